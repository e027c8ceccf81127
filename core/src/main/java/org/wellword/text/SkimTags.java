package org.wellword.text;

/**
 * Tells at a first look that no phrase can begin in a hashtag, however it is split. Four letters
 * settle most places; elsewhere every word of the vocabulary is tried. Not thread-safe.
 */
final class SkimTags {
  /** Longer tags are read in full. */
  static final int MAX_LENGTH = 60;

  private final WordSet vocabulary;
  private final Beginnings beginnings;

  private final char[] tag = new char[MAX_LENGTH];
  private char[] raw = new char[0];
  private int at;
  private int n;

  SkimTags(WordSet vocabulary, Beginnings beginnings) {
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
  }

  /**
   * Whether a phrase may begin in a tag of letters alone, or before it and go on in it.
   *
   * @param chars the caption; the tag's first letter stands at {@code from}
   * @param hash of the tag without its sign
   * @param before hash of the word before that may go on in the tag, or 0
   * @param after hash of the word behind that may go on, or 0
   */
  boolean mayMatch(char[] chars, int from, int to, long hash, long before, long after) {
    raw = chars;
    at = from;
    n = to - from;
    long sign = '#';
    int letters = 0;
    boolean begins = false;
    for (int i = from; i < to + 3; i++) {
      letters = ((letters << 5) | (i < to ? chars[i] & 31 : 0)) & 0xFFFFF;
      sign = i < to ? 31 * sign : sign;
      begins |= i >= from + 3 && beginnings.mayBeginWith(letters);
    }
    boolean goesOn = before != 0 && beginnings.mayBegin(before);
    if (beginnings.mayBegin(sign + hash)) {
      return true;
    }
    if (!begins && !goesOn) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      tag[i] = (char) (chars[from + i] | 32);
    }
    return (goesOn && goesOn(before, 0)) || beginsAnywhere(after);
  }

  /**
   * As {@link #mayMatch}, for tags with digits: as they are, and read as letters.
   *
   * @param folded the tag in lower case
   */
  boolean mayMatchDigits(
      char[] chars, int from, char[] folded, int length, long before, long after) {
    raw = chars;
    at = from;
    n = length;
    return mayMatchAs('1', folded, before, after)
        || mayMatchAs('i', folded, before, after)
        || mayMatchAs('l', folded, before, after);
  }

  /** Digits stay when 1 does. */
  private boolean mayMatchAs(char one, char[] folded, long before, long after) {
    long sign = '#';
    for (int i = 0; i < n; i++) {
      tag[i] = one == '1' ? folded[i] : Spellings.letter(folded[i], one, 'i');
      sign = 31 * sign + tag[i];
    }
    return beginnings.mayBegin(sign) || (before != 0 && goesOn(before, 0)) || beginsAnywhere(after);
  }

  private boolean beginsAnywhere(long after) {
    for (int i = 0; i < n; i++) {
      if (mayBeginAt(i) && begins(i, after)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the four letters from {@code i} begin a phrase; digits may be anything. */
  private boolean mayBeginAt(int i) {
    int letters = 0;
    for (int k = i; k < i + 4; k++) {
      char c = k < n ? tag[k] : 0;
      if (c > 0 && c <= '9') {
        return true;
      }
      letters = (letters << 5) | (c & 31);
    }
    return beginnings.mayBeginWith(letters);
  }

  /** Whether a phrase may begin with a word that begins at {@code from}. */
  private boolean begins(int from, long after) {
    int hash = 0;
    long word = 0;
    for (int to = from + 1; to <= n; to++) {
      hash = 31 * hash + tag[to - 1];
      word = SkimHash.next(word, SkimHash.look(tag[to - 1]));
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
      word = SkimHash.next(word, SkimHash.look(tag[to - 1]));
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
      word = SkimHash.next(word, SkimHash.look(tag[to - 1]));
      if (beginnings.mayBegin(first, second, word)) {
        return true; // be it a word or not
      }
      if (word != SkimHash.NUMBER && !vocabulary.mayBegin(hash)) {
        return false;
      }
    }
    return false;
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
