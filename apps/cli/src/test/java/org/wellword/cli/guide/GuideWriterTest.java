package org.wellword.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.wellword.CaptionChecker;

class GuideWriterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final CaptionChecker BUNDLED = CaptionChecker.bundled();
  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  @AfterAll
  static void close() {
    BUNDLED.close();
  }

  private static Guide guide(String topic, Audience audience) {
    return new GuideBuilder(BUNDLED).build(topic, audience, "GB", DAY);
  }

  static Stream<String> topics() {
    return Stream.concat(Stream.of(""), new GuideBuilder(BUNDLED).topics().stream());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void html_everyTopicAndAudience_soundDocument(String topic) {
    for (Audience audience : Audience.values()) {
      Page page = Page.of(guide(topic, audience));

      assertThat(page.all("html").get(0).getAttribute("lang")).isEqualTo("en");
      assertThat(page.texts("h1")).hasSize(1);
      int depth = 0;
      for (Element heading : page.all("*")) {
        if (HEADING.matcher(heading.getTagName()).matches()) {
          int level = heading.getTagName().charAt(1) - '0';
          assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(depth + 1);
          assertThat(heading.getTextContent()).isNotBlank();
          depth = level;
        }
      }
      for (String landmark : List.of("header", "main", "footer")) {
        assertThat(page.all(landmark)).as(landmark).hasSize(1);
      }
      assertThat(page.all("nav")).hasSize(topic.isEmpty() ? 1 : 0);
      assertThat(page.all("a").get(0).getAttribute("href")).isEqualTo("#content");
      assertThat(page.ids()).doesNotHaveDuplicates();
      assertThat(page.all("a").stream().map(a -> a.getAttribute("href")))
          .allMatch(h -> h.startsWith("#") ? page.ids().contains(h.substring(1)) : isAddress(h));
      assertThat(page.all("section").stream().map(s -> s.getAttribute("aria-labelledby")))
          .allMatch(page.ids()::contains);
    }
  }

  private static boolean isAddress(String link) {
    return link.matches("https?://\\S+|tel:\\+?\\d+|sms:\\+?\\d+|mailto:\\S+@\\S+");
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void html_wholePlaybook_loadsNothing(Audience audience) {
    Page page = Page.of(guide("", audience));

    Set<String> loading =
        Set.of(
            "script", "link", "img", "iframe", "object", "embed", "video", "audio", "base", "form");
    assertThat(page.all("*").stream().map(Element::getTagName)).noneMatch(loading::contains);
    assertThat(page.all("*"))
        .noneMatch(
            e -> e.hasAttribute("src") || e.hasAttribute("style") || e.hasAttribute("onclick"));
    assertThat(page.style()).doesNotContain("url(", "@import", "http");
    assertThat(page.html()).contains("default-src 'none'");
  }

  @Test
  void html_wholePlaybook_goldenStructure() {
    Guide guide = guide("", Audience.ORGANISATION);
    Page page = Page.of(guide);

    List<String> headings = page.texts("h2");
    assertThat(headings)
        .startsWith("Contents", "How to use this in training")
        .endsWith("Where to find help", "Look after yourself", "Campaigns", "Sources")
        .contains("ADHD", "Eating disorders", "Self-harm", "Suicide");
    assertThat(headings.subList(2, headings.size() - 4))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(page.classed("entry"))
        .hasSize((int) BUNDLED.rules().stream().filter(r -> !r.hidden()).count());
    assertThat(page.classed("myth")).hasSize(BUNDLED.claims().size());
    assertThat(page.classed("service")).hasSize(BUNDLED.resources().of("GB").size());
    assertThat(page.ids()).contains("source-" + guide.references().size());
    assertThat(page.classed("contested"))
        .isNotEmpty()
        .allMatch(e -> e.getTextContent().contains("Contested claim"))
        .noneMatch(e -> e.getTextContent().contains("Myth"));
  }

  @Test
  void markdown_wholePlaybook_sameHeadingsAndContents() {
    Guide guide = guide("", Audience.ORGANISATION);
    String markdown = Page.write(GuideWriter.Format.MARKDOWN, guide);

    assertThat(markdown.lines().filter(l -> l.startsWith("## ")).map(l -> l.substring(3)))
        .containsExactlyElementsOf(Page.of(guide).texts("h2"));
    assertThat(markdown.lines().filter(l -> l.startsWith("- Instead of: ")))
        .hasSameSizeAs(Page.of(guide).classed("entry"));
    assertThat(markdown).contains("- [Self-harm](#self-harm)\n").doesNotContain("\n\n\n", "$");
    assertThat(markdown.lines()).noneMatch(l -> l.matches("#+[^# ].*"));
  }

  @Test
  void audiences_sameTopic_seeWhatIsMeantForThem() {
    Page creator = Page.of(guide("suicide", Audience.CREATOR));
    Page organisation = Page.of(guide("suicide", Audience.ORGANISATION));
    Page moderator = Page.of(guide("suicide", Audience.MODERATOR));

    assertThat(creator.html()).doesNotContain("suicide.commit", "Not flagged", "Sources: ");
    assertThat(organisation.html())
        .contains("Sources: ", "in training", "World Suicide Prevention Day")
        .doesNotContain("suicide.commit", "Not flagged");
    assertThat(moderator.html())
        .contains("suicide.commit", "Not flagged", "Dedicated to prevention work, not the act.")
        .contains("<span class=\"tag warn\">warn</span>", "policy lane")
        .doesNotContain("in training");
    assertThat(Page.of(guide("eating-disorders", Audience.MODERATOR)).classed("review"))
        .isNotEmpty();
    for (Page page : List.of(creator, organisation, moderator)) {
      assertThat(page.html()).contains("died by suicide", "116 123", "Look after yourself");
    }
  }

  @ParameterizedTest
  @EnumSource(GuideWriter.Format.class)
  void write_sameGuideTwice_sameBytes(GuideWriter.Format format) {
    assertThat(Page.write(format, guide("", Audience.MODERATOR)))
        .isEqualTo(Page.write(format, guide("", Audience.MODERATOR)));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void html_hostilePack_staysText(Audience audience) {
    try (CaptionChecker checker = GuidePacks.checker()) {
      Page page = Page.of(new GuideBuilder(checker).build("", audience, "<b>", DAY));

      assertThat(page.all("script")).isEmpty();
      assertThat(page.all("b")).isEmpty();
      assertThat(page.texts("p")).contains(GuidePacks.HOSTILE);
      assertThat(page.texts("h3")).contains(GuidePacks.HOSTILE);
      assertThat(page.all("a").stream().map(a -> a.getAttribute("href")))
          .contains("https://a.b/?x=1&y=_2_")
          .noneMatch(h -> h.startsWith("tel:"));
    }
  }

  @Test
  void markdown_hostilePack_staysText() {
    try (CaptionChecker checker = GuidePacks.checker()) {
      String markdown =
          Page.write(
              GuideWriter.Format.MARKDOWN,
              new GuideBuilder(checker).build("", Audience.MODERATOR, "", DAY));

      assertThat(markdown)
          .contains("\\<script\\>x\\</script\\>", "\\*b\\* \\[l\\](u) \\`c\\` \\&amp;")
          .doesNotContain(" *b*", "[l](u)");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain words | plain words",
        "# no heading | \\# no heading",
        "#TimeToTalk | #TimeToTalk",
        "- no item | \\- no item",
        "1. no item | 1\\. no item",
        "0.1.0 | 0.1.0",
        "24/7 | 24/7",
        "a*b_c | a\\*b\\_c",
        "=== | \\===",
        "--- | \\---",
        "R&D at A&E, &copy; | R&D at A&E, \\&copy;",
        "C:\\x | C:\\\\x",
      })
  void markdownEscape_whatWouldBreak_only(String text, String escaped) {
    assertThat(MarkdownEscape.escape(text)).isEqualTo(escaped);
  }

  @Test
  void style_everyScheme_contrastOfText() {
    String css = Page.of(guide("suicide", Audience.CREATOR)).style();
    String[] blocks = css.split(":root \\{", -1);

    assertThat(blocks).hasSize(4); // light, dark, print
    for (int i = 1; i < blocks.length; i++) {
      TreeMap<String, String> colours = new TreeMap<>();
      Matcher colour =
          Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
              .matcher(blocks[i].substring(0, blocks[i].indexOf('}')));
      while (colour.find()) {
        colours.put(colour.group(1), colour.group(2));
      }
      for (String pair :
          List.of(
              "ink/page 7",
              "ink/card 7",
              "muted/page 4.5",
              "muted/card 4.5",
              "accent/page 4.5",
              "accent/card 4.5",
              "accent/write 4.5",
              "write-ink/write 4.5",
              "avoid-ink/avoid 4.5",
              "alert-ink/alert 4.5")) {
        String[] parts = pair.split("[/ ]", -1);
        assertThat(Contrast.of(colours.get(parts[0]), colours.get(parts[1])))
            .as("%s in scheme %d", pair, i)
            .isGreaterThanOrEqualTo(Double.parseDouble(parts[2]));
      }
    }
  }
}
