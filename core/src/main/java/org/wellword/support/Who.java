package org.wellword.support;

import java.util.Locale;

/** Who may need help. */
public enum Who {
  /** Nobody. */
  NONE,
  /** The writer. */
  SELF,
  /** Somebody the writer tells of. */
  OTHER;

  /** As written in packs and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
