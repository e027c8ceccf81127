package org.wellword.claim;

import java.util.Locale;

/** What a caption says about a claim. */
public enum Stance {
  /** It says or clearly implies the claim. */
  ENDORSES,
  /** It rejects the claim. */
  DEBUNKS,
  /** It wants to know. */
  ASKS,
  /** It passes on that somebody says so, and takes no side. */
  REPORTS,
  /** The words do not decide; nobody is accused. */
  UNCLEAR;

  /** As written in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
