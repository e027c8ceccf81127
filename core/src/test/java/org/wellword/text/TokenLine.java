package org.wellword.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tokens as one readable line. A token is its break ({@code |} hard, {@code ,} soft), its word,
 * and, where that differs, {@code =} and what stands in the caption. An alternative is its word,
 * {@code =} and what it covers, and the reading in brackets; repeated ones are told once.
 */
final class TokenLine {
  private TokenLine() {}

  static String of(Tokens tokens) {
    List<String> line = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      String mark =
          switch (tokens.breakBefore(i)) {
            case Tokens.HARD_BREAK -> "|";
            case Tokens.SOFT_BREAK -> ",";
            default -> "";
          };
      line.add(mark + with(tokens.word(i), tokens.span(i, i + 1).of(tokens.source())));
    }
    return String.join(" ", line);
  }

  static String alternatives(Tokens tokens) {
    Set<String> line = new LinkedHashSet<>();
    for (int a = 0; a < tokens.alternativeCount(); a++) {
      Span span = tokens.span(tokens.alternativeFrom(a), tokens.alternativeTo(a));
      line.add(
          with(tokens.alternativeWord(a), span.of(tokens.source()))
              + " ("
              + tokens.alternativeReading(a).name().toLowerCase(Locale.ROOT)
              + ")");
    }
    return String.join(", ", line);
  }

  private static String with(String word, String original) {
    return word.equals(original) ? word : word + "=" + original;
  }
}
