package org.wellword.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wellword.CaptionChecker;
import org.wellword.pack.Example;
import org.wellword.playbook.Rule;

class GuideBuilderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final CaptionChecker BUNDLED = CaptionChecker.bundled();
  private static final CaptionChecker MADE_UP = GuidePacks.checker();

  @AfterAll
  static void close() {
    BUNDLED.close();
    MADE_UP.close();
  }

  private static Guide madeUp(Audience audience) {
    return new GuideBuilder(MADE_UP).build("", audience, "", DAY);
  }

  private static Guide bundled(String topic, Audience audience, String region) {
    return new GuideBuilder(BUNDLED).build(topic, audience, region, DAY);
  }

  private static Stream<Guide.Entry> entries(Guide guide) {
    return guide.topics().stream()
        .flatMap(t -> t.sections().stream())
        .flatMap(s -> s.entries().stream());
  }

  private static List<String> avoid(Guide guide, String rule) {
    return entries(guide).filter(e -> e.rule().equals(rule)).findFirst().orElseThrow().avoid();
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void hiddenRule_anyAudienceAndFormat_leavesNoTrace(Audience audience) {
    Guide guide = madeUp(audience);

    assertThat(guide.unprinted()).isEqualTo(1);
    for (GuideWriter.Format format : GuideWriter.Format.values()) {
      assertThat(Page.write(format, guide).toLowerCase(Locale.ROOT))
          .contains("tea is warm")
          .doesNotContain("zibbly", "tea-time.secret", "unprinted", "wobbly", "codes");
    }
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void bundledHiddenRules_anyAudience_leaveNoTrace(Audience audience) {
    Guide guide = bundled("", audience, "GB");
    List<Rule> hidden = BUNDLED.rules().stream().filter(Rule::hidden).toList();
    String text = Page.write(GuideWriter.Format.HTML, guide);

    assertThat(hidden).isNotEmpty();
    assertThat(entries(guide).count()).isEqualTo(BUNDLED.rules().size() - hidden.size());
    assertThat(guide.unprinted()).isEqualTo(hidden.size());
    for (Rule rule : hidden) {
      assertThat(text)
          .doesNotContain("rule-" + rule.id() + "\"", HtmlEscape.escape(rule.message()));
      for (Example example : rule.examples()) {
        if (example.spans().isEmpty()) {
          continue; // a suggestion or a passing caption: plain words
        }
        assertThat(text).doesNotContain(HtmlEscape.escape(example.text()));
        for (var span : example.spans()) {
          String words = span.of(example.text()).toLowerCase(Locale.ROOT);
          Pattern coded = Pattern.compile("(?<![\\p{L}#])" + Pattern.quote(words) + "(?!\\p{L})");
          assertThat(entries(guide).flatMap(e -> e.avoid().stream()))
              .as(rule.id())
              .noneMatch(a -> coded.matcher(a.toLowerCase(Locale.ROOT)).find());
        }
      }
    }
  }

  @Test
  void avoid_examplesOfARule_readableOnceAndInSmallLetters() {
    assertThat(avoid(madeUp(Audience.CREATOR), "tea-time.brew")).containsExactly("brewed tea");
  }

  @Test
  void avoid_wordsThatEndanger_onlyForModerators() {
    for (String rule : List.of("tea-time.gap", "tea-time.look")) {
      assertThat(avoid(madeUp(Audience.CREATOR), rule)).isEmpty();
      assertThat(avoid(madeUp(Audience.ORGANISATION), rule)).isEmpty();
      assertThat(avoid(madeUp(Audience.MODERATOR), rule)).hasSize(1);
    }
  }

  @Test
  void avoid_bundledRules_fewPlainAndDistinct() {
    assertThat(entries(bundled("", Audience.MODERATOR, "")))
        .allSatisfy(
            e ->
                assertThat(e.avoid())
                    .hasSizeLessThanOrEqualTo(6)
                    .doesNotHaveDuplicates()
                    .noneMatch(a -> a.matches(".*[\\d\\[\\]*@<>].*")))
        .filteredOn(e -> e.avoid().isEmpty())
        .hasSizeLessThan(5);
  }

  @Test
  void topics_hiddenOnly_areNotListed() {
    assertThat(new GuideBuilder(MADE_UP).topics()).containsExactly("tea-time");
    assertThat(new GuideBuilder(BUNDLED).topics())
        .contains("suicide", "adhd")
        .doesNotContain("mention");
  }

  @Test
  void build_unknownTopic_saysWhichThereAre() {
    assertThatThrownBy(() -> bundled("sucide", Audience.CREATOR, ""))
        .isInstanceOf(GuideBuilder.UnknownTopicException.class)
        .hasMessageContaining("sucide")
        .hasMessageContaining("selfdiagnosis, stigma, substance-use, suicide");
  }

  @Test
  void names_idsOfTopics_asPacksWriteThem() {
    assertThat(bundled("", Audience.CREATOR, "").topics())
        .extracting(Guide.Topic::name)
        .contains("ADHD", "Self-harm", "Substance use");
  }

  @Test
  void help_unknownRegion_directoriesAndNeverAnotherCountry() {
    for (String region : List.of("", "QQ", "001")) {
      Guide.Help help = bundled("", Audience.CREATOR, region).help();

      assertThat(help.place()).isEmpty();
      assertThat(help.services()).extracting(Guide.Service::name).contains("Find A Helpline");
      assertThat(help.toString()).doesNotContain("988", "911", "116 123");
    }
    assertThat(bundled("suicide", Audience.CREATOR, "gb").help().place())
        .isEqualTo("United Kingdom");
  }

  @Test
  void help_pastItsReviewDate_isStale() {
    GuideBuilder builder = new GuideBuilder(BUNDLED);

    Guide fresh = builder.build("", Audience.CREATOR, "KE", DAY);
    Guide stale = builder.build("", Audience.CREATOR, "KE", DAY.plusYears(5));

    assertThat(fresh.help().services()).noneMatch(Guide.Service::overdue);
    assertThat(stale.help().services()).allMatch(Guide.Service::overdue);
    for (GuideWriter.Format format : GuideWriter.Format.values()) {
      assertThat(Page.write(format, fresh)).doesNotContain("overdue for review");
      assertThat(Page.write(format, stale)).contains("overdue for review: confirm before");
    }
  }

  @Test
  void references_numberedWithoutGaps_everyCitationResolves() {
    Guide guide = bundled("", Audience.ORGANISATION, "");
    int last = guide.references().size();

    assertThat(guide.references()).extracting(Guide.Reference::number).isSorted().endsWith(last);
    assertThat(entries(guide))
        .allSatisfy(
            e -> assertThat(e.references()).isNotEmpty().allMatch(n -> n >= 1 && n <= last));
  }

  @Test
  void campaigns_onlyOrganisations_ownRegionAndWorld() {
    assertThat(bundled("", Audience.CREATOR, "GB").campaigns()).isEmpty();
    assertThat(bundled("", Audience.ORGANISATION, "gb").campaigns())
        .extracting(Guide.Occasion::name)
        .contains("World Suicide Prevention Day", "Time to Talk Day")
        .doesNotContain("Mental Health Awareness Month");
  }
}
