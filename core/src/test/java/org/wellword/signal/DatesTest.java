package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2020-07-01T18:31:15+0000,2020-07-01T18:31:15Z",
    "2020-07-01T18:31:15Z,2020-07-01T18:31:15Z",
    "2020-07-01T18:31:15.250Z,2020-07-01T18:31:15.250Z",
    "2020-07-01T18:31:15+02:00,2020-07-01T16:31:15Z",
    "1593628275,2020-07-01T18:31:15Z"
  })
  void date_ofEveryForm_isRead(String text, Instant expected) {
    assertThat(Dates.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-1",
        "1.5",
        "999999999999999999999",
        "2020-13-01T00:00:00Z",
        "2020-02-30T00:00:00Z",
        "2020-07-01T18:31:1:Z",
        "1969-12-31T23:59:59Z",
        "+99999-01-01T00:00:00Z"
      })
  void text_thatIsNoDate_isNone(String text) {
    assertThat(Dates.read(text)).isEmpty();
  }
}
