package org.wellword;

import java.util.List;

/**
 * How candidate packs have read a share of the traffic, beside the live ones. Immutable; holds no
 * caption.
 *
 * @param share of captions that are read by both, from 0 to 1
 * @param candidate the candidate packs
 * @param changes from the live packs to the candidates, since either of them came
 * @param failures captions that the candidates could not read
 */
public record ShadowCounts(
    double share, List<CaptionReport.Pack> candidate, ChangeCounts changes, long failures) {
  /** Keeps its own copy of the list. */
  public ShadowCounts {
    candidate = List.copyOf(candidate);
  }
}
