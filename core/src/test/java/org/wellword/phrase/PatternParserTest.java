package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;

class PatternParserTest {
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "mood", List.of("calm", "so happy", "{rest}"),
          "outer", List.of("<mood>", "kind"),
          "loop", List.of("<round>"),
          "round", List.of("kind", "<loop>"),
          "bare", List.of(),
          "open", List.of("kind", "(calm"),
          "loose", List.of("kind?"),
          "end", List.of("kind$"));

  private static String describe(Node node) {
    return switch (node) {
      case Word w -> w.word();
      case Exact e -> '"' + e.form() + '"';
      case AnyNumber n -> "<number>";
      case Lemma l -> "{" + String.join(" ", l.forms()) + "}";
      case Gap g -> "*{" + g.min() + "," + g.max() + "}";
      case Sequence s ->
          s.parts().stream()
              .map(PatternParserTest::describe)
              .collect(Collectors.joining(" ", "[", "]"));
      case Choice c ->
          c.options().stream()
              .map(PatternParserTest::describe)
              .collect(Collectors.joining("|", "(", ")"));
      case Maybe m -> describe(m.part()) + "?";
    };
  }

  private static Arguments row(String pattern, String expected) {
    return Arguments.of(pattern, expected);
  }

  static Stream<Arguments> patterns() {
    return Stream.of(
        row("kind", "kind"),
        row("  be \t kind ", "[be kind]"),
        row("Be KIND", "[be kind]"),
        row("caf\u00E9", "caf\u00E9"),
        row("self-care", "([self care]|selfcare)"),
        row("(be|stay) kind", "[(be|stay) kind]"),
        row("( be | so very ) kind", "[(be|[so very]) kind]"),
        row("(be)", "be"),
        row("so? kind", "[so? kind]"),
        row("(so very)? kind", "[[so very]? kind]"),
        row("{rest}", "{rest rests rested resting}"),
        row("{ Rest }", "{rest rests rested resting}"),
        row("be * kind", "[be *{1,1} kind]"),
        row("be *{0,3} kind", "[be *{0,3} kind]"),
        row("be *{2} kind", "[be *{2,2} kind]"),
        row("be *{ 1 , 12 } kind", "[be *{1,12} kind]"),
        row("be *? kind", "[be *{1,1}? kind]"),
        row("<number> days", "[<number> days]"),
        row("be <mood>", "[be (calm|[so happy]|{rest rests rested resting})]"),
        row("< mood >", "(calm|[so happy]|{rest rests rested resting})"),
        row("<outer>", "((calm|[so happy]|{rest rests rested resting})|kind)"),
        row("<mood> or <mood>", "[" + mood() + " or " + mood() + "]"),
        row("\"ED\"", "\"ED\""),
        row("\"Be Kind\"", "[\"Be\" \"Kind\"]"),
        row("\"A-B\"", "[\"A\" \"B\"]"),
        row("#WorldDay", "#worldday"),
        row("\uD83D\uDE0A kind", "[\uD83D\uDE0A kind]"),
        row("\u2764\uFE0F", "\u2764"),
        row("kind !", "[kind !]"),
        row("kind\\?", "[kind ?]"),
        row("note: kind", "[note : kind]"),
        row("don't", "(don't|[do not])"),
        row("u", "(u|you)"),
        row("wanna", "(wanna|[want to])"));
  }

  private static String mood() {
    return "(calm|[so happy]|{rest rests rested resting})";
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pattern_thatFollowsTheGrammar_isRead(String pattern, String expected) {
    PhrasePattern read = PhrasePattern.parse(pattern, LISTS);
    assertThat(describe(read.body())).isEqualTo(expected);
    assertThat(read.source()).isEqualTo(pattern);
    assertThat(read.atStart()).isFalse();
    assertThat(read.atEnd()).isFalse();
  }

  static Stream<Arguments> anchors() {
    return Stream.of(
        Arguments.of("^be kind", true, false),
        Arguments.of("be kind$", false, true),
        Arguments.of(" ^ be kind $ ", true, true));
  }

  @ParameterizedTest
  @MethodSource("anchors")
  void anchor_atAnEdge_isRead(String pattern, boolean start, boolean end) {
    PhrasePattern read = PhrasePattern.parse(pattern, LISTS);
    assertThat(describe(read.body())).isEqualTo("[be kind]");
    assertThat(read.atStart()).isEqualTo(start);
    assertThat(read.atEnd()).isEqualTo(end);
  }

  private static Arguments bad(String pattern, int column, String message) {
    return Arguments.of(pattern, column, message);
  }

  static Stream<Arguments> refused() {
    String bounds = "expected *{min,max} with 0 <= min <= max <= 12";
    String edge = "a pattern may not begin or end with a gap";
    return Stream.of(
        bad("", 0, "expected a word"),
        bad("   ", 3, "expected a word"),
        bad("^", 1, "expected a word"),
        bad("$", 0, "expected a word"),
        bad("be (", 4, "expected a word"),
        bad("()", 1, "expected a word"),
        bad("(be|)", 4, "expected a word"),
        bad("(|be)", 1, "expected a word"),
        bad("(be", 3, "missing ')'"),
        bad("be (so (kind)", 13, "missing ')'"),
        bad("be)", 2, "unexpected ')'"),
        bad("be|so", 2, "unexpected '|'"),
        bad("be $ so", 5, "unexpected 's'"),
        bad("be ^so", 3, "unexpected '^'"),
        bad("{be", 1, "missing '}'"),
        bad("be}", 2, "unexpected '}'"),
        bad("{}", 1, "expected one word in braces"),
        bad("so {be kind}", 4, "expected one word in braces"),
        bad("{b4}", 1, "expected one word in braces"),
        bad("\"be", 1, "missing '\"'"),
        bad("\"\"", 1, "expected a word in quotes"),
        bad("\"-\"", 1, "expected a word in quotes"),
        bad("be ? kind", 3, "unexpected '?'"),
        bad("be?? kind", 3, "unexpected '?'"),
        bad("be [kind]", 3, "unexpected '['"),
        bad("be > kind", 3, "unexpected '>'"),
        bad("be \\x", 4, "expected '?' after '\\'"),
        bad("be \\", 4, "expected '?' after '\\'"),
        bad("be - kind", 3, "no word in '-'"),
        bad("... kind", 0, "no word in '...'"),
        bad("be *{2,1} kind", 3, bounds),
        bad("be *{0,13} kind", 3, bounds),
        bad("be *{0} kind", 3, bounds),
        bad("be *{x} kind", 3, bounds),
        bad("be *{1,2,3} kind", 3, bounds),
        bad("be *{-1,2} kind", 3, bounds),
        bad("be *{ kind", 5, "missing '}'"),
        bad("* kind", 0, edge),
        bad("kind *", 0, edge),
        bad("*{0,2} kind", 0, edge),
        bad("so? * kind", 0, edge),
        bad("be (kind|so *)", 0, edge),
        bad("so?", 0, "the pattern can match no word at all"),
        bad("so? be?", 0, "the pattern can match no word at all"),
        bad("be <none>", 4, "no list named <none>"),
        bad("be <none", 4, "missing '>'"),
        bad("be <bare>", 4, "list <bare> is empty"),
        bad("be <loop>", 4, "in list <loop>: in list <round>: list <loop> contains itself"),
        bad("be <open>", 4, "in list <open>: missing ')'"),
        bad("be <loose>", 4, "in list <loose>: 'kind?' can match no word at all"),
        bad("be <end>", 4, "in list <end>: unexpected '$'"),
        bad("(".repeat(13) + "be" + ")".repeat(13), 13, "nested deeper than 12"),
        bad("kind ".repeat(401), 2000, "pattern longer than 2000 characters"),
        bad("kind ".repeat(49), 0, "words in a match: 49, at most 48"),
        bad("be *{0,12} ".repeat(4) + "be", 0, "words in a match: 53, at most 48"),
        bad("be " + "so? ".repeat(15), 0, "ways to fill the gaps: 32768, at most 20000"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void pattern_thatIsWrong_isRefusedAtItsColumn(String pattern, int column, String message) {
    assertThatThrownBy(() -> PhrasePattern.parse(pattern, LISTS))
        .isInstanceOfSatisfying(
            PatternException.class, e -> assertThat(e.column()).as("column").isEqualTo(column))
        .hasMessage(message);
  }

  @Test
  void pattern_atTheBounds_isRead() {
    assertThat(describe(parse("(".repeat(12) + "be" + ")".repeat(12), LISTS))).isEqualTo("be");
    assertThat(((Sequence) parse("kind ".repeat(48), LISTS)).parts()).hasSize(48);
    assertThat(((Sequence) parse("be " + "so? ".repeat(14), LISTS)).parts()).hasSize(15);
  }

  private static Node parse(String pattern, Map<String, List<String>> lists) {
    return PhrasePattern.parse(pattern, lists).body();
  }

  @Test
  void pattern_ofAHugeList_isRefusedByItsSize() {
    List<String> words = IntStream.range(0, 4_001).mapToObj(i -> "word" + i).toList();
    assertThat(parse("<words>", Map.of("words", words))).isInstanceOf(Choice.class);
    assertThatThrownBy(() -> parse("<words> <words>", Map.of("words", words)))
        .isInstanceOf(PatternException.class)
        .hasMessage("size: 8002, at most 8000");
  }

  @Test
  void lists_inALongChain_areRefused() {
    Map<String, List<String>> chain = new HashMap<>();
    IntStream.range(0, 5_000).forEach(i -> chain.put("l" + i, List.of("<l" + (i + 1) + ">")));
    chain.put("l5000", List.of("kind"));
    assertThatThrownBy(() -> parse("<l0>", chain)).isInstanceOf(PatternException.class);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void lists_thatDoubleAtEveryLevel_areRefusedAtOnce() {
    Map<String, List<String>> bomb = new HashMap<>();
    IntStream.range(0, 28)
        .forEach(i -> bomb.put("l" + i, List.of("<l" + (i + 1) + "> <l" + (i + 1) + ">")));
    bomb.put("l28", List.of("kind"));
    assertThatThrownBy(() -> parse("<l0>", bomb)).isInstanceOf(PatternException.class);
  }

  @Test
  void hashtag_withoutAWord_isRefused() {
    assertThatThrownBy(() -> parse("be # kind", LISTS)).isInstanceOf(PatternException.class);
  }
}
