package org.wellword.insight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be told of many captions without small cells. Every list is ordered and unmodifiable.
 *
 * <p><b>What is held back.</b> No number of captions from 0 to 9 is told, nor one from 1 to 9 that
 * a reader could compute as a difference: where cells add up to something told, those held back are
 * two or more and 10 captions or more together, if need be by holding back the smallest cell beside
 * them; a share is held back when all but 1 to 9 captions of its base have it; a window is held
 * back when it, or its difference from a period, from the whole, or from another window, would give
 * away such a number. Ids with fewer captions than 10 are not named. This guards against
 * subtraction of any two figures, not against whoever solves systems of many of them, or brings
 * figures of an overlapping study.
 *
 * @param captions how many were counted; 0 when they were fewer than 10, and nothing is told
 * @param undated captions whose day is not known; empty when that is held back
 * @param confidence of all intervals
 * @param period by which {@code times} and {@code times.shares} count
 * @param tables one a {@link Dimension} of captions, in its order
 * @param times captions by period, in the order of time, only those told
 * @param trends shares by period, only those told
 * @param windows shares within windows and outside, only those told
 * @param othersByDay counts by day that were too many to keep
 * @param engines versions of the engine
 * @param packs each as {@code id@version}
 */
public record Study(
    long captions,
    OptionalLong undated,
    double confidence,
    Period period,
    List<Table> tables,
    List<Time> times,
    List<Trend> trends,
    List<Comparison> windows,
    long othersByDay,
    List<String> engines,
    List<String> packs) {
  /** Cells with fewer captions are not told. */
  public static final int LEAST_CELL = FeedTally.LEAST_CELL;

  /** Keeps its own copies. */
  public Study {
    tables = List.copyOf(tables);
    times = List.copyOf(times);
    trends = List.copyOf(trends);
    windows = List.copyOf(windows);
    engines = List.copyOf(engines);
    packs = List.copyOf(packs);
  }

  /**
   * The counts of a dimension.
   *
   * @param dimension of the keys
   * @param rows by known keys in their order, or by falling count
   * @param held ids that are not named
   * @param others captions of ids that were too many to keep, once for each id
   */
  public record Table(Dimension dimension, List<Row> rows, int held, long others) {
    /** Keeps its own copy. */
    public Table {
      rows = List.copyOf(rows);
    }

    /** The share of a key, unless it is held back. */
    public Optional<Share> share(String key) {
      return rows.stream().filter(r -> r.key().equals(key)).findFirst().flatMap(Row::share);
    }
  }

  /**
   * A count.
   *
   * @param key of the dimension; of the first of two, such as the claim
   * @param part of the second, such as the stance; "" in tables of one
   * @param share of the base: all captions, or those of {@code key} where there is a part; empty
   *     when it is held back
   */
  public record Row(String key, String part, Optional<Share> share) {}

  /** Captions of a period. */
  public record Time(String period, long captions) {}

  /** Captions of a period that have a key. */
  public record Trend(String period, Dimension dimension, String key, Share share) {}

  /** Captions within a window that have a key, beside those of all other days. */
  public record Comparison(
      String window, Dimension dimension, String key, Share inside, Share outside) {}

  /** The table of a dimension; empty when it has none. */
  public Table table(Dimension dimension) {
    return tables.stream()
        .filter(t -> t.dimension() == dimension)
        .findFirst()
        .orElse(new Table(dimension, List.of(), 0, 0));
  }
}
