package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;

/** What users of comparable tools complain of does not happen here. */
class KnownComplaintsTest {
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mental health matters, and so does a good breakfast",
        "On a failed attempt, retry with a longer wait",
        "She is a skilled baker and her grape jam is unbeatable",
        "The therapist's office is next to the library in Scunthorpe"
      })
  void innocentCaption_isNotFlagged(String caption) {
    assertThat(CHECKER.checkCaption(caption).guidance().terms()).isEmpty();
  }

  @Test
  void curlyApostrophe_changesNothing() {
    String straight = "I can't believe he committed suicide, it's so sad";
    CaptionReport curly = CHECKER.checkCaption(straight.replace('\'', '\u2019'));

    assertThat(curly.guidance().terms().get(0).spans())
        .isEqualTo(CHECKER.checkCaption(straight).guidance().terms().get(0).spans());
  }

  @Test
  void dottedCapitalAndEmoji_shiftNoOffset() {
    String caption = "\u0130stanbul \uD83D\uDC69\u200D\uD83D\uDC66 news: he committed suicide";

    assertThat(CHECKER.checkCaption(caption).guidance().terms().get(0).spans())
        .extracting(span -> span.of(caption))
        .containsExactly("committed suicide");
  }
}
