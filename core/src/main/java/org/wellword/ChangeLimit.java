package org.wellword;

import java.util.List;
import java.util.Locale;
import org.wellword.pack.PackException;

/**
 * How much new packs may change.
 *
 * @param sample captions that are read under the old and the new packs
 * @param share of them that may be read differently, from 0 to 1
 */
record ChangeLimit(List<Caption> sample, double share) {
  ChangeLimit {
    sample = List.copyOf(sample);
    if (sample.isEmpty() || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "expected a sample and a share from 0 to 1, got "
              + sample.size()
              + " captions and "
              + share);
    }
  }

  /** What changes in the sample. */
  ChangeCounts compare(CaptionChecker before, CaptionChecker after) {
    ChangeTally tally = new ChangeTally();
    for (Caption caption : sample) {
      tally.add(ReportDiff.of(before.checkUnseen(caption), after.checkUnseen(caption)));
    }
    return tally.counts();
  }

  /**
   * Refuses packs that change too much.
   *
   * @throws PackException when they do
   */
  void refuse(ChangeCounts changes, String folder) {
    if (changes.share() > share) {
      throw PackException.of(
          folder,
          String.format(
              Locale.ROOT,
              "%d of %d captions of the sample would be read differently (%.3f), at most %.3f may",
              changes.changed(),
              changes.captions(),
              changes.share(),
              share));
    }
  }
}
