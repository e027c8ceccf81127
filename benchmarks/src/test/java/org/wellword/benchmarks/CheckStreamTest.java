package org.wellword.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.CaptionChecker;

class CheckStreamTest {
  @ParameterizedTest
  @EnumSource
  void captions_ofAStream_areAsManyAndTheSameAgain(CheckStream stream) {
    List<String> captions = stream.captions();
    assertThat(captions).hasSize(CheckStream.SIZE).doesNotContain("").isEqualTo(stream.captions());
  }

  @Test
  void mix_ofEveryTen_hasOneOnTopic() {
    List<String> mix = CheckStream.MIX.captions();
    List<String> ordinary = CheckStream.ORDINARY.captions();
    List<String> onTopic = CheckStream.ON_TOPIC.captions();
    for (int i = 0; i < mix.size(); i++) {
      assertThat(mix.get(i)).isEqualTo(i % 10 == 9 ? onTopic.get(i) : ordinary.get(i));
    }
  }

  @Test
  void onTopic_captions_carryNoLabels() {
    List<String> captions = CheckStream.ON_TOPIC.captions();
    assertThat(captions.stream().distinct()).hasSizeGreaterThan(1_000);
    assertThat(captions).noneMatch(c -> c.contains("[[") || c.contains("]]"));
  }

  @Test
  void quality_onTheClassPath_hasNoUnreadSet() {
    assertThat(CheckStream.class.getResource("quality/claims.jsonl")).isNotNull();
    for (String name : List.of("claims-unread.jsonl", "support-unread.jsonl")) {
      assertThat(CheckStream.class.getResource("quality/" + name)).as(name).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 500, 10_000})
  void ofLength_ofAStream_endsWithAWordNearTheLength(int chars) {
    List<String> captions = GrowthMeasure.ofLength(CheckStream.MIX.captions(), chars);
    assertThat(captions).hasSizeGreaterThanOrEqualTo(64);
    assertThat(captions).allMatch(c -> c.length() <= chars && c.length() > chars / 2);
  }

  @Test
  void rulePacks_ofPhrases_flagThemAndNothingElse() {
    List<String> phrases = PhraseList.first(40);
    CaptionChecker.Builder builder = CaptionChecker.builder();
    RulePacks.of(phrases).forEach(builder::addPack);
    try (CaptionChecker checker = builder.build()) {
      assertThat(checker.rules()).hasSize(40);
      for (String phrase : phrases) {
        String caption = "and then " + phrase + " again";
        assertThat(checker.checkCaption(caption).guidance().terms()).as(caption).isNotEmpty();
      }
      assertThat(checker.checkCaption("a good day").hasFindings()).isFalse();
    }
  }

  @Test
  void run_whoseCountChanges_isRefused() {
    int[] calls = {0};
    CaptionRun run = new CaptionRun("fickle", List.of("a", "b"), caption -> calls[0]++, 1);
    assertThat(run.pass()).isEqualTo(1);
    assertThatThrownBy(run::pass).hasMessage("fickle: expected 1, got 5");
    CaptionTurns turns = new CaptionTurns(List.of("a", "bb"), String::length);
    assertThat(turns.take(0, String::length)).isEqualTo(1);
    assertThat(turns.take(1, String::length)).isZero();
    assertThatThrownBy(() -> turns.take(1, caption -> 7))
        .hasMessage("caption 1: expected 2, got 7");
  }

  @Test
  void counter_thatDiffersFromItsSlowerWay_isRefused() {
    CheckCounter counter = CheckCounter.of(String::length, caption -> 1);
    counter.verify(List.of("a"));
    assertThatThrownBy(() -> counter.verify(List.of("secret")))
        .hasMessage("caption 0: expected 1, got 6");
  }

  @ParameterizedTest
  @EnumSource(names = {"EVERY_CHAR", "TOKENIZE", "ENGLISH_ANALYZER", "PHRASES", "SUPPORT"})
  void engine_onTheMix_countsAsItsSlowerWay(CheckEngine engine) {
    List<String> captions = CheckStream.MIX.captions().subList(0, 200);
    try (CheckCounter counter = engine.open()) {
      counter.verify(captions);
      assertThat(captions.stream().mapToInt(counter::count).sum()).isPositive();
    }
  }
}
