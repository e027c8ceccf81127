package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.CaptionChecker;

/** What a feed in restricted mode leaves out, and what it keeps. */
class RestrictedModeTest {
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sunset run by the canal                                          | false
          I want to die and nobody knows                                   | true
          #thinspo goals                                                   | true
          He committed suicide last year                                   | true
          We lost my cousin to suicide last year. Talk to your people.     | false
          One year since I last self-harmed, and here is what helped       | false
          World Suicide Prevention Day walk this Saturday, bring a friend  | false
          my OCD could never with this tile                                | false
          burnt out and skipping the weekend posts                         | false
          """)
  void caption_inRestrictedMode_isLeftOut(String caption, boolean restricted) {
    assertThat(CHECKER.checkCaption(caption).restricted()).isEqualTo(restricted);
    assertThat(CHECKER.checkCaption(caption).toJson().contains("\"restricted\":true"))
        .isEqualTo(restricted);
  }
}
