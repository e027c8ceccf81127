package org.wellword.text;

/**
 * Finds the number that counts an item of a list, at the start of a line: {@code 1. rest}, {@code
 * 2) walk}, {@code (3) read}, {@code a) sing}, and a number in a circle or on a key cap.
 */
final class ListNumber {
  /** Longer numbers at the start of a line are years, prices and telephone numbers. */
  private static final int MAX_DIGITS = 2;

  private static final char KEY_CAP = '\u20E3';

  private final CharFolder text;
  private int from;
  private int to;
  private int end;

  ListNumber(CharFolder text) {
    this.text = text;
  }

  /** First folded character of the number that was found. */
  int from() {
    return from;
  }

  /** One past its last digit or letter. */
  int to() {
    return to;
  }

  /** One past the sign behind it. */
  int end() {
    return end;
  }

  /** Whether a number counts the item of a list that begins at {@code at}. */
  boolean find(String source, int at) {
    int i = at;
    while (i < text.length && (text.chars[i] == ' ' || text.chars[i] == '\t')) {
      i++;
    }
    boolean open = at(i) == '(';
    from = open ? i + 1 : i;
    to = from;
    while (isDigit(at(to))) {
      to++;
    }
    boolean letter = to == from && at(to) >= 'a' && at(to) <= 'z';
    to += letter ? 1 : 0;
    if (to == from || to - from > MAX_DIGITS || to == text.length) {
      return false;
    }
    end = to + 1;
    char sign = at(to);
    if (sign == ')' || (sign == '.' && !open && !letter)) {
      return end < text.length && (text.chars[end] == ' ' || text.chars[end] == '\t');
    }
    if (open || letter) {
      return false;
    }
    if (sign == KEY_CAP) {
      return to == from + 1 && end < text.length;
    }
    end = to;
    return text.start(to) >= text.end(from)
        && Character.getType(source.charAt(text.start(from))) == Character.OTHER_NUMBER;
  }

  /** The folded character, or a blank behind the end. */
  private char at(int i) {
    return i < text.length ? text.chars[i] : ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
