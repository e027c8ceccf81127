package org.wellword.phrase;

import java.util.Map;

/** Plain words for contractions and everyday short forms. */
public final class PlainWords {
  private static final Map<String, String> FIRST = Variants.english().firstPlain();

  private PlainWords() {}

  /**
   * The plain words that a word in normal form stands for ({@code can not} for {@code can't},
   * {@code tonight} for {@code tn}), the first in the alphabet where it stands for several; or the
   * word itself.
   */
  public static String of(String word) {
    return FIRST.getOrDefault(word, word);
  }
}
