package org.wellword.claim;

import java.util.Locale;

/** What the sources say about a claim. */
public enum Verdict {
  /** It is wrong. */
  FALSE,
  /** It leaves out, overstates or lacks proof. */
  MISLEADING,
  /** Acting on it can hurt. */
  DANGEROUS,
  /** Experts disagree; both sides are told. */
  CONTESTED;

  /** As written in packs and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** On the scale of fact-checkers, 1 (false) to 5 (true). */
  int rating() {
    return switch (this) {
      case FALSE, DANGEROUS -> 1;
      case MISLEADING -> 2;
      case CONTESTED -> 3;
    };
  }

  static Verdict of(String label) {
    return label.isEmpty() ? CONTESTED : valueOf(label.toUpperCase(Locale.ROOT));
  }
}
