package org.wellword.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Cuts over-long captions at a grapheme boundary. */
final class CaptionCut {
  private static final int CUT_WINDOW = 512;
  private static final int AHEAD = 64;

  private CaptionCut() {}

  /** The caption up to the last grapheme boundary within the bound. */
  static String at(String caption, int bound) {
    int from = bound - CUT_WINDOW;
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(caption.substring(from, Math.min(caption.length(), bound + AHEAD)));
    int end = graphemes.isBoundary(CUT_WINDOW) ? CUT_WINDOW : graphemes.preceding(CUT_WINDOW);
    // A grapheme longer than the window is hostile; it is cut at a code point.
    if (end <= 0) {
      end = Character.isLowSurrogate(caption.charAt(bound)) ? CUT_WINDOW - 1 : CUT_WINDOW;
    }
    return caption.substring(0, from + end);
  }
}
