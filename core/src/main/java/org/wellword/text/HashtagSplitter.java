package org.wellword.text;

import java.util.Arrays;
import java.util.List;

/**
 * Splits the body of a hashtag into words: at underscores, at changes of case, at numbers, and
 * where scripts without spaces begin and end, which are left for {@link Unspaced}; any other piece
 * in one case is split only when words that are known cover all of it, and then into the fewest and
 * most usual. Bounded work: pieces over {@link #MAX_PIECE} characters stay whole. Not thread-safe.
 */
final class HashtagSplitter {
  private static final int MAX_PIECE = 60;
  private static final int MAX_WORD = 24;

  /** Shorter vocabulary entries ("fr", "ed") would split names into nonsense. */
  static final int MIN_WORD = 3;

  static final WordSet SHORT_WORDS =
      new WordTable(
          List.of(
              "a", "i", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is",
              "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we", "ex"));

  /** Everyday words, those of the vocabulary first. */
  private static final int OWN = 4;

  private static final int COMMON = 5;

  /**
   * Words that only the vocabulary knows: two of them ("thinspo nge") are less likely than three
   * everyday words, one of them ("selfharm") is likelier than two.
   */
  private static final int RARE = 8;

  /** Short words at the edge of a tag are often the rest of a longer one ("thinspo on"). */
  private static final int SHORT_AT_EDGE = 7;

  private static final int UNREACHED = Integer.MAX_VALUE;

  private static final char[] ONES = {'i', 'l'};

  private final char[] leet = new char[MAX_PIECE];
  private final WordSet vocabulary;
  private final Spellings spellings;
  private final int[] cost = new int[MAX_PIECE + 1];
  private final int[] back = new int[MAX_PIECE + 1];
  private int[] partFrom = new int[16];
  private int[] partTo = new int[16];
  private int parts;

  HashtagSplitter(WordSet vocabulary) {
    this.vocabulary = vocabulary;
    this.spellings = new Spellings(vocabulary);
  }

  int partFrom(int part) {
    return partFrom[part];
  }

  int partTo(int part) {
    return partTo[part];
  }

  /** Splits the folded characters {@code [from, to)}; returns how many words there are. */
  int split(String source, CharFolder text, int from, int to) {
    parts = 0;
    int piece = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.chars[i] == '_' || isCut(source, text, from, i, to)) {
        if (i > piece) {
          piece(text, piece, i);
        }
        piece = i < to && text.chars[i] == '_' ? i + 1 : i;
      }
    }
    return parts;
  }

  private static boolean isCut(String source, CharFolder text, int from, int i, int to) {
    if (i == from || text.start(i) == text.start(i - 1)) {
      return false;
    }
    boolean unspaced = Unspaced.is(text.chars[i]);
    if (unspaced || Unspaced.is(text.chars[i - 1])) {
      return unspaced != Unspaced.is(text.chars[i - 1]);
    }
    boolean digit = isDigit(text.chars[i]);
    boolean digitBefore = isDigit(text.chars[i - 1]);
    if (digit != digitBefore) {
      // A lone digit between letters is a disguised letter ("su1c1de"), not a number.
      int edge = digit ? i : i - 1;
      boolean lone =
          (edge == from || !isDigit(text.chars[edge - 1]))
              && (edge + 1 >= to || !isDigit(text.chars[edge + 1]));
      return !lone;
    }
    boolean upper = Character.isUpperCase(source.charAt(text.start(i)));
    boolean upperBefore = Character.isUpperCase(source.charAt(text.start(i - 1)));
    if (upper && !upperBefore) {
      return true;
    }
    return upper
        && i + 1 < to
        && text.chars[i + 1] != '_'
        && !isDigit(text.chars[i + 1])
        && !Unspaced.is(text.chars[i + 1])
        && !Character.isUpperCase(source.charAt(text.start(i + 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void piece(CharFolder text, int from, int to) {
    int n = to - from;
    if (n <= MAX_PIECE
        && !Unspaced.is(text.chars[from])
        && n > MIN_WORD
        && !vocabulary.contains(text.chars, from, n)
        && !CommonWords.WORDS.contains(text.chars, from, n)
        && (covered(text.chars, from, n) || coveredLeet(text.chars, from, n))) {
      int first = parts;
      for (int end = n; end > 0; end = back[end]) {
        add(from + back[end], from + end);
      }
      reverse(first, parts);
    } else {
      // A lone digit at the end that disguises nothing is a number ("day1").
      boolean number =
          n > 1
              && isDigit(text.chars[to - 1])
              && !isDigit(text.chars[to - 2])
              && !spellings.hides(text.chars, from, n);
      add(from, number ? to - 1 : to);
      if (number) {
        add(to - 1, to);
      }
    }
  }

  private boolean covered(char[] chars, int from, int n) {
    Arrays.fill(cost, 0, n + 1, UNREACHED);
    cost[0] = 0;
    for (int i = 0; i < n; i++) {
      if (cost[i] == UNREACHED) {
        continue;
      }
      int hash = 0;
      for (int length = 1; length <= Math.min(MAX_WORD, n - i); length++) {
        hash = 31 * hash + chars[from + i + length - 1];
        if (!vocabulary.mayBegin(hash) && !CommonWords.WORDS.mayBegin(hash)) {
          break;
        }
        if (cost[i] + OWN < cost[i + length]) {
          boolean edge = i == 0 || i + length == n;
          int next = cost(chars, from + i, length, hash, edge);
          if (next > 0 && cost[i] + next < cost[i + length]) {
            cost[i + length] = cost[i] + next;
            back[i + length] = i;
          }
        }
      }
    }
    return cost[n] != UNREACHED;
  }

  /** As {@link #covered}, with digits read as letters. */
  private boolean coveredLeet(char[] chars, int from, int n) {
    boolean digit = false;
    for (int i = from; i < from + n; i++) {
      digit |= isDigit(chars[i]);
    }
    if (!digit) {
      return false;
    }
    for (char one : ONES) {
      for (int i = 0; i < n; i++) {
        leet[i] = Spellings.letter(chars[from + i], one, 'i');
      }
      if (vocabulary.contains(leet, 0, n)) {
        return false; // one disguised word: the reader of words sees it
      }
      if (covered(leet, 0, n)) {
        return true; // the parts stay as written; each is read as a word in its turn
      }
    }
    return false;
  }

  /** What a word costs, or 0 for none. */
  private int cost(char[] chars, int from, int length, int hash, boolean edge) {
    if (length < MIN_WORD) {
      int found = SHORT_WORDS.find(chars, from, length, hash);
      return found < 0 ? 0 : edge ? SHORT_AT_EDGE : COMMON;
    }
    boolean own = vocabulary.find(chars, from, length, hash) >= 0;
    boolean common = CommonWords.WORDS.find(chars, from, length, hash) >= 0;
    return own && common ? OWN : common ? COMMON : own ? RARE : 0;
  }

  private void add(int from, int to) {
    if (parts == partFrom.length) {
      partFrom = Arrays.copyOf(partFrom, parts * 2);
      partTo = Arrays.copyOf(partTo, parts * 2);
    }
    partFrom[parts] = from;
    partTo[parts++] = to;
  }

  private void reverse(int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      int f = partFrom[i];
      partFrom[i] = partFrom[j];
      partFrom[j] = f;
      int t = partTo[i];
      partTo[i] = partTo[j];
      partTo[j] = t;
    }
  }
}
