package org.wellword.text;

/**
 * Tells at a first look that words with signs between them, and no blank, do not read as one:
 * {@code self-harm}, {@code su*cide}, {@code k!ll}. Not thread-safe.
 */
final class SkimChains {
  private static final char ANY = '*';

  private final SkimWords words;
  private final WordSet vocabulary;
  private final SkimReadings readings;
  private final char[] letters = new char[SkimWords.MAX_LENGTH];
  private final char[] masked = new char[SkimWords.MAX_LENGTH];

  SkimChains(SkimWords words, WordSet vocabulary, SkimReadings readings) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.readings = readings;
  }

  /** Whether the sign at {@code i}, with the letters around it, reads as a word (k!ll). */
  boolean hideBlob(int w, int i, int from) {
    char[] chars = words.chars;
    int first = i;
    if (i == from && w > 0) {
      first = words.start(w - 1);
    } else if (chars[i] == '@' || (i > 0 && !SkimHash.isBlank(chars[i - 1]))) {
      return false;
    }
    int stop = i;
    while (stop < words.length
        && stop - first < Spellings.MAX_WORD
        && (SkimHash.isLetterOrDigit(chars[stop]) || Spellings.isSign(chars[stop]))) {
      stop++;
    }
    while (stop > i && "!+|(<@".indexOf(chars[stop - 1]) >= 0) {
      stop--;
    }
    return stop > i && readings.read(letters, words.fold(first, stop, letters, 0));
  }

  /** Whether some of the words {@code [chain, w]} up to the last read as one (sui-cide). */
  boolean hide(int chain, int w) {
    int n = 0;
    for (int first = w - 1; first >= chain && n <= Spellings.MAX_WORD; first--) {
      if (isNumber(first) || isNumber(w)) {
        return false;
      }
      n = words.fold(words.start(first), words.end(first), letters, 0);
      int m = n;
      System.arraycopy(letters, 0, masked, 0, n);
      for (int part = first + 1; part <= w && n <= Spellings.MAX_WORD; part++) {
        m = mask(words.end(part - 1), words.start(part), m);
        int before = n;
        n = words.fold(words.start(part), words.end(part), letters, n);
        System.arraycopy(letters, before, masked, m, n - before);
        m += n - before;
      }
      if (n <= Spellings.MAX_WORD && hides(n, m, first, w)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the letters, or the masked ones, may be a word in place of {@code [first, w]}. */
  private boolean hides(int n, int m, int first, int w) {
    if (m > n && vocabulary.hasMasked(masked, m, ANY)) {
      return true;
    }
    if (!readings.readOrStand(letters, n)) {
      return false;
    }
    for (int part = first; part <= w; part++) {
      words.odd[part] |= SkimWords.JOINED;
    }
    return readings.mayMatch(letters, n, first, w);
  }

  /** Writes one {@link #ANY} for every sign that may stand for a letter. */
  private int mask(int from, int to, int length) {
    int m = length;
    for (int i = from; i < to; i++) {
      if ((SkimHash.look(words.chars[i]) & SkimHash.MASK) != 0) {
        masked[m++] = ANY;
      }
    }
    return m;
  }

  /** Numbers are no parts of words; a word with a digit at its end is none. */
  private boolean isNumber(int w) {
    return words.hash[w] == SkimHash.NUMBER && (words.odd[w] & SkimWords.ODD_LETTERS) == 0;
  }

  /**
   * Whether the last part of a hashtag and the beginning of what follows without a blank read as
   * one ({@code #sui#cide}); the words {@code [chain, w]} are such.
   */
  boolean hideTagged(int chain, int w) {
    int first = w;
    for (int size = 0; first > chain && size < Spellings.MAX_WORD; ) {
      first--;
      size += words.end(first) - words.start(first);
    }
    int n = 0;
    for (int part = first; part <= w; part++) {
      if ((words.odd[part] & ~(SkimWords.TAG | SkimWords.JOINED)) != 0) {
        return true;
      }
      n = words.fold(words.start(part), words.end(part), letters, n);
    }
    int border = n - words.fold(words.start(w), words.end(w), masked, 0);
    for (int i = Math.max(2, border - 1); i < Math.min(n, border + 2); i++) {
      if (letters[i] == letters[i - 1] && letters[i] == letters[i - 2]) {
        return true;
      }
    }
    for (int i = Math.max(0, border - Spellings.MAX_WORD); i < border; i++) {
      int hash = 0;
      for (int to = i; to < n; to++) {
        hash = 31 * hash + letters[to];
        if (to >= border && vocabulary.find(letters, i, to + 1 - i, hash) >= 0) {
          return true;
        }
        if (!vocabulary.mayBegin(hash)) {
          break;
        }
      }
    }
    return false;
  }
}
