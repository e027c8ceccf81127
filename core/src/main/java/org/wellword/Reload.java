package org.wellword;

import java.util.List;
import org.wellword.pack.PackProblem;

/**
 * What came of an attempt to change the packs of a {@link ReloadingChecker}. Immutable; holds no
 * caption.
 *
 * @param outcome what was done
 * @param packs those that are live now
 * @param problems why nothing was changed, by file and place; empty unless it was refused
 * @param changes how the sample of captions is read differently; nothing where none was asked for
 */
public record Reload(
    Outcome outcome,
    List<CaptionReport.Pack> packs,
    List<PackProblem> problems,
    ChangeCounts changes) {
  /** What was done. */
  public enum Outcome {
    /** Other packs are live. */
    SWAPPED,
    /** The packs are those that are live already. */
    UNCHANGED,
    /** The packs were not good enough, and what was live still is. */
    REFUSED,
    /** The packs run beside the live ones. */
    SHADOWED
  }

  /** Keeps its own copies of the lists. */
  public Reload {
    packs = List.copyOf(packs);
    problems = List.copyOf(problems);
  }
}
