package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;

/** The automaton against a matcher that is too simple to be wrong. */
class PhraseOracleTest {
  private static final int SETS = 10_000;
  private static final int TEXTS = 2;

  /** Set {@code -Dwellword.seed} to run other patterns. */
  private static final long SEED = Long.getLong("wellword.seed", 20_261_120L);

  private static final List<String> WORDS = List.of("calm", "kind", "hope", "rest", "stop", "be");

  /** What a text is made of beside plain words. */
  private static final List<String> TEXT =
      List.of(
          "Calm",
          "kind",
          "KIND",
          "hope",
          "rest",
          "rests",
          "stopped",
          "be",
          "7",
          "2.5",
          "@kind",
          "k1nd",
          "hoooope",
          "h o p e",
          "kind's",
          "c\u00E4lm",
          "#CalmKind",
          "#kind",
          "#behope",
          "https://kind.org",
          "other",
          "\"hope\"");

  private static final List<String> SEPARATORS =
      List.of(" ", " ", " ", " ", " ", ", ", ". ", "! ", "? ", "\n", " (", " - ", "-", "... ");

  private static final List<String> MARKS =
      List.of(" ", " \uD83D\uDE0A ", " \u2764\uFE0F\uD83D\uDE0A ", ": ", ", ");

  /** Which features patterns and texts may have. */
  private enum Features {
    OPTIONS,
    GAPS,
    MARKS,
    ALL
  }

  @Test
  void automaton_withOptionalParts_findsWhatTheNaiveMatcherFinds() {
    compare(Features.OPTIONS);
  }

  @Test
  void automaton_withGaps_findsWhatTheNaiveMatcherFinds() {
    compare(Features.GAPS);
  }

  @Test
  void automaton_withMarks_findsWhatTheNaiveMatcherFinds() {
    compare(Features.MARKS);
  }

  @Test
  void automaton_withEverything_findsWhatTheNaiveMatcherFinds() {
    compare(Features.ALL);
  }

  private static void compare(Features features) {
    int found = 0;
    for (long seed = SEED; seed < SEED + SETS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<PhrasePattern> patterns = patterns(random, features);
      PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
      patterns.forEach(builder::add);
      PhraseAutomaton automaton = builder.build();
      for (int t = 0; t < TEXTS; t++) {
        String text = text(random, features);
        Tokens tokens = new Tokenizer(automaton.vocabulary()).read(text);
        Set<String> expected = naive(tokens, patterns);
        assertThat(fast(tokens, automaton))
            .as("seed %d, text '%s', patterns %s", seed, text, sources(patterns))
            .isEqualTo(expected);
        assertThat(expected.isEmpty() || automaton.skimmer().mayMatch(text))
            .as("seed %d, a first look at '%s', patterns %s", seed, text, sources(patterns))
            .isTrue();
        assertThat(expected.isEmpty() || automaton.skimmer().mayMatch(tokens))
            .as("seed %d, a second look at '%s', patterns %s", seed, text, sources(patterns))
            .isTrue();
        found += expected.size();
      }
    }
    assertThat(found).as("the texts hold matches at all").isGreaterThan(SETS / 2);
  }

  private static List<String> sources(List<PhrasePattern> patterns) {
    return patterns.stream().map(PhrasePattern::source).toList();
  }

  private static Set<String> fast(Tokens tokens, PhraseAutomaton automaton) {
    Scan scan = new Scan(automaton, tokens);
    scan.read(tokens);
    Set<String> found = new TreeSet<>();
    for (int m = 0; m < scan.count(); m++) {
      boolean fresh = found.add(scan.pattern(m) + " [" + scan.from(m) + ", " + scan.to(m) + ")");
      assertThat(fresh).as("reported once").isTrue();
    }
    return found;
  }

  private static Set<String> naive(Tokens tokens, List<PhrasePattern> patterns) {
    Set<String> found = new TreeSet<>();
    for (int p = 0; p < patterns.size(); p++) {
      for (String match : new NaiveMatcher(tokens).matches(patterns.get(p))) {
        found.add(p + " " + match);
      }
    }
    return found;
  }

  private static List<PhrasePattern> patterns(SplittableRandom random, Features features) {
    List<PhrasePattern> patterns = new ArrayList<>();
    int wanted = 1 + random.nextInt(4);
    while (patterns.size() < wanted) {
      String anchored = one(random, List.of("", "", "", "", "^"));
      String pattern =
          anchored + sequence(random, features, 2) + one(random, List.of("", "", "", "", "$"));
      try {
        patterns.add(PhrasePattern.parse(pattern, Map.of()));
      } catch (PatternException e) {
        // nothing but optional words, or a gap at an edge: another one
      }
    }
    return patterns;
  }

  private static String sequence(SplittableRandom random, Features features, int depth) {
    List<String> parts = new ArrayList<>();
    for (int n = 1 + random.nextInt(depth + 2); n > 0; n--) {
      parts.add(part(random, features, depth));
    }
    return String.join(" ", parts);
  }

  private static String part(SplittableRandom random, Features features, int depth) {
    int kind = random.nextInt(12);
    if (kind < 2 && depth > 0) {
      List<String> options = new ArrayList<>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        options.add(sequence(random, features, depth - 1));
      }
      return "(" + String.join("|", options) + ")" + optional(random, features);
    }
    if (kind < 5 && (features == Features.ALL || features == Features.GAPS)) {
      return one(random, List.of("*", "*{0,2}", "*{1,2}", "*{2}"));
    }
    if (kind < 5 && (features == Features.ALL || features == Features.MARKS)) {
      return one(random, List.of("\uD83D\uDE0A", "\u2764", "!", "\\?", ":"));
    }
    String word =
        switch (kind) {
          case 5 -> one(random, List.of("{rest}", "{stop}"));
          case 6 -> one(random, List.of("<number>", "#kind", "#calmkind", "\"KIND\"", "\"Calm\""));
          default -> one(random, WORDS);
        };
    return word + optional(random, features);
  }

  private static String optional(SplittableRandom random, Features features) {
    boolean may = features == Features.OPTIONS || features == Features.ALL;
    return may && random.nextInt(4) == 0 ? "?" : "";
  }

  private static String text(SplittableRandom random, Features features) {
    StringBuilder text = new StringBuilder();
    for (int n = 2 + random.nextInt(10); n > 0; n--) {
      boolean marks = features != Features.GAPS && random.nextInt(3) == 0;
      text.append(one(random, random.nextBoolean() ? WORDS : TEXT))
          .append(one(random, marks ? MARKS : SEPARATORS));
    }
    return text.toString();
  }

  private static String one(SplittableRandom random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
