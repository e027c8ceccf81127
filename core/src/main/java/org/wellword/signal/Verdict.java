package org.wellword.signal;

import java.util.Locale;
import java.util.Optional;

/** What a party holds of a signal. */
public enum Verdict {
  /** The content behind it breaks the party's rules. */
  VIOLATES,
  /** The party doubts that. */
  DISPUTED,
  /** The content is harmless; the signal should not have been shared. */
  FALSE_POSITIVE;

  /** As written in files and reports, such as {@code false-positive}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The verdict with this label. */
  public static Optional<Verdict> of(String label) {
    for (Verdict verdict : values()) {
      if (verdict.label().equals(label)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
