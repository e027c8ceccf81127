package org.wellword.text;

/**
 * Reads a caption into {@link Tokens}.
 *
 * <p>Not thread-safe: one tokenizer a thread, its buffers are reused, so that a caption without
 * disguises costs no allocation. Work and memory are linear in the caption, which is cut at {@link
 * #MAX_LENGTH} code units. No input throws.
 *
 * <p>A list item, like every line, begins a sentence; its number is a mark of that sentence.
 *
 * <p>Design: one loop over character classes from {@code CharTable}; a word's hash is computed on
 * the way and looked up once in the word set. Everything that is rare (hashtags, signs inside
 * words, digits inside words, letters beyond ASCII) leaves the loop.
 */
public final class Tokenizer extends Signs {
  /** Characters of the longest word that is looked for in scripts without spaces. */
  public static final int MAX_UNSPACED = 48;

  /** Longer captions are cut here, at a grapheme boundary; {@link Tokens#truncated()} tells so. */
  public static final int MAX_LENGTH = 10_000;

  /** Signs that join two words when no blank stands beside them. */
  private static final String INSIDE =
      "\u2014\u2022\u00B7\u25CF\u00D7\u25A0\u2588\u2591\u2592\u2593%";

  private final Disguises disguises;
  private final HashtagSplitter hashtags;
  private final FragmentJoiner fragments;
  private final Unspaced unspaced;

  /** Words of one letter or digit so far, and whether two of them may be a word already. */
  private int singles;

  private boolean wideSingles;

  /**
   * A tokenizer whose words are looked up in {@code vocabulary}, and whose hashtags and disguised
   * words are read into words of it.
   */
  public Tokenizer(WordSet vocabulary) {
    super(vocabulary);
    this.disguises = new Disguises(vocabulary);
    this.hashtags = new HashtagSplitter(vocabulary);
    this.fragments = new FragmentJoiner(vocabulary);
    this.unspaced = new Unspaced(vocabulary, disguises);
  }

  /** Reads {@code caption}; the result is valid until the next call. */
  public Tokens read(String caption) {
    String text = caption.length() <= MAX_LENGTH ? caption : CaptionCut.at(caption, MAX_LENGTH);
    tokens.clear(text);
    tokens.truncated = text.length() != caption.length();
    folder.fold(text);
    tokens.chars = folder.chars;
    at = 0;
    pendingBreak = Tokens.HARD_BREAK;
    line = 0;
    quotes.clear();
    afterHashtag = false;
    singles = 0;
    wideSingles = false;
    glued = false;
    listItem();
    while (at < folder.length) {
      step();
    }
    quotes.endLine(tokens);
    if (singles >= FragmentJoiner.MIN_SPACED || (wideSingles && singles > 1)) {
      fragments.joinSpacedLetters(tokens);
    }
    if (glued) {
      fragments.joinFragments(tokens);
    }
    return tokens;
  }

  private void step() {
    if (!folder.plain && tokens.count > 0 && folder.start(at) < tokens.end[tokens.count - 1]) {
      at++; // the rest of a grapheme that folded to several characters
      return;
    }
    char c = folder.chars[at];
    switch (CharTable.CLASS[c]) {
      case CharTable.LETTER, CharTable.DIGIT -> word();
      case CharTable.JOINER -> joiner(c);
      case CharTable.APOSTROPHE -> quotes.single(this, at++);
      case CharTable.NEWLINE -> newline(c);
      case CharTable.DOT -> dots();
      case CharTable.END_MARK -> {
        if (!signFirst()) {
          endMark(c);
        }
      }
      case CharTable.COLON -> {
        token(TokenKind.MARK, at, ++at);
        soften();
      }
      case CharTable.HASH -> {
        if (isWordChar(at + 1) && (afterHashtag || !(at > 0 && isWordChar(at - 1)))) {
          hashtag();
        } else {
          at++;
        }
      }
      case CharTable.AT -> {
        if (isWordChar(at + 1)) {
          handle();
        } else {
          at++;
        }
      }
      case CharTable.QUOTE -> quotes.sign(this, at++);
      case CharTable.HYPHEN -> hyphen(c);
      case CharTable.SOFT -> sign();
      case CharTable.ARROW -> arrow(1);
      case CharTable.STOP -> {
        at++;
        pendingBreak = Tokens.HARD_BREAK;
      }
      case CharTable.EMOJI, CharTable.SURROGATE, CharTable.COMPLEX, CharTable.EXTEND -> wide();
      default -> at++;
    }
  }

  /** Most words: letters and digits up to a blank; anything else is for {@link #oddWord}. */
  private void word() {
    char[] chars = folder.chars;
    byte[] classes = CharTable.CLASS;
    int from = at;
    int n = folder.length;
    int end = from;
    int hash = 0;
    int types = 0;
    int all = 0;
    boolean repeated = false;
    char before = 0;
    char twoBefore = 0;
    byte type = 0;
    while (end < n) {
      char c = chars[end];
      type = classes[c];
      if (type > CharTable.DIGIT) {
        break;
      }
      types |= type;
      hash = 31 * hash + c;
      all |= c;
      repeated |= c == before && c == twoBefore;
      twoBefore = before;
      before = c;
      end++;
    }
    if (end < n && chars[end] != ' ') {
      oddWord();
      return;
    }
    at = end;
    boolean letters = (types & CharTable.LETTER) != 0;
    int token = token(letters ? TokenKind.WORD : TokenKind.NUMBER, from, end, hash);
    singles += end - from == 1 ? 1 : 0;
    boolean odd = letters && (repeated || (types & CharTable.DIGIT) != 0);
    if (odd || (letters && all >= 128)) {
      readWord(token, from, end, odd, all);
    }
  }

  /** A word that may be a disguise, or several; returns whether it was one. */
  private boolean readWord(int token, int from, int end, boolean odd, int all) {
    if (all >= Unspaced.FIRST && unspaced.cut(this, from, end)) {
      wideSingles |= end - from == 1;
      return false;
    }
    disguises.readWord(tokens, token, odd, all >= 128);
    return true;
  }

  /** A word that goes on behind an apostrophe, a point or a mark, or ends with a sign. */
  private void oddWord() {
    char[] chars = folder.chars;
    int from = at;
    int n = folder.length;
    int end = from;
    int hash = 0;
    int letters = 0;
    int apostrophes = 0;
    int all = 0;
    boolean repeated = false;
    char before = 0;
    char twoBefore = 0;
    while (end < n) {
      char c = chars[end];
      byte type = CharTable.CLASS[c];
      if (type == CharTable.LETTER) {
        letters++;
      } else if (type == CharTable.JOINER
          || (type != CharTable.DIGIT && !continuesWord(end, type, letters > 0))) {
        break;
      } else if (type != CharTable.DIGIT
          && type != CharTable.DOT
          && type != CharTable.COLON
          && type != CharTable.SOFT) {
        letters++;
      }
      apostrophes += type == CharTable.APOSTROPHE ? 1 : 0;
      hash = 31 * hash + c;
      all |= c;
      repeated |= c == before && c == twoBefore;
      twoBefore = before;
      before = c;
      end++;
    }
    int address =
        end < n && Addresses.isLinkSign(chars[end]) ? Addresses.end(chars, from, end, n) : -1;
    if (address > 0) {
      at = address;
      token(TokenKind.LINK, from, at);
      return;
    }
    at = end;
    boolean number = letters == 0;
    int token = token(number ? TokenKind.NUMBER : TokenKind.WORD, from, end, hash);
    singles += end - from == 1 ? 1 : 0;
    if (number) {
      disguiseAround(from, end, token);
      return;
    }
    boolean possessive = before == 's' && twoBefore == '\'';
    boolean digit = letters < end - from;
    if ((digit || repeated || possessive || all >= 128)
        && !readWord(token, from, end, digit || repeated, all)) {
      return;
    }
    if (apostrophes > 0 && tokens.wordId[token] < 0) {
      disguises.readApostrophes(tokens, token);
    }
    disguiseAround(from, end, token);
  }

  private void disguiseAround(int from, int end, int token) {
    if (end < folder.length && Spellings.isSign(folder.chars[end])) {
      int blobEnd = disguises.signsInside(folder, from, end);
      if (blobEnd > end) {
        blob(from, blobEnd, token);
      }
    }
  }

  /** A run like {@code k!ll} or {@code h@rm}: its parts stay tokens, the whole is one reading. */
  private void blob(int from, int end, int firstToken) {
    while (at < end) {
      if (isWordChar(at)) {
        int part = at;
        while (at < end && isWordChar(at)) {
          at++;
        }
        token(TokenKind.WORD, part, at);
      } else {
        at++;
      }
    }
    if (tokens.count > firstToken) { // signs alone are no word
      disguises.readBlob(tokens, folder, from, end, firstToken, tokens.count);
    }
  }

  private void hashtag() {
    int from = at++;
    while (at < folder.length && (isWordChar(at) || folder.chars[at] == '_')) {
      at++;
    }
    int first = tokens.count;
    if (afterHashtag && pendingBreak == Tokens.JOINED) {
      pendingBreak = Tokens.SOFT_BREAK;
    }
    int parts = hashtags.split(tokens.source, folder, from + 1, at);
    for (int p = 0; p < parts; p++) {
      int partFrom = hashtags.partFrom(p);
      int partTo = hashtags.partTo(p);
      token(allDigits(partFrom, partTo) ? TokenKind.NUMBER : TokenKind.WORD, partFrom, partTo);
      if (folder.chars[partFrom] >= Unspaced.FIRST) {
        unspaced.cut(this, partFrom, partTo);
      }
    }
    if (parts == 0) {
      return; // nothing but underscores
    }
    // The sign belongs to the first word, so that a span over the tag covers all of it.
    tokens.start[first] = folder.start(from);
    tokens.end[tokens.count - 1] = folder.end(at - 1);
    disguises.readHashtag(tokens, folder.chars, from, at, first, parts);
    afterHashtag = true;
  }

  private void joiner(char c) {
    if (c == ' ' || !signFirst()) {
      at++;
    }
  }

  /** Reads a disguised word that begins with a sign ({@code $uicide}), when there is one. */
  private boolean signFirst() {
    int end = disguises.signFirst(folder, at);
    if (end <= at) {
      return false;
    }
    blob(at, end, tokens.count);
    return true;
  }

  private void sign() {
    int from = at;
    if (!signFirst()) {
      at++;
    }
    boolean inside = isWordChar(at) && from > 0 && isWordChar(from - 1);
    if (at == from + 1 && !(inside && INSIDE.indexOf(folder.chars[from]) >= 0)) {
      soften();
    }
  }

  private void wide() {
    int cp = codePoint(at);
    if (!folder.plain && isWordChar(at)) {
      word();
      return;
    }
    if (folder.plain || isEmoji(cp)) { // a plain caption holds nothing else beyond the tables
      emoji(cp);
      return;
    }
    at += Character.charCount(cp);
    soften();
  }
}
