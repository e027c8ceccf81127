package org.wellword.claim;

import java.util.Locale;

/** How sure a match is. */
public enum Assertion {
  /** Sure enough to show a creator. */
  ASSERT,
  /** For reviewers and research. */
  SUGGEST;

  /** As written in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
