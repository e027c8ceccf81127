package org.wellword.support;

import java.util.Locale;

/** How much help may be needed; in rising order. */
public enum Need {
  /** No sign of need. */
  NONE,
  /** A strain: burnout, grief, loneliness. */
  CONSIDER,
  /** Present distress; help should be offered. */
  OFFER,
  /** Present danger. */
  URGENT;

  /** As written in packs and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
