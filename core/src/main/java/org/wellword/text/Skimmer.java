package org.wellword.text;

/**
 * Tells at a first look, before any token is made, that no phrase can begin in a caption: neither
 * in its words as they stand nor in any reading that {@link Tokenizer} would offer. Most captions
 * end here.
 *
 * <p>A bound, not a guess: whenever a reading of the caption holds the beginning of a phrase, or
 * the caption is of a kind that this class does not understand, the answer is "perhaps", and the
 * caption is read in full. The answer "no" never loses a match; tests compare both.
 *
 * <p>Not thread-safe; the buffers are reused. Linear in the caption; allocates nothing.
 *
 * <p>Design: {@link SkimWords} hashes all words in one loop; a filter of the phrases' first words
 * settles most captions. Only places with something else than one blank between two words are then
 * looked at again, each for the disguises that it could hide.
 */
public final class Skimmer {
  /** Longer captions are read in full. */
  private static final int MAX_LENGTH = 2_400;

  /** Longer chains of words joined by signs are read in full. */
  private static final int MAX_CHAIN = 5;

  private final Beginnings beginnings;
  private final WordSet vocabulary;
  private final Spellings spellings;
  private final SkimTags tags;
  private final SkimWords words = new SkimWords(MAX_LENGTH);
  private final char[] scratch = new char[MAX_LENGTH];

  /** The first word of the chain without blanks that the last word belongs to. */
  private int chain;

  private boolean handle;
  private boolean tag;

  /** How many marks there are between the words. */
  private int marks;

  /** A skimmer for phrases of these words that begin so. */
  public Skimmer(WordSet vocabulary, Beginnings beginnings) {
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
    this.spellings = new Spellings(vocabulary);
    this.tags = new SkimTags(vocabulary, beginnings);
  }

  /** Whether a phrase may begin somewhere in {@code caption}. */
  public boolean mayMatch(String caption) {
    if (caption.length() > MAX_LENGTH || !words.read(caption)) {
      return true;
    }
    long[] hash = words.hash;
    byte[] odd = words.odd;
    for (int w = 0; w < words.count; w++) {
      if (beginnings.mayBegin(hash, odd, w)) {
        return true;
      }
    }
    return hidesSomething();
  }

  /** Whether words that may be read otherwise, or signs between words, could hide a phrase. */
  private boolean hidesSomething() {
    char[] chars = words.chars;
    chain = 0;
    handle = false;
    tag = false;
    marks = 0;
    int run = 0; // words of one letter in a row
    int singles = 0;
    int from = 0;
    for (int w = 0; w <= words.count; w++) {
      int to = words.start(w);
      if (to - from == 1 && chars[from] == ' ') {
        chain = w;
        handle = false;
        tag = false;
      } else if (to > from && hides(w, from, to)) {
        return true;
      }
      if (w == words.count) {
        break;
      }
      if (words.odd[w] != 0 && !handle && !tag && hidesInside(w)) {
        return true;
      }
      from = words.end(w);
      if (from - to <= 2 && (from - to == 1 || SkimHash.isApostrophe(chars[from - 1]))) {
        run++;
        singles++;
        if (run >= FragmentJoiner.MIN_SPACED) {
          return true;
        }
      } else {
        run = 0;
      }
    }
    // With marks between them, two letters can be a word.
    return singles >= FragmentJoiner.MIN_SPACED && marks >= FragmentJoiner.MIN_SPACED;
  }

  /** Whether the signs {@code [from, to)} before word {@code w} could hide a phrase. */
  private boolean hides(int w, int from, int to) {
    char[] chars = words.chars;
    boolean glued = w > 0 && w < words.count;
    for (int i = from; i < to; i++) {
      int look = SkimHash.look(chars[i]);
      glued &= SkimHash.kind(look) != SkimHash.BLANK;
      if (SkimHash.isMark(look)) {
        marks++;
        if (beginnings.withMark()) {
          return true;
        }
      }
      if (SkimHash.isLeetSign(look) && hidesBlob(w, i, from)) {
        return true;
      }
    }
    char last = chars[to - 1];
    if (chars[from] == '*' || last == '*') {
      return true; // stars in place of letters
    }
    if (!glued) {
      chain = w;
    }
    boolean afterTag = tag;
    tag = false;
    handle =
        w < words.count
            && (last == '@' || (glued && handle && to - from == 1 && (last == '_' || last == '.')));
    if (handle) {
      return words.hasApostrophe(w); // there the handle ends, not the word
    }
    if (last == '#' && w < words.count && (afterTag || !glued || to - from > 1)) {
      tag = true;
      chain = w;
      return hidesTag(w);
    }
    return glued && hidesChain(w, from, to);
  }

  /** Whether the sign at {@code i}, with the letters around it, reads as a word (k!ll). */
  private boolean hidesBlob(int w, int i, int from) {
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
    return stop > i && reads(words.fold(first, stop, scratch, 0));
  }

  /** Whether words without a blank between them read as one (self-harm, sui-cide). */
  private boolean hidesChain(int w, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("*_%#".indexOf(words.chars[i]) >= 0) {
        return true;
      }
    }
    if (w - chain >= MAX_CHAIN) {
      return true;
    }
    for (int first = w - 1; first >= chain && !isNumber(first) && !isNumber(w); first--) {
      int n = 0;
      for (int part = first; part <= w; part++) {
        n = words.fold(words.start(part), words.end(part), scratch, n);
      }
      if (n <= Spellings.MAX_WORD && (vocabulary.contains(scratch, 0, n) || reads(n))) {
        return true;
      }
    }
    return false;
  }

  /** Numbers are no parts of words. */
  private boolean isNumber(int w) {
    return words.hash[w] == SkimHash.NUMBER;
  }

  private boolean hidesTag(int w) {
    char[] chars = words.chars;
    int from = words.start(w);
    int to = words.end(w);
    boolean goesOn = to < words.length && chars[to] == '_';
    if (goesOn || to - from > SkimTags.MAX_LENGTH) {
      return true;
    }
    boolean joinsNext = w + 1 < words.count && (words.odd[w + 1] & SkimWords.TAG) == 0;
    boolean joinsBefore = w > 0 && (words.odd[w - 1] & SkimWords.TAG) == 0;
    if ((joinsNext && words.isPossessive(w + 1)) || (joinsBefore && words.isPossessive(w - 1))) {
      return true;
    }
    long before = joinsBefore ? words.hash[w - 1] : 0;
    long after = joinsNext ? words.hash[w + 1] : 0;
    if (words.odd[w] == SkimWords.TAG) {
      return tags.mayMatch(chars, from, to, words.hash[w], before, after);
    }
    int n = words.fold(from, to, scratch, 0);
    return n != to - from
        || words.hasRun(w)
        || tags.mayMatchDigits(chars, from, scratch, n, before, after);
  }

  /** Whether a word that is marked could be read as another. */
  private boolean hidesInside(int w) {
    if (words.isPossessive(w) && hidesPossessive(w)) {
      return true;
    }
    if ((words.odd[w] & SkimWords.ODD_LETTERS) == 0) {
      return false;
    }
    int n = words.fold(words.start(w), words.end(w), scratch, 0);
    return n != words.end(w) - words.start(w) || reads(n);
  }

  /** Whether the word without its {@code 's} begins a phrase, or goes on with one. */
  private boolean hidesPossessive(int w) {
    long stem = words.hash(words.start(w), words.end(w) - 2);
    return beginnings.mayBegin(stem, words.hash[w + 1])
        || words.isPossessive(w + 1)
        || (w > 0 && beginnings.mayBegin(words.hash[w - 1], stem));
  }

  /** Whether the scratch reads as a word, with other letters or fewer. */
  private boolean reads(int n) {
    return spellings.hides(scratch, 0, n);
  }
}
