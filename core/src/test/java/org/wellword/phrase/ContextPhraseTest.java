package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;

class ContextPhraseTest {
  /** The words in question, and the phrase that stands around them. */
  private static final PhraseAutomaton AUTOMATON =
      Matches.compile(List.of("(kind|so kind)", "calm day", "very *{0,1} kind"));

  private static final PatternRange CONTEXT = new PatternRange(1, 3);

  private static boolean holds(Scope scope, int within, boolean quoted, String text) {
    Scan scan = Matches.scan(AUTOMATON, text);
    for (int m = 0; m < scan.count(); m++) {
      if (scan.pattern(m) == 0) {
        ContextPhrase phrase = new ContextPhrase(scope, within, quoted, CONTEXT, "why");
        int match = phrase.find(scan, scan.from(m), scan.to(m));
        assertThat(match < 0 || CONTEXT.contains(scan.pattern(match))).isTrue();
        return match >= 0;
      }
    }
    throw new AssertionError("no such words in " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MATCH     | 3 | very kind                       | true
          MATCH     | 3 | very much kind                  | true
          MATCH     | 3 | calm day kind                   | false
          MATCH     | 3 | kind. very kind                 | false
          BEFORE    | 0 | calm day kind                   | true
          BEFORE    | 0 | calm day is kind                | false
          BEFORE    | 1 | calm day is kind                | true
          BEFORE    | 3 | calm day, they were all kind    | true
          BEFORE    | 3 | calm day, and they were all kind| false
          BEFORE    | 3 | calm day. kind                  | false
          BEFORE    | 9 | kind calm day                   | false
          BEFORE    | 9 | very kind                       | false
          AFTER     | 0 | kind calm day                   | true
          AFTER     | 0 | kind of calm day                | false
          AFTER     | 1 | kind of calm day                | true
          AFTER     | 9 | kind. calm day                  | false
          AFTER     | 9 | calm day kind                   | false
          PRECEDING | 0 | calm day for all that is kind   | true
          PRECEDING | 0 | calm day! kind                  | true
          PRECEDING | 0 | calm day at home. so. kind      | false
          PRECEDING | 0 | kind calm day                   | false
          PRECEDING | 0 | kind. calm day                  | false
          FOLLOWING | 0 | kind to all on a calm day       | true
          FOLLOWING | 0 | kind. a calm day                | true
          FOLLOWING | 0 | kind. so. a calm day            | false
          FOLLOWING | 0 | calm day kind                   | false
          FOLLOWING | 0 | calm day. kind                  | false
          SENTENCE  | 0 | calm day for all that is kind   | true
          SENTENCE  | 0 | kind to all on a calm day       | true
          SENTENCE  | 0 | calm day. kind. calm day        | false
          CAPTION   | 0 | calm day. so. so. kind          | true
          CAPTION   | 0 | kind. so. so. calm day          | true
          CAPTION   | 0 | kind. so. so. calm, day         | false
          """)
  void scope_ofEachKind_reachesAsFarAsItSays(
      Scope scope, int within, String text, boolean expected) {
    assertThat(holds(scope, within, false, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "kind" on a calm day              | true
          \u201Cso kind\u201D on a calm day | true
          kind on a calm day                | false
          kind on a "calm day"              | false
          "kind" on a day                   | false
          'kind' on a calm day              | true
          the kinds' kind on a calm day     | false
          """)
  void quoted_phrase_needsTheWordsInQuotesAsWell(String text, boolean expected) {
    assertThat(holds(Scope.CAPTION, 0, true, text)).isEqualTo(expected);
  }

  @Test
  void find_withACondition_passesOverOtherMatches() {
    Scan scan = Matches.scan(AUTOMATON, "kind on a calm day, another calm day");
    ContextPhrase phrase = new ContextPhrase(Scope.AFTER, 9, false, CONTEXT, "why");
    int nearest = phrase.find(scan, 0, 1);
    assertThat(scan.from(nearest)).isEqualTo(3);
    int other = phrase.find(scan, 0, 1, m -> m != nearest);
    assertThat(scan.from(other)).isEqualTo(6);
    assertThat(phrase.find(scan, 0, 1, m -> false)).isEqualTo(-1);
  }

  private static PackReader reader(String json) {
    return new PackReader(
        new PackSource("pack.json", json.getBytes(StandardCharsets.UTF_8)), new HashMap<>());
  }

  private static final String ONE =
      """
      {"around": [{"scope": "before", "within": 2, "quoted": true,
        "patterns": ["be kind", "so calm"], "why": "praise"}]}
      """;

  @Test
  void phrases_ofAPack_areRead() {
    PackReader reader = reader(ONE);
    PackNode root = reader.root();
    PhraseAutomaton.Builder automaton = PhraseAutomaton.builder();
    automaton.add(PhrasePattern.parse("kind", Map.of()));
    assertThat(ContextPhrase.readAll(root, "around", new PatternReader(automaton, root)))
        .containsExactly(
            new ContextPhrase(Scope.BEFORE, 2, true, new PatternRange(1, 3), "praise"));
    assertThat(ContextPhrase.readAll(root, "none", new PatternReader(automaton, root))).isEmpty();
    assertThat(reader.problems()).isEmpty();
  }

  private static List<String> problems(String around) {
    PackReader reader = reader("{\"around\": [\n" + around + "]}");
    PackNode root = reader.root();
    ContextPhrase.readAll(root, "around", new PatternReader(PhraseAutomaton.builder(), root));
    return reader.problems().stream().map(Object::toString).toList();
  }

  @Test
  void phrase_withWrongFields_isReportedFieldByField() {
    assertThat(
            problems(
                """
                {"scope": "after", "within": 41, "quoted": "yes", "patterns": [], "reason": "x"},
                {"scope": "after", "patterns": ["so", "be (kind"], "why": "praise"}"""))
        .containsExactly(
            "pack.json:2:30: expected a whole number from 0 to 40",
            "pack.json:2:45: expected true or false",
            "pack.json:2:63: needs at least one entry in \"patterns\"",
            "pack.json:2:1: needs a field \"why\"",
            "pack.json:2:78: unknown field \"reason\"",
            "pack.json:3:48: pattern: missing ')'");
  }

  @Test
  void phrase_withAnUnknownScope_isReported() {
    assertThat(problems("{\"scope\": \"near\", \"patterns\": [\"so\"], \"why\": \"praise\"}"))
        .containsExactly(
            "pack.json:2:12: expected one of match, before, after, preceding, following, sentence,"
                + " caption");
  }

  @Test
  void phrase_withEscapesBeforeTheMistake_isReportedAtItsColumn() {
    String json = "{\"scope\": \"after\", \"patterns\": [\"\\\"ED\\\" (so\"], \"why\": \"praise\"}";
    assertThat(json.charAt(43)).isEqualTo('"');
    assertThat(problems(json)).containsExactly("pack.json:2:44: pattern: missing ')'");
  }
}
