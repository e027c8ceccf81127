package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.text.Reading;

class PhraseAutomatonTest {
  private static Arguments row(String name, String pattern, String text, String... found) {
    return Arguments.of(name, pattern, text, List.of(found));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        row("one word", "kind", "Kind words are kind.", "Kind", "kind"),
        row("no part of a word", "kind", "kindness unkind"),
        row("sequence", "be kind", "Be kind, be very kind", "Be kind"),
        row("blanks and lines", "be kind", "be   kind be\nkind", "be   kind"),
        row("hyphen and slash between", "be kind", "be-kind be/kind", "be-kind", "be/kind"),
        row("no comma between", "be kind", "be, kind be (kind) be; kind"),
        row(
            "no spaced dash between",
            "be kind",
            "be - kind be \u2014 kind be \u2013 kind be -- kind"),
        row(
            "dash or dots without blanks between",
            "be kind",
            "be\u2014kind be\u2013kind be--kind be...kind be\u2026kind",
            "be\u2014kind",
            "be\u2013kind",
            "be--kind",
            "be...kind",
            "be\u2026kind"),
        row("point between letters", "self harm", "self.harm self. harm", "self.harm"),
        row("no sentence end between", "be kind", "be. kind be! kind be? kind"),
        row(
            "emoji between",
            "be kind",
            "be \uD83D\uDE0A kind be \uD83D\uDE0A\u2764\uFE0F kind",
            "be \uD83D\uDE0A kind",
            "be \uD83D\uDE0A\u2764\uFE0F kind"),
        row("no comma before an emoji", "be kind", "be, \uD83D\uDE0A kind be \uD83D\uDE0A, kind"),
        row("no sentence end before an emoji", "be kind", "be. \uD83D\uDE0A kind"),
        row("quotes between", "be kind", "be \"kind\" be 'kind'", "be \"kind", "be 'kind"),
        row(
            "hyphened word",
            "self-care",
            "self-care self care selfcare",
            "self-care",
            "self care",
            "selfcare"),
        row("full-width", "be kind", "\uFF22\uFF25 kind", "\uFF22\uFF25 kind"),
        row("zero-width", "kind", "ki\u200Bnd", "ki\u200Bnd"),
        row("handle is no text", "kind", "@kind @be.kind kind", "kind"),
        row("link is no text", "kind", "https://kind.org/kind www.kind.org kind", "kind"),
        row("bare address is no text", "kind", "kind.org kind@kind.org kind", "kind"));
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        row("alternatives", "(be|stay) kind", "be kind stay kind go kind", "be kind", "stay kind"),
        row("long alternatives", "(be|so very) kind", "so very kind very kind", "so very kind"),
        row(
            "nested",
            "(be|(so|too) very?) kind",
            "so kind too very kind very kind",
            "so kind",
            "too very kind"),
        row("optional", "be so? kind", "be kind be so kind be too kind", "be kind", "be so kind"),
        row("optional at the end", "be kind?", "be kind", "be", "be kind"),
        row("optional first", "so? kind", "so kind", "so kind", "kind"),
        row(
            "optional group",
            "be (so very)? kind",
            "be kind be so kind be so very kind",
            "be kind",
            "be so very kind"),
        row("lemma", "{stop} now", "stop now stopped now stopper now", "stop now", "stopped now"),
        row(
            "number",
            "<number> days",
            "7 days 1,000 days 2.5 days seven days",
            "7 days",
            "1,000 days",
            "2.5 days"),
        row("number in a hashtag", "<number>", "#Plan2024", "2024"),
        row("number of full-width digits", "<number>", "\uFF17", "\uFF17"),
        row("no number", "<number>", "b4 7pm x2"));
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        row("one word", "be * kind", "be so kind be kind be so very kind", "be so kind"),
        row("up to two", "be *{0,2} kind", "be kind", "be kind"),
        row("all of two", "be *{0,2} kind", "be so very kind", "be so very kind"),
        row("no third", "be *{0,2} kind", "be so very very kind"),
        row("at least", "be *{2,3} kind", "be so kind, be so very kind", "be so very kind"),
        row("every end", "be *{0,9} kind", "be kind and kind", "be kind", "be kind and kind"),
        row("every start", "be *{0,9} kind", "be so be kind", "be so be kind", "be kind"),
        row(
            "crosses a comma",
            "be * kind",
            "be, so kind be so, kind",
            "be, so kind",
            "be so, kind"),
        row("crosses a bracket", "be *{0,2} kind", "be (always) kind", "be (always) kind"),
        row("crosses a dash", "be *{0,2} kind", "be \u2014 kind", "be \u2014 kind"),
        row("crosses an emoji", "be *{0,2} kind", "be \uD83D\uDE0A kind", "be \uD83D\uDE0A kind"),
        row(
            "emoji is no word of it",
            "be * kind",
            "be \uD83D\uDE0A\uD83D\uDE0A so kind",
            "be \uD83D\uDE0A\uD83D\uDE0A so kind"),
        row("crosses a colon", "be * kind", "be: so kind", "be: so kind"),
        row("no sentence end", "be *{0,3} kind", "be. so kind be! kind be so\nkind"),
        row("hashtag words count", "be *{0,2} kind", "be #SoVery kind", "be #SoVery kind"),
        row("handle counts as a word", "be * kind", "be @you kind", "be @you kind"),
        row("two gaps", "be * and * kind", "be good and so kind", "be good and so kind"),
        row("rest stays close", "be * kind now", "be so kind, now"));
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        row("exact", "\"ED\" day", "ED day ed day Ed day", "ED day"),
        row("exact words", "\"Be Kind\"", "Be Kind be kind Be kind BE KIND", "Be Kind"),
        row("exact in a hashtag", "\"ED\"", "#ED #ed", "#ED"),
        row("exact and folded", "(\"ED\"|care)", "ed ED Care", "ED", "Care"),
        row(
            "hashtag as a whole",
            "#WorldDay",
            "#worldday #WORLDDAY #world_day world day #WorldDays",
            "#worldday",
            "#WORLDDAY",
            "#world_day"),
        row("hashtag among words", "#calm day", "#calm day, calm day", "#calm day"),
        row(
            "words in a hashtag",
            "world day",
            "#WorldDay #worldDay #world_day",
            "#WorldDay",
            "#worldDay",
            "#world_day"),
        row("words in a hashtag without case", "world day", "#worldday", "#worldday"),
        row("word in a hashtag", "calm", "#calm #CalmDay", "#calm", "#Calm"),
        row("not over two hashtags", "world day", "#world #day #world#day"),
        row("gap over two hashtags", "world *{0,1} day", "#world #day", "#world #day"),
        row("words before a hashtag", "so calm", "so #calm", "so #calm"),
        row("emoji", "\uD83D\uDE0A", "so \uD83D\uDE0A\uD83D\uDE0A", "\uD83D\uDE0A", "\uD83D\uDE0A"),
        row(
            "emoji with parts",
            "\uD83D\uDC4D",
            "\uD83D\uDC4D\uD83C\uDFFD",
            "\uD83D\uDC4D\uD83C\uDFFD"),
        row(
            "emoji by either form",
            "\u2764\uFE0F",
            "\u2764 \u2764\uFE0F",
            "\u2764",
            "\u2764\uFE0F"),
        row(
            "word and emoji",
            "so \uD83D\uDE0A calm",
            "so \uD83D\uDE0A calm so calm",
            "so \uD83D\uDE0A calm"),
        row("exclamation", "be kind !", "be kind! be kind. be kind", "be kind!"),
        row("question", "kind \\?", "kind? kind?! kind!", "kind?", "kind?!"),
        row("colon", "note : be", "note: be note be", "note: be"));
  }

  static Stream<Arguments> anchors() {
    return Stream.of(
        row("start", "^be", "be so be. Be so\nbe! be", "be", "Be", "be", "be"),
        row("start behind an emoji", "^be", "\uD83D\uDE0A be", "be"),
        row("start behind a comma", "^be", "so, be"),
        row("end", "kind$", "kind so kind. kind so\nkind", "kind", "kind"),
        row("end before a mark", "kind$", "be kind! \uD83D\uDE0A", "kind"),
        row("end before an emoji", "kind$", "be kind \uD83D\uDE0A", "kind"),
        row("end before a word", "kind$", "kind, so"),
        row(
            "both",
            "^be kind$",
            "be kind. so be kind. be kind so. Be kind!",
            "be kind",
            "Be kind"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"words", "parts", "gaps", "marks", "anchors", "rare"})
  void pattern_inAText_isFoundWhereItStands(
      String name, String pattern, String text, List<String> found) {
    assertThat(Matches.of(pattern, text)).as(name).isEqualTo(found);
  }

  @Test
  void matches_thatOverlap_areAllReported() {
    assertThat(
            Matches.of(
                List.of("be kind", "kind", "be *{0,2} now", "kind to all", "be kind", "^be"),
                "be kind to all now be now"))
        .containsExactly("5:be", "0:be kind", "4:be kind", "1:kind", "3:kind to all", "2:be now");
  }

  static Stream<Arguments> readings() {
    return Stream.of(
        Arguments.of("kind", "kind", List.of()),
        Arguments.of("kind", "k1nd", List.of(Reading.LEET)),
        Arguments.of("kind", "kiiiind", List.of(Reading.ELONGATED)),
        Arguments.of("kind", "k i n d", List.of(Reading.SPACED)),
        Arguments.of("kind", "k\u0456nd", List.of(Reading.LOOK_ALIKE)),
        Arguments.of("kind", "k\u00EFnd", List.of(Reading.UNACCENTED)),
        Arguments.of("kind", "k*nd", List.of(Reading.MASKED)),
        Arguments.of("kind", "k\uD83D\uDE0And", List.of(Reading.MASKED)),
        Arguments.of("kind", "pu\u1D09\u029E", List.of(Reading.TURNED)),
        Arguments.of("kind", "kind's", List.of(Reading.POSSESSIVE)),
        Arguments.of("#kind", "#Kind", List.of(Reading.HASHTAG)),
        Arguments.of("be kind", "b3 k!nd", List.of(Reading.LEET)),
        Arguments.of("be kind", "b3 kiiind", List.of(Reading.LEET, Reading.ELONGATED)),
        Arguments.of("be kind", "#BeKind", List.of()));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void match_ofADisguise_tellsHowItWasRead(String pattern, String text, List<Reading> expected) {
    Scan scan = Matches.scan(Matches.compile(List.of(pattern)), text);
    assertThat(scan.count()).isEqualTo(1);
    assertThat(Stream.of(Reading.values()).filter(r -> scan.read(0, r))).isEqualTo(expected);
    assertThat(scan.plain(0)).isEqualTo(expected.isEmpty());
    assertThat(scan.span(0).of(text)).isEqualTo(text);
    assertThat(scan.source(0)).isEqualTo(pattern);
  }

  @Test
  void automaton_withoutPatterns_findsNothing() {
    PhraseAutomaton automaton = PhraseAutomaton.builder().build();
    assertThat(automaton.patternCount()).isZero();
    assertThat(Matches.scan(automaton, "be kind #BeKind 7").count()).isZero();
  }

  @Test
  void matches_beyondTheBound_areDropped() {
    Scan scan = Matches.scan(Matches.compile(List.of("a *{0,12} a")), "a ".repeat(5_000));
    assertThat(scan.count()).isEqualTo(20_000);
  }

  static Stream<Arguments> rare() {
    return Stream.of(
        row("exact form of one letter", "\"I\" am", "I, am I am", "I am"),
        row(
            "emoji behind the last word of a gap",
            "be * kind",
            "be so \uD83D\uDE0A kind",
            "be so \uD83D\uDE0A kind"),
        row("colon behind the last word of a gap", "be * kind", "be so: kind", "be so: kind"),
        row("colon in the gap of another way", "be (#kind|* so)", "be: #kind"),
        row("one flag for another", "\uD83C\uDDEC\uD83C\uDDE7", "\uD83C\uDDEC\uD83C\uDDF7"),
        row(
            "underscore in a hashtag",
            "#world_day",
            "#world_day #WorldDay",
            "#world_day",
            "#WorldDay"),
        row("folded letter in a hashtag", "#stra\u00DFe", "#Stra\u00DFe", "#Stra\u00DFe"));
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        row("optional emoji lets a comma through", "be \uD83D\uDE0A? kind", "be, kind"),
        row("optional word behind a gap lets a comma through", "be * so? kind", "be all so, kind"),
        row("optional mark lets a comma through", "be !? kind", "be, kind"),
        row("gap in one alternative softens the other", "be (so|very *) kind", "be so, kind"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void pattern_withAnOptionalGapOrMark_keepsTheCommaOut(
      String name, String pattern, String text, List<String> found) {
    assertThat(Matches.of(pattern, text)).as(name).isEqualTo(found);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void scan_ofManyReadings_isNotExponential() {
    PhraseAutomaton automaton = Matches.compile(List.of("(no|noo)" + " (no|noo)".repeat(39)));
    assertThat(Matches.scan(automaton, "nooo ".repeat(40)).count()).isEqualTo(1);
  }

  @Test
  void patterns_addedAfterACompilation_areInTheNext() {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    IntStream.range(0, 300).forEach(i -> builder.add(PhrasePattern.parse("w" + i, Map.of())));
    PhraseAutomaton first = builder.build();
    builder.add(PhrasePattern.parse("calm", Map.of()));
    assertThat(Matches.scan(first, "calm").count()).isZero();
    assertThat(Matches.scan(builder.build(), "w299 calm").count()).isEqualTo(2);
  }
}
