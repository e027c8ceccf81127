package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wellword.text.Reading;

/** Every finding tells how its words were read. */
class ReadingReportTest {
  private static final String WORDS = "[\"glimmer\", \"glimmermore\", \"きらめき\"]";

  private static final CaptionChecker CHECKER =
      TinyPacks.checker(
          List.of(
              TinyPacks.change(TinyPacks.PLAYBOOK, "[\"so meh\", \"meh\"]", WORDS),
              TinyPacks.change(
                  TinyPacks.CLAIMS, "\"anchors\": [\"{rest}\"]", "\"anchors\": " + WORDS),
              TinyPacks.change(TinyPacks.SUPPORT, "[\"i need a hug\"]", WORDS)));

  /** One of the words, as it must be read. */
  private static final Map<Reading, String> CAPTIONS =
      Map.of(
          Reading.HASHTAG, "#GlimmerMore",
          Reading.POSSESSIVE, "glimmer's",
          Reading.UNACCENTED, "gl\u00EDmmer",
          Reading.LOOK_ALIKE, "glimm\u0435r",
          Reading.LEET, "gl1mmer",
          Reading.ELONGATED, "glimmeeeer",
          Reading.SPACED, "g l i m m e r",
          Reading.MASKED, "glim*er",
          Reading.TURNED, "\u0279\u01DD\u026F\u026F\u1D09\uA781\u0183",
          Reading.UNSPACED, "きらめきだ");

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @ParameterizedTest
  @EnumSource
  void finding_ofEveryLane_saysHowItsWordsWereRead(Reading reading) {
    assertThat(CAPTIONS).containsKey(reading);
    String readAs = "read as " + reading.label();
    CaptionReport report =
        CHECKER.checkCaption("only lazy " + CAPTIONS.get(reading) + " people rest");

    assertThat(report.guidance().terms()).hasSize(1);
    assertThat(report.guidance().terms().get(0).because()).contains(readAs);
    assertThat(report.support().because()).contains("cue hug.need (offer)", readAs);
    assertThat(report.guidance().claims()).hasSize(1);
    assertThat(report.guidance().claims().get(0).because())
        .startsWith("says 'only lazy people rest'", readAs);
  }

  @ParameterizedTest
  @EnumSource
  void finding_ofPlainWords_saysNothingOfIt(Reading reading) {
    CaptionReport report = CHECKER.checkCaption("only lazy glimmer people rest");
    assertThat(report.toJson()).contains("hug.need", "rest.lazy", "mood.meh");
    assertThat(report.toJson()).doesNotContain("read as " + reading.label());
  }
}
