package org.wellword.text;

import java.util.Set;

/**
 * Marks the tokens that stand in quotation marks, line by line. Not thread-safe.
 *
 * <p>Double quotes of all kinds pair up in their order, corner brackets by their direction. A
 * single quote is also an apostrophe: it opens only before a word that is not known to drop its
 * beginning ({@code 'tis}, {@code '90s}). It closes behind a word; behind an {@code s} or {@code
 * in} it may belong to the word ({@code the girls' room}, {@code goin'}), and counts only when no
 * other one follows. What stays unclear is not quoted.
 */
final class Quotes {
  /** Words that people write with an apostrophe in place of their beginning. */
  private static final Set<String> CLIPPED =
      Set.of(
          "n", "nd", "til", "till", "tis", "twas", "cause", "cos", "coz", "cuz", "bout", "em",
          "nuff", "sup", "cept", "fraid", "kay", "neath", "gainst", "round", "ello", "scuse",
          "ight", "aight", "s", "t", "re", "ve", "ll", "m", "d");

  private static final String CORNERS_OPEN = "\u300C\u300E\uFF62\uFE41\uFE43";
  private static final String CORNERS_CLOSE = "\u300D\u300F\uFF63\uFE42\uFE44";
  private static final int NONE = -1;

  /** The first token behind the sign that is open, or {@link #NONE}. */
  private int doubleFrom;

  private int cornerFrom;
  private int corners;
  private int singleFrom;

  /** How many signs since may close or be apostrophes, and the token behind the first. */
  private int doubtful;

  private int doubtfulTo;

  /** Forgets what is open: a caption or a line begins. */
  void clear() {
    doubleFrom = NONE;
    corners = 0;
    singleFrom = NONE;
    doubtful = 0;
  }

  /** A line or the caption ends. */
  void endLine(Tokens tokens) {
    settle(tokens);
    clear();
  }

  /** A double quote or a corner bracket stands at {@code at}. */
  void sign(Cursor cursor, int at) {
    Tokens tokens = cursor.tokens;
    char raw = tokens.source.charAt(cursor.folder.start(at));
    if (CORNERS_OPEN.indexOf(raw) >= 0) {
      cornerFrom = corners++ == 0 ? tokens.count : cornerFrom;
    } else if (CORNERS_CLOSE.indexOf(raw) >= 0) {
      if (corners > 0 && --corners == 0) {
        mark(tokens, cornerFrom, tokens.count);
      }
    } else if (doubleFrom != NONE) {
      mark(tokens, doubleFrom, tokens.count);
      doubleFrom = NONE;
    } else if (raw != '"' || !isInches(cursor, at)) {
      doubleFrom = tokens.count;
    }
  }

  private static boolean isInches(Cursor cursor, int at) {
    return at > 0 && cursor.isDigit(at - 1) && !cursor.isWordChar(at + 1);
  }

  /** A single quote stands at {@code at}, not inside a word. */
  void single(Cursor cursor, int at) {
    Tokens tokens = cursor.tokens;
    boolean wordBefore = at > 0 && cursor.isWordChar(at - 1);
    boolean wordAfter = cursor.isWordChar(at + 1);
    if (wordAfter) {
      if (!wordBefore && !isClipped(cursor, at + 1)) {
        settle(tokens);
        singleFrom = tokens.count;
      }
    } else if (singleFrom != NONE && at > 0 && !Cursor.isBlank(cursor.folder.chars[at - 1])) {
      if (wordBefore && isDoubtful(cursor.folder.chars, at)) {
        doubtfulTo = doubtful++ == 0 ? tokens.count : doubtfulTo;
      } else {
        mark(tokens, singleFrom, tokens.count);
        singleFrom = NONE;
        doubtful = 0;
      }
    }
  }

  private static boolean isClipped(Cursor cursor, int from) {
    if (cursor.isDigit(from)) {
      return true;
    }
    int end = from;
    while (end < cursor.folder.length && cursor.isWordChar(end)) {
      end++;
    }
    return CLIPPED.contains(new String(cursor.folder.chars, from, end - from));
  }

  private static boolean isDoubtful(char[] chars, int at) {
    char last = chars[at - 1];
    return last == 's' || (last == 'n' && at > 1 && chars[at - 2] == 'i');
  }

  /** Closes what is open when only one sign can have closed it. */
  private void settle(Tokens tokens) {
    if (singleFrom != NONE && doubtful == 1) {
      mark(tokens, singleFrom, doubtfulTo);
    }
    singleFrom = NONE;
    doubtful = 0;
  }

  private static void mark(Tokens tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      tokens.quoted[t] = true;
    }
  }
}
