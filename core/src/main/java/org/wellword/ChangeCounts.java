package org.wellword;

import java.util.Comparator;
import java.util.List;

/**
 * How many captions two sets of packs read differently, and in what. Immutable; holds no caption.
 *
 * @param captions how many were compared
 * @param changed how many of them are read differently
 * @param counts by lane, id and kind of change
 * @param uncounted differences that no count holds because there were too many kinds
 */
public record ChangeCounts(long captions, long changed, List<Count> counts, long uncounted) {
  /** Nothing was compared. */
  public static final ChangeCounts NONE = new ChangeCounts(0, 0, List.of(), 0);

  /** Keeps its own copy of the counts. */
  public ChangeCounts {
    counts = List.copyOf(counts);
  }

  /**
   * In how many captions one kind of change is.
   *
   * @param lane term, claim, need or review
   * @param id of the rule or claim; the lane itself where it has no id
   * @param what added, removed, moved or changed
   * @param before what was said, or ""
   * @param after what is said now, or ""
   * @param captions how many
   */
  public record Count(
      String lane, String id, String what, String before, String after, long captions) {
    static final Comparator<Count> ORDER =
        Comparator.comparing(Count::lane)
            .thenComparing(Count::id)
            .thenComparing(Count::what)
            .thenComparing(Count::before)
            .thenComparing(Count::after);
  }

  /** The share of captions that are read differently, from 0 to 1; 0 when none were compared. */
  public double share() {
    return captions == 0 ? 0 : (double) changed / captions;
  }
}
