package org.wellword.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wellword.text.Span;

/** Sets a caption in lines with the marked words underlined in place, by terminal columns. */
final class Underlined {
  /** Words to underline: where, with which number (0 for none), and with which sign. */
  record Mark(Span span, int number, char sign) {}

  private Underlined() {}

  static List<String> lines(String caption, List<Mark> marks, int width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < caption.length()) {
      int to = lineEnd(caption, from, width);
      row(caption, marks, from, to, lines);
      from = to < caption.length() && caption.charAt(to) == '\n' ? to + 1 : to;
    }
    return lines;
  }

  private static int lineEnd(String caption, int from, int width) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(caption);
    int end = from;
    while (end < caption.length()) {
      int next = breaks.following(end);
      String part = caption.substring(from, next);
      int newline = caption.indexOf('\n', from);
      if (newline >= 0 && newline < next) {
        return newline;
      }
      if (columns(part.stripTrailing()) > width && end > from) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static void row(String caption, List<Mark> marks, int from, int to, List<String> lines) {
    String text = caption.substring(from, to).stripTrailing();
    lines.add(printable(text));
    char[] under = new char[columns(text) + 4];
    Arrays.fill(under, ' ');
    boolean any = false;
    for (Mark mark : marks) {
      int start = Math.max(from, mark.span().start());
      int end = Math.min(from + text.length(), mark.span().end());
      if (start < end) {
        int left = columns(caption.substring(from, start));
        int right = left + columns(caption.substring(start, end));
        Arrays.fill(under, left, right, mark.sign());
        if (mark.number() > 0 && mark.number() < 10) {
          under[left] = (char) ('0' + mark.number());
        }
        any = true;
      }
    }
    if (any) {
      lines.add(new String(under).stripTrailing());
    }
  }

  /** Control and direction characters would play with the terminal; they are shown as a sign. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            cp ->
                out.appendCodePoint(
                    Character.isISOControl(cp)
                            || (cp >= 0x202A && cp <= 0x202E)
                            || (cp >= 0x2066 && cp <= 0x2069)
                            || (cp >= 0xD800 && cp <= 0xDFFF)
                        ? 0xFFFD
                        : cp));
    return out.toString();
  }

  private static int columns(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int columns = 0;
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      int cp = text.codePointAt(from);
      int width = UCharacter.getIntPropertyValue(cp, UProperty.EAST_ASIAN_WIDTH);
      boolean wide = width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
      columns += wide ? 2 : 1;
      from = to;
    }
    return columns;
  }
}
