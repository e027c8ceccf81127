package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds a caption grapheme by grapheme to NFKC_Casefold, with quotes and hyphens unified, and keeps
 * for every folded character the grapheme it came from. Marks that invisible signs part from their
 * letter belong to its grapheme.
 *
 * <p>Most captions fold character by character, emoji left as they are: they take a loop over
 * {@link CharTable} and need no map. One character that does not stand alone (a combining mark, a
 * zero-width sign, a ligature, a letter beyond the Basic Multilingual Plane) sends the whole
 * caption through ICU. Not thread-safe; the buffers are reused. Linear in the caption.
 */
final class CharFolder {
  private static final int ODD =
      1 << CharTable.SURROGATE | 1 << CharTable.EXTEND | 1 << CharTable.COMPLEX;

  char[] chars = new char[256];
  private char[] raw = new char[256];
  int length;

  /** Whether folded character {@code i} is code unit {@code i} of the caption, for all of them. */
  boolean plain;

  private int[] start = new int[0];
  private int[] end = new int[0];
  private @Nullable BreakIterator graphemes;

  /** Start of the grapheme behind folded character {@code i}. */
  int start(int i) {
    return plain ? i : start[i];
  }

  /** End of the grapheme behind folded character {@code i}. */
  int end(int i) {
    return plain ? i + 1 : end[i];
  }

  void fold(String text) {
    int n = text.length();
    if (n > raw.length) {
      raw = new char[Math.max(n, raw.length * 2)];
    }
    if (n > chars.length) {
      chars = new char[raw.length];
    }
    text.getChars(0, n, raw, 0);
    length = n;
    int seen = foldEach(n);
    while ((seen & 1 << CharTable.UNKNOWN) != 0) {
      for (int i = 0; i < n; i++) {
        if (CharTable.CLASS[raw[i]] == CharTable.UNKNOWN) {
          CharTable.learn(raw[i]);
        }
      }
      seen = foldEach(n);
    }
    plain = (seen & ODD) == 0 || Emoji.onlyOddities(raw, n);
    if (!plain) {
      foldClusters(text);
    }
  }

  /** Folds every character by itself; tells which classes there are. */
  private int foldEach(int n) {
    byte[] classes = CharTable.CLASS;
    char[] fold = CharTable.FOLD;
    char[] in = raw;
    char[] out = chars;
    int seen = 0;
    for (int i = 0; i < n; i++) {
      char c = in[i];
      seen |= 1 << classes[c];
      out[i] = fold[c];
    }
    return seen;
  }

  private void foldClusters(String text) {
    int n = text.length();
    length = 0;
    ensure(n);
    BreakIterator clusters = graphemes();
    clusters.setText(text);
    int i = 0;
    while (i < n) {
      int next = withMarks(text, i, clusters.following(i), clusters);
      if (next == i + 1 && text.charAt(i) < 128) {
        put(CharTable.FOLD[text.charAt(i)], i, next);
      } else {
        foldCluster(text, i, next);
      }
      i = next;
    }
    for (int k = 0; k < length; k++) {
      if (CharTable.CLASS[chars[k]] == CharTable.UNKNOWN) {
        CharTable.learn(chars[k]);
      }
    }
  }

  /** The end of a grapheme, with the marks that only invisible signs part from it. */
  private static int withMarks(String text, int from, int to, BreakIterator clusters) {
    int end = to;
    int at = takesMarks(text.codePointAt(from)) ? to : text.length();
    while (at < text.length()) {
      int cp = text.codePointAt(at);
      if (invisible(cp)) {
        at += Character.charCount(cp);
      } else if (at > end && !Icu.NFKC_CASEFOLD.hasBoundaryBefore(cp)) {
        end = clusters.following(at);
        at = end;
      } else {
        break;
      }
    }
    return end;
  }

  /** Not so for invisible signs themselves: every run of them is looked through once. */
  private static boolean takesMarks(int cp) {
    int type = UCharacter.getIntPropertyValue(cp, UProperty.GRAPHEME_CLUSTER_BREAK);
    boolean control =
        type == GraphemeClusterBreak.CONTROL
            || type == GraphemeClusterBreak.CR
            || type == GraphemeClusterBreak.LF;
    return !control && !invisible(cp);
  }

  private static boolean invisible(int cp) {
    return UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private void foldCluster(String text, int from, int to) {
    char unified = CharTable.unify(text.charAt(from));
    if (to == from + 1 && unified != text.charAt(from)) {
      put(unified, from, to); // before ICU, which takes a lone acute accent apart
      return;
    }
    int letter = enclosed(text.codePointAt(from));
    if (letter >= 0) {
      ensure(1 + text.length() - to);
      put((char) ('a' + letter), from, to);
      return;
    }
    String folded = Icu.NFKC_CASEFOLD.normalize(text.subSequence(from, to));
    ensure(folded.length() + text.length() - to);
    for (int k = 0; k < folded.length(); k++) {
      put(CharTable.unify(folded.charAt(k)), from, to);
    }
  }

  /** The letter in a white-on-black circle or square (0 for A), which NFKC does not know, or -1. */
  private static int enclosed(int codePoint) {
    if (codePoint >= 0x1F150 && codePoint <= 0x1F169) {
      return codePoint - 0x1F150;
    }
    return codePoint >= 0x1F170 && codePoint <= 0x1F189 ? codePoint - 0x1F170 : -1;
  }

  private void put(char c, int from, int to) {
    chars[length] = c;
    start[length] = from;
    end[length++] = to;
  }

  private void ensure(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
    }
    if (chars.length > start.length) {
      start = Arrays.copyOf(start, chars.length);
      end = Arrays.copyOf(end, chars.length);
    }
  }

  private BreakIterator graphemes() {
    BreakIterator it = graphemes;
    if (it == null) {
      it = BreakIterator.getCharacterInstance(Locale.ROOT);
      graphemes = it;
    }
    return it;
  }

  /** Loaded when the first caption needs it. */
  private static final class Icu {
    static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  }
}
