package org.wellword.signal;

import java.util.Locale;

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
}
