package org.wellword.phrase;

import java.util.Arrays;
import java.util.Locale;

/** Where a context phrase must stand, seen from the words in question. */
public enum Scope {
  /** It shares a word with them. */
  MATCH,
  /** Before them in the same sentence, a few words away at most. */
  BEFORE,
  /** After them in the same sentence, a few words away at most. */
  AFTER,
  /** Before them in the same sentence, or anywhere in the sentence before. */
  PRECEDING,
  /** After them in the same sentence, or anywhere in the sentence after. */
  FOLLOWING,
  /** Anywhere in the same sentence. */
  SENTENCE,
  /** Anywhere in the caption. */
  CAPTION;

  static String[] labels() {
    return Arrays.stream(values()).map(Scope::label).toArray(String[]::new);
  }

  /** As written in packs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
