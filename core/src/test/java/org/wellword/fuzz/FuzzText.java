package org.wellword.fuzz;

import java.nio.charset.StandardCharsets;
import org.wellword.text.Tokenizer;

/**
 * Text from the bytes of a fuzzer: UTF-8 with two escapes, so that corpora stay readable files.
 *
 * <p>{@code \}{@code uD83D} is one UTF-16 code unit, also a lone surrogate; {@code \*} repeats all
 * that stands before it until the text is longer than a caption may be.
 */
final class FuzzText {
  private static final int UNICODE_ESCAPE = 6;
  private static final int REPEATED = Tokenizer.MAX_LENGTH + 100;

  private FuzzText() {}

  static String read(byte[] data) {
    return unescape(new String(data, StandardCharsets.UTF_8));
  }

  static String unescape(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      int unit = unicodeEscape(raw, at);
      if (unit >= 0) {
        text.append((char) unit);
        at += UNICODE_ESCAPE;
      } else if (raw.startsWith("\\*", at)) {
        repeat(text);
        at += 2;
      } else {
        text.append(raw.charAt(at++));
      }
    }
    return text.toString();
  }

  private static int unicodeEscape(String raw, int at) {
    if (!raw.startsWith("\\u", at) || at + UNICODE_ESCAPE > raw.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + UNICODE_ESCAPE; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private static void repeat(StringBuilder text) {
    int period = text.length();
    for (int i = 0; period > 0 && text.length() < REPEATED; i++) {
      text.append(text.charAt(i));
    }
  }
}
