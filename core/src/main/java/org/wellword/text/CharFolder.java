package org.wellword.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds a caption grapheme by grapheme to NFKC_Casefold, with quotes and hyphens unified, and keeps
 * for every folded character the grapheme it came from.
 *
 * <p>ASCII characters take a table; a grapheme with anything else goes through ICU, so that the
 * result does not depend on the Unicode version of the JDK. Not thread-safe; the buffers are
 * reused. Linear in the caption.
 */
final class CharFolder {
  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
    }
  }

  char[] chars = new char[256];

  /** Start of the grapheme behind each folded character. */
  int[] start = new int[256];

  /** End of the grapheme behind each folded character. */
  int[] end = new int[256];

  int length;

  private @Nullable BreakIterator graphemes;
  private @Nullable Normalizer2 normalizer;

  void fold(String text) {
    int n = text.length();
    length = 0;
    ensure(n);
    boolean wide = false;
    int i = 0;
    while (i < n) {
      char c = text.charAt(i);
      if (c < 128 && (i + 1 == n || text.charAt(i + 1) < 128)) {
        put(ASCII[c], i, i + 1);
        i++;
      } else {
        if (!wide) {
          graphemes().setText(text);
          wide = true;
        }
        int next = graphemes().following(i);
        foldCluster(text, i, next);
        i = next;
      }
    }
  }

  private void foldCluster(String text, int from, int to) {
    char unified = unify(text.charAt(from));
    if (to == from + 1 && unified != text.charAt(from)) {
      put(unified, from, to); // before ICU, which takes a lone acute accent apart
      return;
    }
    String folded = normalizer().normalize(text.subSequence(from, to));
    ensure(folded.length() + text.length() - to);
    for (int k = 0; k < folded.length(); k++) {
      put(unify(folded.charAt(k)), from, to);
    }
  }

  /** One form for the many quotes, apostrophes and hyphens that keyboards produce. */
  private static char unify(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '\u2032', '`' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2212', '\u00AD' -> '-';
      case '\u2013', '\u2014', '\u2015' -> '\u2014';
      case '\u0085', '\u2028', '\u2029' -> '\n';
      default -> c;
    };
  }

  private void put(char c, int from, int to) {
    chars[length] = c;
    start[length] = from;
    end[length++] = to;
  }

  private void ensure(int more) {
    if (length + more > chars.length) {
      int size = Math.max(length + more, chars.length * 2);
      chars = Arrays.copyOf(chars, size);
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
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

  private Normalizer2 normalizer() {
    Normalizer2 it = normalizer;
    if (it == null) {
      it = Normalizer2.getNFKCCasefoldInstance();
      normalizer = it;
    }
    return it;
  }
}
