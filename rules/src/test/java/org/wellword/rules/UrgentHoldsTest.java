package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.CaptionChecker;
import org.wellword.support.Need;

/** Plain words of danger hold, whatever else the caption names. */
class UrgentHoldsTest {
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();

  private static final List<String> BESIDE =
      List.of(
          "%s. everyone at the party laughed at me",
          "i failed my exam. %s",
          "they had fun at the wedding without me. %s",
          "dropped from the team before the match. %s",
          "sorry about the game tonight guys. %s",
          "last song on my playlist. %s",
          "%s. the movie made me realise",
          "my flight home is tomorrow. %s",
          "%s #fyp #music",
          "im done with minecraft and with life. %s");

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i am going to kill myself tonight",
        "i want to end my life tonight",
        "im ending it all tonight, goodbye everyone",
        "goodbye everyone, i wont be alive tomorrow",
        "i've written my note and tonight i am going to do it",
        "going to kms tonight and im serious",
        "my friend says she is going to kill herself tonight, help",
        "he texted that he is going to end his life tonight and i cant reach him"
      })
  void intent_besideAnythingElse_isHeard(String intent) {
    for (String beside : BESIDE) {
      String caption = beside.replace("%s", intent);
      assertThat(CHECKER.checkCaption(caption).support().need())
          .as(caption)
          .isGreaterThanOrEqualTo(Need.OFFER);
    }
  }
}
