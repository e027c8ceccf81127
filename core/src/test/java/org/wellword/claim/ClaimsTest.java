package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.learn.Meaning;
import org.wellword.learn.Screen;
import org.wellword.learn.StretchVectors;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;

/** Claims and the stances that {@link StanceReader} reads, with a small pack about rest. */
class ClaimsTest {
  private static final String HEAD =
      """
      {"kind": "claims", "id": "claims-rest", "version": "1.0.0", "language": "en",
       "title": "Rest", "licence": "CC0-1.0", "topic": "rest",
       "sources": [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.b",
         "accessed": "2026-11-01", "basis": "page"}],
       "anchors": ["{rest}", "#restday", "nap"],
       "synonyms": [["lazy", "idle"]],
       "cues": [
        {"id": "cue.myth", "kind": "debunk", "scope": "caption", "why": "named a myth",
         "patterns": ["(myth|untrue)"]},
        {"id": "cue.ask", "kind": "ask", "scope": "sentence", "question": true,
         "why": "asks", "patterns": ["is it true"]},
        {"id": "cue.rhetorical", "kind": "rhetorical", "scope": "sentence",
         "why": "asserts", "patterns": ["who knew"]},
        {"id": "cue.report", "kind": "report", "scope": "before", "within": 3,
         "why": "passed on", "patterns": ["(they|people) {say}"]},
        {"id": "cue.personal", "kind": "personal", "scope": "sentence",
         "why": "a feeling", "patterns": ["i {feel}"]}],
       "claims": [
      """;

  private static final String LAZY =
      """
      {"id": "rest.lazy", "verdict": "false", "myth": "Resting is lazy.",
       "fact": "Rest restores.", "nuance": "Some move instead.", "harm": "low",
       "citations": ["s"],
       "phrasings": ["rest is lazy", "only lazy people rest", "a nap is pure laziness"],
       "nearMisses": ["a rest home"],
       "examples": {"endorses": ["Rest is lazy."], "debunks": ["Rest isn't lazy."]}}
      """;

  private static final String GOOD =
      """
      {"id": "rest.friends", "verdict": "contested", "contested": true, "harm": "low",
       "myth": "True friends never rest.", "fact": "They do.", "citations": ["s"],
       "anchors": ["friend"],
       "phrasings": ["real friends never rest", "friends do not need rest", "no friend rests"],
       "examples": {"endorses": ["x"], "debunks": ["y"]}}
      """;

  private static final List<Claims> OPEN = new ArrayList<>();
  private static final PhraseAutomaton.Builder BUILDER = PhraseAutomaton.builder();
  private static final Claims CLAIMS = claims(BUILDER, HEAD + LAZY + "," + GOOD + "]}");
  private static final PhraseAutomaton AUTOMATON = BUILDER.build();

  private static Claims claims(PhraseAutomaton.Builder automaton, String json) {
    Claims.Builder builder = new Claims.Builder(automaton, Screen.NONE);
    assertThat(add(builder, json)).isEmpty();
    Claims claims = builder.build(Meaning.NONE);
    OPEN.add(claims);
    return claims;
  }

  private static List<String> add(Claims.Builder builder, String json) {
    PackSource source = new PackSource("c.json", json.getBytes(StandardCharsets.UTF_8));
    PackReader reader = new PackReader(source, new HashMap<>());
    PackNode root = reader.root();
    builder.add(root, PackHead.read(root, source));
    return reader.problems().stream().map(Object::toString).toList();
  }

  @AfterAll
  static void close() {
    OPEN.forEach(Claims::close);
  }

  private static List<ClaimFinding> check(String caption) {
    Scan scan = new Scan(AUTOMATON, new Tokenizer(AUTOMATON.vocabulary()).read(""));
    scan.read(new Tokenizer(AUTOMATON.vocabulary()).read(caption));
    return CLAIMS.check(scan, new StretchVectors(Meaning.NONE), false, Trace.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rest is lazy.                          | endorses
          Resting is so lazy                     | endorses
          rest is idle                           | endorses
          #RestDay is lazy, only lazy people rest| endorses
          Rest isn't lazy.                       | debunks
          Rest is not lazy                       | debunks
          nobody who rests is lazy               | debunks
          Rest is lazy? That is a myth!          | debunks
          Myth: rest is lazy                     | debunks
          Is it true that rest is lazy?          | asks
          Who knew rest is lazy?                 | endorses
          Rest is lazy?                          | unclear
          They say rest is lazy                  | reports
          People said resting is lazy.           | reports
          I feel like rest is lazy               | unclear
          "Rest is lazy" on a poster             | unclear
          "Rest is lazy"                         | endorses
          They say rest is lazy. A myth          | debunks
          Real friends never rest                | endorses
          True friends do not rest               | endorses
          No friend rests                        | endorses
          """)
  void stance_ofACaption_isReadFromCuesAndNegation(String caption, String expected) {
    List<ClaimFinding> found = check(caption);
    assertThat(found).as("findings").hasSize(1);
    assertThat(found.get(0).stance().label()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                            | no words
          being lazy is a choice        | no anchor
          lazy sunday                   | no anchor
          rest is best                  | too little of it
          rest                          | too little of it
          the rest of us are kind       | too little of it
          real friends rest             | the claim's negation is missing
          nap, then walk, then read, and in the evening much later laundry for the lazy cat | apart
          """)
  void caption_thatDoesNotMakeTheClaim_hasNoFinding(String caption, String why) {
    assertThat(check(caption)).as(why).isEmpty();
  }

  @Test
  void finding_ofAClaim_tellsAllOfIt() {
    assertThat(check("So: rest is lazy!"))
        .containsExactly(
            new ClaimFinding(
                "rest.lazy",
                "rest",
                Verdict.FALSE,
                Stance.ENDORSES,
                Assertion.ASSERT,
                0.94,
                List.of(new Span(4, 16)),
                "Resting is lazy.",
                "Rest restores.",
                "Some move instead.",
                List.of("s"),
                List.of("says 'Resting is lazy.'", "no negation in scope")));
  }

  @Test
  void findings_ofTwoClaims_areOrderedByPlace() {
    assertThat(check("Real friends never rest. Rest isn't lazy."))
        .extracting(f -> f.claim() + " " + f.stance().label())
        .containsExactly("rest.friends endorses", "rest.lazy debunks");
    assertThat(check("Rest isn't lazy. Real friends never rest."))
        .extracting(f -> f.claim() + " " + f.stance().label())
        .containsExactly("rest.lazy debunks", "rest.friends endorses");
  }

  @Test
  void trace_ofACheck_tellsCandidatesAndStance() {
    List<String> steps = new ArrayList<>();
    Scan scan = new Scan(AUTOMATON, new Tokenizer(AUTOMATON.vocabulary()).read("rest isn't lazy"));
    scan.read(scan.tokens());
    CLAIMS.check(
        scan,
        new StretchVectors(Meaning.NONE),
        false,
        (step, note) -> steps.add(step + ": " + note));
    assertThat(steps).anyMatch(s -> s.startsWith("judge: rest.lazy endorses="));
    assertThat(steps)
        .contains("stance: rest.lazy debunks: [says 'Resting is lazy.', negation in scope]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "only lazy people rest", "a nap is pure laziness" | "x" | needs at least 3 phrasings
          "verdict": "false" | "verdict": "contested" | "contested" and the verdict disagree
          "debunks": ["Rest isn't lazy."] | "asks": ["x"] | needs an example that debunks
          "citations": ["s"] | "citations": [] | needs at least one citation
          "citations": ["s"] | "citations": ["t"] | citation t is not among the sources of the pack
          "harm": "low" | "harm": "great" | expected one of low, medium, high
          "fact": "Rest restores.", | "facts": "", | needs a field "fact"
          """)
  void claim_withAMistake_isReportedWithItsId(String from, String to, String message) {
    assertThat(LAZY).contains(from);
    List<String> problems =
        add(
            new Claims.Builder(PhraseAutomaton.builder(), Screen.NONE),
            HEAD + LAZY.replace(from, to) + "]}");
    assertThat(problems)
        .anyMatch(p -> p.matches("c\\.json:\\d+:\\d+: rest\\.lazy: .*") && p.endsWith(message));
  }

  @Test
  void claim_withAnUnknownVerdict_isReported() {
    String json = HEAD + LAZY.replace("\"verdict\": \"false\"", "\"verdict\": \"wrong\"") + "]}";
    assertThat(add(new Claims.Builder(PhraseAutomaton.builder(), Screen.NONE), json))
        .anyMatch(p -> p.endsWith("expected one of false, misleading, dangerous, contested"));
  }

  @Test
  void stance_ofARepeatedDenial_isNoEndorsement() {
    assertThat(check("not lazy and not lazy to rest"))
        .noneMatch(f -> f.stance() == Stance.ENDORSES);
  }
}
