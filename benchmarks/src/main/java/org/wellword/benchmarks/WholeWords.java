package org.wellword.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What all engines must agree on: a phrase stands at a place when its letters do, whatever their
 * case, between blanks or the ends of the caption, closing marks ({@code . , ! ? ; :}) aside.
 *
 * <p>This is stricter than every engine's own idea of a word (apostrophes, underscores, hashtags
 * and hyphens divide them), so each engine does its own work in full and its hits, which are rare,
 * pass {@link #stands} last.
 */
final class WholeWords {
  private WholeWords() {}

  /** Whether the code units {@code [from, to)} stand as whole words. */
  static boolean stands(String caption, int from, int to) {
    if (from > 0 && caption.charAt(from - 1) > ' ') {
      return false;
    }
    int end = to;
    while (end < caption.length() && isClosing(caption.charAt(end))) {
      end++;
    }
    return end == caption.length() || caption.charAt(end) <= ' ';
  }

  private static boolean isClosing(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':';
  }

  /** The reference: every place of every caption, looked up in a set. Slow and simple. */
  static int count(List<String> captions, List<String> phrases) {
    Set<String> wanted = new HashSet<>(phrases);
    int longest = phrases.stream().mapToInt(String::length).max().orElse(0);
    int count = 0;
    for (String caption : captions) {
      String folded = caption.toLowerCase(Locale.ROOT);
      for (int from = 0; from < folded.length(); from++) {
        int last = Math.min(folded.length(), from + longest);
        for (int to = from + 1; to <= last; to++) {
          if (stands(folded, from, to) && wanted.contains(folded.substring(from, to))) {
            count++;
          }
        }
      }
    }
    return count;
  }

  /** How often {@code phrase} stands in {@code folded}, which is in lower case. */
  static int count(String folded, String phrase) {
    int count = 0;
    for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
      count += stands(folded, at, at + phrase.length()) ? 1 : 0;
    }
    return count;
  }
}
