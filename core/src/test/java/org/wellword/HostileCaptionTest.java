package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;

/** No caption, however hostile, throws or hangs. */
class HostileCaptionTest {
  private static final CaptionChecker CHECKER = TinyPacks.checker(TinyPacks.ALL);

  /** A guard against hanging, not a measure of speed. */
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final int MEGABYTE = 1 << 20;

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  private static Arguments row(String name, String caption) {
    return Arguments.of(name, caption);
  }

  static Stream<Arguments> empty() {
    return Stream.of(
        row("empty", ""),
        row("blank", " \t\r\n\u00A0\u2003\u3000 "),
        row("one letter", "a".repeat(MEGABYTE)),
        row("a word behind stars", "*".repeat(3_000) + "hi there"),
        row("lone high surrogates", "\uD83D".repeat(3_000)),
        row("lone low surrogates", "\uDE0A".repeat(3_000)),
        row("surrogates the wrong way round", "\uDE0A\uD83D".repeat(3_000)),
        row("surrogates among words", "a\uD83D b\uDE0A c"),
        row("combining marks", "\u0301\u0308\u20E3".repeat(3_000)),
        row("one letter, endless marks", "a" + "\u0301".repeat(MEGABYTE)),
        row("emoji", "\uD83D\uDE0A\u2764\uFE0F".repeat(3_000)),
        row("endless family", "\uD83D\uDC69\u200D".repeat(100_000)),
        row("flags", "\uD83C\uDDF0\uD83C\uDDEA".repeat(3_000)),
        row("NUL", "\u0000".repeat(MEGABYTE)),
        row("control signs", "\u0001\u0007\u001B[31m\u007F\u009F".repeat(1_000)),
        row("right-to-left marks", "\u200F\u202E\u2067".repeat(100_000)),
        row("zero-width", "\u200B\u200D\uFEFF".repeat(100_000)),
        row("byte order marks", "\uFEFF".repeat(9_000)),
        row("hashtags", "#hope ".repeat(100_000)),
        row("hashtags without blanks", "#hope".repeat(100_000)),
        row("one endless hashtag", "#" + "a".repeat(MEGABYTE)),
        row("signs of hashtags", "#".repeat(MEGABYTE)),
        row("at signs", "@".repeat(MEGABYTE)),
        row("quotes", "\"".repeat(MEGABYTE)),
        row("question marks", "?".repeat(MEGABYTE)),
        row("points", ". ".repeat(MEGABYTE)),
        row("lines", "\n".repeat(MEGABYTE)),
        row("letters parted by signs", "a!".repeat(MEGABYTE)),
        row("letters parted by points", "a.".repeat(MEGABYTE)),
        row("single letters", "a ".repeat(MEGABYTE)),
        row("digits", "1".repeat(MEGABYTE)),
        row("digits and points", "1.".repeat(MEGABYTE)),
        row("apostrophes", "a'".repeat(MEGABYTE)),
        row("compatibility letters", "\uFDFA\u33A5\uFB03".repeat(3_000)),
        row("noncharacters", "\uFFFE\uFFFF\uDBFF\uDFFF".repeat(2_000)),
        row("private use", "\uE000\uF8FF".repeat(4_000)),
        row("Hangul parts", "\u1100\u1161\u11A8".repeat(3_000)),
        row("links", "https://a.b/".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("empty")
  void caption_withoutWords_hasAnEmptyReport(String name, String caption) {
    CaptionReport report = assertTimeoutPreemptively(LONG, () -> CHECKER.checkCaption(caption));
    assertThat(report.hasFindings()).as(name).isFalse();
    assertThat(report.guidance().claims()).isEmpty();
    assertThat(report.campaigns()).isEmpty();
    assertThat(report.toJson()).hasSizeLessThan(2_000);
    assertThat(report.truncated()).isEqualTo(caption.length() > Tokenizer.MAX_LENGTH);
  }

  static Stream<Arguments> full() {
    return Stream.of(
        row("one finding again and again", "so meh ".repeat(100_000)),
        row(
            "every finding again and again",
            "So meh, gray days! Rest is lazy. I need a hug. ".repeat(20_000)),
        row("claims without end", "rest is lazy ".repeat(100_000)),
        row("campaign hashtags", "#RestDay".repeat(100_000)),
        row("need without end", "i need a hug ".repeat(100_000)),
        row("disguised", "s0 m3h ".repeat(100_000)),
        row("spaced", "m e h ".repeat(100_000)),
        row("elongated", ("s" + "o".repeat(25) + " mehhh ").repeat(100_000)),
        row("among marks", "so\u200B m\u0336e\u0336h\u0336 \u202E".repeat(2_000)),
        row("quoted", "\"so meh\" ".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("full")
  void caption_ofEndlessFindings_hasSpansInside(String name, String caption) {
    CaptionReport report = assertTimeoutPreemptively(LONG, () -> CHECKER.checkCaption(caption));
    List<Span> spans =
        Stream.of(
                report.guidance().terms().stream().flatMap(t -> t.spans().stream()),
                report.guidance().claims().stream().flatMap(c -> c.spans().stream()),
                report.support().spans().stream())
            .flatMap(s -> s)
            .toList();
    boolean found = !spans.isEmpty() || !report.campaigns().isEmpty();
    assertThat(found).as(name).isTrue();
    assertThat(spans).allMatch(s -> s.end() <= Tokenizer.MAX_LENGTH);
    assertThat(report.toJson()).isNotEmpty();
    assertThat(report.truncated()).isTrue();
  }

  @Test
  void caption_afterAHostileOne_isReadAsEver() {
    String expected = CHECKER.checkCaption("so meh").toJson();
    empty().forEach(row -> CHECKER.checkCaption(String.valueOf(row.get()[1])));
    assertThat(CHECKER.checkCaption("so meh").toJson()).isEqualTo(expected);
  }

  @Test
  void caption_withAPartedSurrogatePair_isRead() {
    try (CaptionChecker fresh = TinyPacks.checker(TinyPacks.ALL)) {
      String caption = "aa ".repeat(255) + "\uD83D\u200B\uDE00";
      assertThat(fresh.checkCaption(caption).hasFindings()).isFalse();
    }
  }
}
