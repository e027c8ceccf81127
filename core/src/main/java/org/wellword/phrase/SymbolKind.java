package org.wellword.phrase;

import java.util.Locale;
import org.wellword.text.SkimHash;

/** What the symbols of an {@link Nfa} are. */
final class SymbolKind {
  private SymbolKind() {}

  static boolean isWord(String symbol) {
    return Character.isLetterOrDigit(symbol.codePointAt(0))
        || symbol.equals(Nfa.NUMBER)
        || symbol.charAt(0) == '"'
        || symbol.charAt(0) == '\'';
  }

  static boolean isMark(String symbol) {
    return symbol.length() == 1 && "?!:\u2192".contains(symbol);
  }

  static long hash(String symbol) {
    return symbol.equals(Nfa.NUMBER) ? SkimHash.NUMBER : SkimHash.of(plain(symbol));
  }

  /** A symbol as it stands in normal form. */
  static String plain(String symbol) {
    return symbol.charAt(0) == '"' ? symbol.substring(1).toLowerCase(Locale.ROOT) : symbol;
  }

  static String letters(String symbol) {
    return plain(symbol).replace("'", "");
  }
}
