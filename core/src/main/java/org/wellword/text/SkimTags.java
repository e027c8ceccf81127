package org.wellword.text;

/**
 * Tells at a first look that no phrase can begin in a hashtag, however it is split. Eight letters
 * settle most places; elsewhere every word of the vocabulary is tried, and what then seems possible
 * is split in earnest. Not thread-safe.
 */
final class SkimTags {
  /** Longer tags are read in full. */
  static final int MAX_LENGTH = 60;

  private final WordSet vocabulary;
  private final Beginnings beginnings;
  private final TagParts parts;

  private final char[] tag = new char[MAX_LENGTH];
  private char[] raw = new char[0];
  private int at;
  private int n;
  private boolean digits;

  SkimTags(WordSet vocabulary, Beginnings beginnings) {
    parts = new TagParts(vocabulary, beginnings);
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
  }

  /**
   * Whether a phrase may begin in a tag of letters alone, or before it and go on in it.
   *
   * @param words of the caption; the tag's letters stand at {@code [from, to)} there
   * @param before hash of the word before that may go on in the tag, or 0
   * @param after hash of the word behind that may go on, or 0
   */
  boolean mayMatch(SkimWords words, int from, int to, long before, long after) {
    raw = words.chars;
    at = from;
    n = to - from;
    digits = false;
    for (int i = 0; i < n; i++) {
      tag[i] = (char) (raw[from + i] | 32);
    }
    long hash = SkimHash.of(raw, from, to);
    return beginnings.mayBegin(SkimHash.TAG + hash)
        || (mayMatch(before, after)
            && parts.mayMatch(words.caption, from, to, hash, before, after));
  }

  /**
   * As {@link #mayMatch}, for other tags: as they are, with digits read as letters, and long runs
   * of one letter left to others.
   *
   * @param folded the tag in lower case
   */
  boolean mayMatchDigits(
      char[] chars, int from, char[] folded, int length, long before, long after) {
    raw = chars;
    at = from;
    n = length;
    digits = true;
    boolean ones = false;
    for (int i = 0; i < n; i++) {
      ones |= folded[i] == '1';
    }
    return mayMatchAs('1', folded, before, after)
        || mayMatchAs('i', folded, before, after)
        || (ones && mayMatchAs('l', folded, before, after));
  }

  /** Digits stay when 1 does. */
  private boolean mayMatchAs(char one, char[] folded, long before, long after) {
    long sign = SkimHash.TAG;
    boolean run = false;
    for (int i = 0; i < n; i++) {
      tag[i] = one == '1' ? folded[i] : Spellings.letter(folded[i], one, 'i');
      sign = SkimHash.next(sign, i, tag[i]);
      run |= i > 1 && tag[i] == tag[i - 1] && tag[i] == tag[i - 2];
    }
    return run || beginnings.mayBegin(sign) || mayMatch(before, after);
  }

  /** Whether a phrase may begin in the tag, or before it and go on there. */
  private boolean mayMatch(long before, long after) {
    if (before != 0 && beginnings.mayGoOnIn(before, tag, n) && goesOn(before, 0)) {
      return true;
    }
    for (long at = beginnings.placesIn(tag, n, digits, after); at != 0; at &= at - 1) {
      if (begins(Long.numberOfTrailingZeros(at), after)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase may begin with a word that begins at {@code from}. */
  private boolean begins(int from, long after) {
    int hash = 0;
    long word = 0;
    for (int to = from + 1; to <= n; to++) {
      hash = 31 * hash + tag[to - 1];
      word = next(word, from, to - 1);
      boolean number = word == SkimHash.NUMBER;
      if (!number && !vocabulary.mayBegin(hash)) {
        return false;
      }
      if (beginnings.mayBegin(word)
          && (number || isWord(from, to, hash))
          && (beginnings.mayBegin(word, to == n ? after : 0) || (to < n && goesOn(word, to)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase that began with {@code first} may go on with a word at {@code from}. */
  private boolean goesOn(long first, int from) {
    int hash = 0;
    long word = 0;
    for (int to = from + 1; to <= n; to++) {
      hash = 31 * hash + tag[to - 1];
      word = next(word, from, to - 1);
      boolean number = word == SkimHash.NUMBER;
      if (!number && !vocabulary.mayBegin(hash)) {
        return false;
      }
      if ((number || isWord(from, to, hash))
          && beginnings.mayBegin(first, word)
          && (to == n || ends(first, word, to))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase may begin with two words and a third at {@code from}, or ends with two. */
  private boolean ends(long first, long second, int from) {
    int hash = 0;
    long word = 0;
    for (int to = from + 1; to <= n; to++) {
      hash = 31 * hash + tag[to - 1];
      word = next(word, from, to - 1);
      if (beginnings.mayBegin(first, second, word)) {
        return true; // be it a word or not
      }
      if (word != SkimHash.NUMBER && !vocabulary.mayBegin(hash)) {
        return false;
      }
    }
    return false;
  }

  /** The hash of the word that began at {@code from} and goes on with the letter at {@code at}. */
  private long next(long word, int from, int at) {
    boolean digit = tag[at] <= '9';
    if (digit && at > from && tag[at - 1] <= '9') {
      return word; // the number counts as one character
    }
    int length = at - from;
    for (int i = from + 1; digits && i < at; i++) {
      length -= tag[i] <= '9' && tag[i - 1] <= '9' ? 1 : 0;
    }
    return SkimHash.next(word, length, digit ? '0' : tag[at]);
  }

  private boolean isWord(int from, int to, int hash) {
    return vocabulary.find(tag, from, to - from, hash) >= 0
        && (to - from >= HashtagSplitter.MIN_WORD
            || (isEdge(from) && isEdge(to))
            || HashtagSplitter.SHORT_WORDS.contains(tag, from, to - from));
  }

  /** Whether the tag may be cut at {@code i} whatever the words: where letters change case. */
  private boolean isEdge(int i) {
    return i == 0 || i == n || raw[at + i] < 'a' || raw[at + i - 1] < 'a';
  }
}
