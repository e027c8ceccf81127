package org.wellword.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the topics of the captions that one feed shows, in their order, and tells when one heavy
 * topic fills it.
 *
 * <p>It holds counts, never a caption, an id or a time. What it tells leaves out small cells: a
 * topic seen in fewer than {@value #LEAST_CELL} captions is neither named nor counted. Adding costs
 * O(topics); memory grows with the topics that were seen, not with the captions. Not thread-safe.
 *
 * {@snippet :
 * FeedTally feed = new FeedTally(Set.of("suicide", "self-harm", "eating-disorders"));
 * reports.forEach(report -> feed.add(report.topics()));
 * feed.filling(0.3, 5); // heavy topics with three captions of ten, or five in a row
 * }
 */
public final class FeedTally {
  /** Fewer captions than this are not told. */
  public static final int LEAST_CELL = 10;

  /**
   * How often a topic was seen.
   *
   * @param topic such as {@code suicide}
   * @param captions about it, {@value #LEAST_CELL} or more
   * @param share of all captions, from 0 to 1
   * @param longestStreak most captions about it in a row
   * @param streak captions about it in a row at the end of the feed
   */
  public record Cell(String topic, int captions, double share, int longestStreak, int streak) {}

  private static final class Count {
    int captions;
    int streak;
    int longest;
    int last;
  }

  private final List<String> heavy;
  private final Map<String, Count> counts = new TreeMap<>();
  private int captions;

  /**
   * An empty tally.
   *
   * @param heavy topics that should not fill a feed
   */
  public FeedTally(Collection<String> heavy) {
    this.heavy = List.copyOf(heavy);
  }

  /** Adds the next caption of the feed by its topics, which may be none. */
  public void add(Collection<String> topics) {
    captions++;
    for (String topic : topics) {
      Count count = counts.computeIfAbsent(topic, t -> new Count());
      if (count.last == captions) {
        continue; // named twice
      }
      count.streak = count.last == captions - 1 ? count.streak + 1 : 1;
      count.last = captions;
      count.captions++;
      count.longest = Math.max(count.longest, count.streak);
    }
  }

  /** How many captions were added. */
  public int captions() {
    return captions;
  }

  /** What was seen, by topic, without small cells. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    counts.forEach(
        (topic, count) -> {
          if (count.captions >= LEAST_CELL) {
            cells.add(
                new Cell(
                    topic,
                    count.captions,
                    (double) count.captions / captions,
                    count.longest,
                    count.last == captions ? count.streak : 0));
          }
        });
    return List.copyOf(cells);
  }

  /**
   * The heavy topics that fill the feed: their share has reached {@code share}, or their present
   * streak {@code streak}.
   *
   * @param share from 0 (excluded) to 1
   * @param streak 1 or more
   * @return by topic; never a small cell
   * @throws IllegalArgumentException if a bound is out of its range
   */
  public List<Cell> filling(double share, int streak) {
    if (!(share > 0 && share <= 1) || streak < 1) {
      throw new IllegalArgumentException(
          "expected 0 < share <= 1 and streak >= 1, got " + share + " and " + streak);
    }
    return cells().stream()
        .filter(c -> heavy.contains(c.topic()))
        .filter(c -> c.share() >= share || c.streak() >= streak)
        .toList();
  }
}
