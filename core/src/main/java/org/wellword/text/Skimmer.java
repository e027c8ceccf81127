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
 * <p>Design: {@link SkimWords} hashes all words and finds all signs without looking at single
 * characters; a filter of the phrases' first words settles most captions. Only signs between words
 * ({@link SkimChains}, {@link SkimTags}) and words that are oddly spelt ({@link SkimLetters}) are
 * looked at, each for the disguises that it could hide.
 */
public final class Skimmer {
  private final WordSet vocabulary;
  private final Beginnings beginnings;
  private final SkimWords words;
  private final SkimTags tags;
  private final SkimChains chains;
  private final SkimLetters letters;
  private final SkimOthers others;
  private final SkimTokens tokenWords;
  private final char[] scratch = new char[SkimWords.MAX_LENGTH];

  /** The first word of the chain without blanks that the last word belongs to. */
  private int chain;

  /** Whether there is a tag in the chain, and whether signs that may stand for a letter. */
  private boolean tagged;

  private boolean masked;

  /** Whether the last word is a tag, or belongs to a handle. */
  private boolean tag;

  private boolean handle;

  /** A skimmer of what {@code words} will read, for phrases of these words that begin so. */
  public Skimmer(SkimWords words, WordSet vocabulary, Beginnings beginnings) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.beginnings = beginnings;
    SkimReadings readings = new SkimReadings(words, vocabulary, beginnings);
    tags = new SkimTags(vocabulary, beginnings);
    chains = new SkimChains(words, vocabulary, readings);
    letters = new SkimLetters(words, beginnings, readings);
    others = new SkimOthers(words, beginnings);
    tokenWords = new SkimTokens(vocabulary, beginnings);
  }

  /** Whether a phrase may begin somewhere in {@code caption}, which its words read now. */
  public boolean mayMatch(String caption) {
    return !words.read(caption) || mayMatch();
  }

  /** Whether a phrase may begin somewhere in the caption that the words have just read. */
  public boolean mayMatch() {
    return emojiHide()
        || (words.hasForeignLetters() && beginnings.withForeignLetters())
        || signsHide()
        || letters.hide()
        || (beginnings.mayBegin(words.hash, words.odd, words.count) && others.mayMatch());
  }

  /**
   * Whether a phrase may stand in tokens of the same vocabulary: a second look, when the first one
   * did not settle a caption.
   */
  public boolean mayMatch(Tokens tokens) {
    return tokenWords.mayMatch(tokens);
  }

  private boolean emojiHide() {
    for (int i = 0; i < words.emojiCount(); i++) {
      if (beginnings.mayBeginWithEmoji(words.emoji(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether signs between words could hide a phrase; marks tags and handles. */
  private boolean signsHide() {
    int last = -1;
    for (int block = 0; block < words.blocks(); block++) {
      long signs = words.signs(block);
      while (signs != 0) {
        int w = words.wordsUpTo(block, Long.numberOfTrailingZeros(signs));
        int to = words.start(w);
        if (w != last) {
          if (w == 0 || w != last + 1) {
            startChain(Math.max(0, w - 1)); // blanks stand before the word before
          }
          if (hides(w, w == 0 ? 0 : words.end(w - 1), to)) {
            return true;
          }
        }
        last = w;
        int rest = to - block * Long.SIZE;
        signs = rest >= Long.SIZE ? 0 : signs & (-1L << rest);
      }
    }
    return false;
  }

  private void startChain(int w) {
    chain = w;
    tagged = false;
    masked = false;
    tag = false;
    handle = false;
  }

  /** Whether the signs {@code [from, to)} before word {@code w} could hide a phrase. */
  private boolean hides(int w, int from, int to) {
    char[] chars = words.chars;
    int looks = 0;
    for (int i = from; i < to; i++) {
      looks |= SkimHash.look(chars[i]);
    }
    boolean glued = w > 0 && w < words.count && (looks & SkimHash.BLANK) == 0;
    if ((looks & (SkimHash.MARK | SkimHash.LEET | SkimHash.MASK)) == 0 && !glued) {
      startChain(w);
      return false;
    }
    if ((looks & SkimHash.MARK) != 0 && beginnings.withMark()) {
      return true;
    }
    for (int i = from; i < to && (looks & SkimHash.LEET) != 0; i++) {
      if ((SkimHash.look(chars[i]) & SkimHash.LEET) != 0 && chains.hideBlob(w, i, from)) {
        return true;
      }
    }
    char last = chars[to - 1];
    if ((chars[from] == '*' && w > 0) || (last == '*' && w < words.count)) {
      return true; // stars in place of letters
    }
    if (w == words.count) {
      return false;
    }
    boolean name =
        last == '@' || (glued && handle && to - from == 1 && (last == '_' || last == '.'));
    if (name) {
      startChain(w);
      handle = true;
      return words.markHandle(w);
    }
    boolean hash =
        last == '#'
            && (tag || !glued || to - from > 1 || !SkimHash.isLetterOrDigit(chars[from - 1]));
    if (!glued || handle || (hash && endsSentence(from, to))) {
      startChain(w);
    }
    handle = false;
    tag = hash;
    tagged |= hash;
    masked |= masks(from, hash ? to - 1 : to);
    if (tag) {
      words.odd[w] |= SkimWords.TAG;
    }
    return (w > chain && hidesChain(w)) || (tag && hidesTag(w));
  }

  private boolean masks(int from, int to) {
    int looks = 0;
    for (int i = from; i < to; i++) {
      looks |= SkimHash.look(words.chars[i]);
    }
    return (looks & SkimHash.MASK) != 0;
  }

  /** Whether words without a blank between them, up to word {@code w}, read as one. */
  private boolean hidesChain(int w) {
    return tagged ? masked || chains.hideTagged(chain, w) : chains.hide(chain, w);
  }

  private boolean endsSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.chars[i] == '!' || words.chars[i] == '?') {
        return true;
      }
    }
    return false;
  }

  private boolean hidesTag(int w) {
    int to = words.end(w);
    boolean goesOn = to < words.length && words.chars[to] == '_';
    if (goesOn || to - words.start(w) > SkimTags.MAX_LENGTH || words.isForeign(w)) {
      return true;
    }
    if (w > 0 && (words.odd[w - 1] & SkimWords.TAG) != 0 && hasEmoji(words.end(w - 1), to)) {
      return true; // tags with an emoji between them read on
    }
    boolean joinsBefore = w > 0 && (words.odd[w - 1] & SkimWords.TAG) == 0;
    boolean joinsNext = w + 1 < words.count && words.chars[words.start(w + 1) - 1] != '#';
    long before = joinsBefore ? words.hash[w - 1] : 0;
    long after = joinsNext ? words.hash[w + 1] : 0;
    return hidesTag(w, before, after)
        || (joinsNext && words.isPossessive(w + 1) && hidesTag(w, before, words.stem(w + 1)))
        || (joinsBefore
            && words.isPossessive(w - 1)
            && (hidesTag(w, words.stem(w - 1), after)
                || (joinsNext
                    && words.isPossessive(w + 1)
                    && hidesTag(w, words.stem(w - 1), words.stem(w + 1)))));
  }

  private boolean hasEmoji(int from, int to) {
    for (int i = from; i < to && words.emojiCount() > 0; i++) {
      if (words.chars[i] == SkimHash.EMOJI) {
        return true;
      }
    }
    return false;
  }

  private boolean hidesTag(int w, long before, long after) {
    int from = words.start(w);
    int to = words.end(w);
    if ((words.odd[w] & SkimWords.ODD_LETTERS) == 0 && words.hash[w] != SkimHash.NUMBER) {
      return tags.mayMatch(words, from, to, before, after);
    }
    int n = words.fold(from, to, scratch, 0);
    return n == to - from
        ? tags.mayMatchDigits(words.chars, from, scratch, n, before, after)
        : hidesPossessiveTag(w, before);
  }

  /** A tag ends before its apostrophe, and what follows is a word of its own. */
  private boolean hidesPossessiveTag(int w, long before) {
    int to = words.end(w) - 2;
    boolean letters = words.isPossessive(w) && words.singles < 2 && !words.hasRun(w);
    for (int i = words.start(w); i < to && letters; i++) {
      letters = (SkimHash.look(words.chars[i]) & SkimHash.LETTER) != 0;
    }
    scratch[0] = (char) (words.chars[to - 1] | 32);
    scratch[1] = 's';
    long rest = SkimHash.of(scratch, 1, 2);
    return !letters
        || vocabulary.contains(scratch, 0, 2)
        || beginnings.mayBegin(rest)
        || tags.mayMatch(words, words.start(w), to, before, rest);
  }
}
