package org.wellword.pack;

import java.util.Locale;

/** Characters that no pack needs and that could fool those who read it, or their terminal. */
final class StrangeText {
  /** Longer quotations are cut. */
  private static final int QUOTED = 80;

  private StrangeText() {}

  /** The first lone surrogate or control character but tab and line ends, or -1. */
  static int firstIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c <= 0x9F) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** The first character outside of printable ASCII, or -1. */
  static int firstBeyondAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
        return i;
      }
    }
    return -1;
  }

  /** The character at {@code index} by its number, such as U+200B. */
  static String named(String text, int index) {
    return String.format(Locale.ROOT, "U+%04X", text.codePointAt(index));
  }

  /** A piece of a pack for a message: not endless. */
  static String quoted(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
  }

  /** A message with nothing in it that a terminal obeys or that turns the direction of writing. */
  static String harmless(String message) {
    StringBuilder out = null;
    for (int i = 0; i < message.length(); i++) {
      int type = Character.getType(message.charAt(i));
      boolean pair =
          type == Character.SURROGATE
              && i + 1 < message.length()
              && Character.isSurrogatePair(message.charAt(i), message.charAt(i + 1));
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR
          || (type == Character.SURROGATE && !pair)) {
        out = out == null ? new StringBuilder(message.substring(0, i)) : out;
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) message.charAt(i)));
      } else if (pair) {
        if (out != null) {
          out.append(message, i, i + 2);
        }
        i++;
      } else if (out != null) {
        out.append(message.charAt(i));
      }
    }
    return out == null ? message : out.toString();
  }
}
