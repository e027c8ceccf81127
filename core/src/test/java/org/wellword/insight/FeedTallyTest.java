package org.wellword.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.insight.FeedTally.Cell;

class FeedTallyTest {
  /** One letter a caption: s for suicide, c for cats, b for both, - for neither. */
  private static FeedTally feed(String captions) {
    FeedTally tally = new FeedTally(Set.of("suicide"));
    captions
        .chars()
        .forEach(
            c ->
                tally.add(
                    switch (c) {
                      case 's' -> List.of("suicide");
                      case 'c' -> List.of("cats");
                      case 'b' -> List.of("cats", "suicide");
                      default -> List.of();
                    }));
    return tally;
  }

  @ParameterizedTest
  @CsvSource({
    "ssssssssss----------, 0.5, 99, true", // half of the feed
    "ssssssssss-----------, 0.5, 99, false", // less than half
    "s-s-s-s-s-s-s-sss, 0.9, 3, true", // three in a row at the end
    "s-s-s-s-s-s-s-sss-, 0.9, 3, false", // the streak is over
    "sssssssss, 0.1, 1, false", // a small cell tells nothing
    "bbbbbbbbbb, 0.5, 5, true", // other topics beside it
    "cccccccccc, 0.1, 1, false", // no heavy topic
  })
  void filling_byShareOrStreak(String captions, double share, int streak, boolean filled) {
    assertThat(feed(captions).filling(share, streak).stream().map(Cell::topic))
        .isEqualTo(filled ? List.of("suicide") : List.of());
  }

  @Test
  void cells_ofAFeed_countWithoutSmallOnes() {
    FeedTally tally = feed("sss-sssssssssc");
    assertThat(tally.captions()).isEqualTo(14);
    assertThat(tally.cells()).containsExactly(new Cell("suicide", 12, 12 / 14.0, 9, 0));
  }

  @Test
  void add_ofATopicNamedTwice_countsItOnce() {
    FeedTally tally = new FeedTally(Set.of());
    for (int i = 0; i < FeedTally.LEAST_CELL; i++) {
      tally.add(List.of("cats", "cats"));
    }
    assertThat(tally.cells()).containsExactly(new Cell("cats", 10, 1, 10, 10));
  }

  @Test
  void cells_ofAnEmptyFeed_areNone() {
    assertThat(feed("").cells()).isEmpty();
    assertThat(feed("").filling(0.1, 1)).isEmpty();
  }

  @Test
  void filling_boundsOutOfRange_areRefused() {
    FeedTally tally = feed("s");
    assertThatThrownBy(() -> tally.filling(0, 1)).hasMessageContaining("0.0 and 1");
    assertThatThrownBy(() -> tally.filling(1.1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tally.filling(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tally.filling(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
