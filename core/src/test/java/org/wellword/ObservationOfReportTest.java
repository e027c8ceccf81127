package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.insight.Observation;

class ObservationOfReportTest {
  private static final CaptionChecker CHECKER = TinyPacks.checker(TinyPacks.ALL);

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A good day.",
        "so meh, grey days and #restday26",
        "I need a hug, sleepless",
        "Myth: rest is lazy. Rest is lazy?",
        "Only lazy people rest",
      })
  void observation_ofAReport_equalsThatOfItsJson(String caption) {
    CaptionReport report = CHECKER.checkCaption(caption);
    LocalDate day = LocalDate.of(2026, 10, 10);
    String json = report.toJson();
    String dated = json.substring(0, json.length() - 1) + ",\"date\":\"2026-10-10\"}";

    assertThat(read(json)).isEqualTo(report.observation(null));
    assertThat(read(dated)).isEqualTo(report.observation(day));
  }

  private static Observation read(String json) {
    return Observation.read("reports", 1, json.getBytes(StandardCharsets.UTF_8));
  }
}
