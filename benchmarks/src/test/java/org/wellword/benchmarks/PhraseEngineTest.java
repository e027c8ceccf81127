package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseEngineTest {
  private static final List<String> PHRASES =
      List.of("stop", "mental health", "health matters today", "an art");

  /** Captions with the number of places where a phrase stands. */
  private record Case(String caption, int expected) {}

  private static final List<Case> CASES =
      List.of(
          new Case("", 0),
          new Case("stop", 1),
          new Case("Stop, STOP! stop... stop", 4),
          new Case("a stop: yes; stop?!", 2),
          new Case("Mental Health matters today", 2),
          new Case("mental\nhealth, mental  health, mental-health", 0),
          new Case("nonstop stops stop's 'stop' (stop) \"stop\"", 0),
          new Case("#stop @stop stop_it www.stop.com stop.com", 0),
          new Case("$top st0p stoooop s t o p $top, stop", 1),
          new Case("(an art, an art", 1),
          new Case("@handle stop #MentalHealth mental health", 2));

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FLOOR")
  void count_tableOfCases_isExpected(PhraseEngine engine) {
    try (PhraseCounter counter = compile(engine, PHRASES)) {
      for (Case c : CASES) {
        assertThat(counter.count(c.caption())).as(c.caption()).isEqualTo(c.expected());
        assertThat(WholeWords.count(List.of(c.caption()), PHRASES))
            .as("reference: " + c.caption())
            .isEqualTo(c.expected());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FLOOR")
  void count_everyPhraseInASentence_agreesWithReference(PhraseEngine engine) {
    List<String> phrases = PhraseList.first(500);
    try (PhraseCounter counter = compile(engine, phrases)) {
      for (String phrase : phrases) {
        String caption = "He said: " + phrase.toUpperCase(Locale.ROOT) + "! " + phrase;
        int expected = WholeWords.count(List.of(caption), phrases);
        assertThat(expected).as(caption).isGreaterThanOrEqualTo(2);
        assertThat(counter.count(caption)).as(caption).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pass_shippedCaptions_isNotRefused(PhraseEngine engine) {
    assumeRuns(engine);
    try (CaptionRun run = CaptionRun.of(engine, CaptionSample.ASCII, 200)) {
      assertThatNoException().isThrownBy(run::pass);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 2000})
  void first_phrases_areLettersAndNoBeginningOfAnother(int n) {
    List<String> phrases = PhraseList.first(n);
    assertThat(phrases).hasSize(n).doesNotHaveDuplicates();
    assertThat(phrases).allMatch(phrase -> phrase.matches("[a-z]+( [a-z]+){0,3}"));
    List<String> sorted = phrases.stream().map(phrase -> phrase + " ").sorted().toList();
    for (int i = 1; i < n; i++) {
      assertThat(sorted.get(i).toLowerCase(Locale.ROOT)).doesNotStartWith(sorted.get(i - 1));
    }
    assertThat(PhraseList.first(n / 2)).isEqualTo(phrases.subList(0, n / 2));
  }

  private static PhraseCounter compile(PhraseEngine engine, List<String> phrases) {
    assumeRuns(engine);
    return engine.compile(phrases);
  }

  private static void assumeRuns(PhraseEngine engine) {
    boolean bare = engine == PhraseEngine.HYPERSCAN || engine == PhraseEngine.HYPERSCAN_RAW;
    Assumptions.assumeTrue(!bare || Scanner.getIsValidPlatform(), "no native Hyperscan here");
  }
}
