package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.signal.CaptionHash;
import org.wellword.signal.MediaHash;
import org.wellword.signal.Opinion;
import org.wellword.signal.Signal;
import org.wellword.signal.SignalBank;
import org.wellword.signal.SignalType;
import org.wellword.signal.Verdict;
import org.wellword.text.NormalForm;

/** Shared signals in the policy lane of a report. */
class SignalLaneTest {
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
  private static final String CAPTION = "An ordinary day by the sea";
  private static final String PDQ = "0f".repeat(32);

  private static CaptionChecker checker(Verdict verdict) {
    List<Opinion> opinions = List.of(new Opinion("b", verdict, DAY));
    List<String> labels = List.of("promotion");
    SignalBank bank =
        SignalBank.builder()
            .add(
                new Signal(
                    SignalType.MEDIA_PDQ, PDQ, 0, labels, "a", opinions, DAY, DAY, 0, null, "x1"))
            .add(
                new Signal(
                    SignalType.CAPTION_SHA256,
                    CaptionHash.of(CAPTION).orElseThrow().value(),
                    NormalForm.VERSION,
                    labels,
                    "a",
                    opinions,
                    DAY,
                    DAY,
                    0,
                    null,
                    "x2"))
            .clock(InstantSource.fixed(DAY))
            .build();
    CaptionChecker.Builder builder = CaptionChecker.builder().signals(bank);
    TinyPacks.ALL.forEach(builder::addPack);
    CaptionChecker checker = builder.build();
    checker.prepareForMany();
    return checker;
  }

  private static Caption withMedia(String text) {
    return Caption.of(text).withMediaHashes(List.of(MediaHash.of("pdq", "f" + PDQ.substring(1))));
  }

  @Test
  void signal_ofMedia_isInThePolicyLane() {
    try (CaptionChecker checker = checker(Verdict.VIOLATES)) {
      CaptionReport report = checker.checkCaption(withMedia("A good day."));
      assertThat(report.toJson())
          .contains(
              "\"policy\":{\"action\":\"review\",\"signals\":[{\"type\":\"media-pdq\",\"id\":\"x1\","
                  + "\"distance\":4,\"labels\":[\"promotion\"],\"parties\":[\"a\",\"b\"],"
                  + "\"disputed\":false,\"expired\":false,\"quarantined\":false,"
                  + "\"allowed\":false}]}");
      assertThat(report.restricted()).isTrue();
      assertThat(report.hasFindings()).isTrue();
      assertThat(report.guidance().level()).isEqualTo(CaptionReport.Level.NONE);
    }
  }

  @Test
  void signal_ofACaption_isFoundThoughTheFirstLookSettlesIt() {
    try (CaptionChecker checker = checker(Verdict.VIOLATES)) {
      assertThat(checker.checkCaption(CAPTION).policy().review()).isTrue();
      assertThat(checker.explain(Caption.of(CAPTION)).report())
          .isEqualTo(checker.checkCaption(CAPTION));
      assertThat(checker.checkCaption("Another day by the sea").policy().signals()).isEmpty();
    }
  }

  @Test
  void signal_disputed_isListedAndNotRestricted() {
    try (CaptionChecker checker = checker(Verdict.DISPUTED)) {
      CaptionReport report = checker.checkCaption(CAPTION);
      assertThat(report.policy().review()).isFalse();
      assertThat(report.policy().signals()).hasSize(1);
      assertThat(report.restricted()).isFalse();
      assertThat(report.toJson()).contains("\"action\":\"none\"").contains("\"disputed\":true");
    }
  }

  @Test
  void signal_besideATerm_standsBehindIt() {
    try (CaptionChecker checker = checker(Verdict.DISPUTED)) {
      CaptionReport report = checker.checkCaption(withMedia("Gray days"));
      assertThat(report.policy().review()).isTrue();
      assertThat(report.toJson())
          .contains(
              "\"signals\":[{\"type\":\"term\",\"id\":\"mood.gloom\"},{\"type\":\"media-pdq\"");
    }
  }

  @Test
  void checker_withoutABank_doesNotLookAtMedia() {
    try (CaptionChecker checker = TinyPacks.checker(TinyPacks.ALL)) {
      assertThat(checker.checkCaption(withMedia(CAPTION))).isEqualTo(checker.checkCaption(CAPTION));
    }
  }

  @Test
  void mediaHashes_tooMany_areRefused() {
    List<MediaHash> many = Collections.nCopies(1_001, MediaHash.of("pdq", PDQ));
    assertThatThrownBy(() -> Caption.of("a").withMediaHashes(many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000");
  }
}
