package org.wellword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.PackException;

class ObservationTest {
  static final String REPORT =
      """
      {"id":"secret-7","guidance":{"level":"warn","terms":[{"rule":"a.b","spans":[{"start":0,"end":3,
      "text":"tea"}]}],"claims":[{"claim":"c.d","stance":"asks","myth":"x"}]},"support":{"need":"offer",
      "who":"self","spans":[],"because":["tea"]},"policy":{"action":"review","signals":[]},
      "campaigns":[{"id":"day","hashtags":["#Day"]}],"topics":["depression"],
      "engine":{"version":"0.1.0","packs":[{"id":"p","version":"1.0.0-RC1","sha256":"00"}]},
      "date":"2026-10-10"}"""
          .replace("\n", " ");

  private static Observation read(String json) {
    return Observation.read("reports.jsonl", 3, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_aReport_kindsAndIdsAlone() {
    Observation seen = read(REPORT);

    assertThat(seen.day()).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(seen.level()).isEqualTo("warn");
    assertThat(seen.need() + " " + seen.who()).isEqualTo("offer self");
    assertThat(seen.review()).isTrue();
    assertThat(seen.rules()).containsExactly("a.b");
    assertThat(seen.claims()).containsEntry("c.d", Set.of("asks"));
    assertThat(seen.campaigns()).containsExactly("day");
    assertThat(seen.packs()).containsExactly("p@1.0.0-RC1");
    assertThat(seen.toString()).doesNotContain("tea", "secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"depression\"]      | \"My Own Words\"]  | expected an id such as suicide.commit",
        "\"depression\"]      | 3]                 | expected a text",
        "\"warn\"             | \"loud\"           | expected one of none, info, advise, warn",
        "\"review\"           | \"block\"          | expected one of none, review",
        "\"topics\":          | \"themes\":        | no report: it lacks topics",
        "\"stance\":\"asks\", | ''                 | a claim lacks its id or stance",
        "2026-10-10           | yesterday          | expected a date such as 2026-10-10",
        "2026-10-10           | 2026-02-30         | expected a date such as 2026-10-10",
        "\"support\":{        | \"support\":[{     | expected an object",
        "\"id\":\"secret-7\"  | \"error\":\"x\"    | a line that could not be checked",
        "\"topics\":[         | \"topics\":        | expected an array",
      })
  void read_ofNoReport_isRefusedWithItsPlace(String good, String bad, String reason) {
    assertThat(REPORT).contains(good);
    String json = REPORT.replace(good, bad == null ? "" : bad);

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("reports.jsonl:3:")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("Own Words")
        .hasMessageNotContaining("yesterday");
  }

  @Test
  void read_ofAPackWhoseNameAndVersionAreTooLong_isRefusedWithItsPlace() {
    String json = REPORT.replace("\"id\":\"p\"", "\"id\":\"" + "p".repeat(115) + "\"");

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("expected a pack and its version");
  }

  @Test
  void read_ofBrokenInput_isRefusedWithoutShowingIt() {
    for (String json :
        new String[] {"", "{", "[]", "{} {}", REPORT + "x", REPORT.substring(0, 90)}) {
      assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(PackException.class);
    }
    byte[] broken = REPORT.getBytes(StandardCharsets.ISO_8859_1);
    broken[REPORT.indexOf("tea")] = (byte) 0xFF;
    assertThatThrownBy(() -> Observation.read("f", 1, broken)).isInstanceOf(PackException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-10, 2026-10-10",
    "2026-10-10T23:30:00Z, 2026-10-10",
    "2026-10-10T23:30:00-02:00, 2026-10-11",
    "2026-10-10T01:30+03:00, 2026-10-09",
    "2026-10-10T23:30:00, ''",
    "10.10.2026, ''",
    "+12026-10-10, ''",
    "'', ''",
  })
  void day_ofDatesAndInstants_inUtc(String date, String day) {
    assertThat(Observation.day(date).map(LocalDate::toString).orElse("")).isEqualTo(day);
  }
}
