package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Reads a caption into {@link Tokens}.
 *
 * <p>Not thread-safe: one tokenizer a thread, its buffers are reused, so that a caption without
 * disguises costs no allocation. Work and memory are linear in the caption, which is cut at {@link
 * #MAX_LENGTH} code units. No input throws.
 *
 * <p>Design: one loop over character classes from {@code CharTable}; a word's hash is computed on
 * the way and looked up once in the word set. Everything that is rare (hashtags, signs inside
 * words, digits inside words, letters beyond ASCII) leaves the loop.
 */
public final class Tokenizer {
  /** Longer captions are cut here, at a grapheme boundary; {@link Tokens#truncated()} tells so. */
  public static final int MAX_LENGTH = 10_000;

  private final CharFolder folder = new CharFolder();
  private final Tokens tokens = new Tokens();
  private final WordSet vocabulary;
  private final Disguises disguises;
  private final HashtagSplitter hashtags;
  private final FragmentJoiner fragments;

  private int at;
  private int pendingBreak;
  private int line;
  private int quoteToken;
  private boolean quoteOpen;
  private boolean afterHashtag;
  private int singles;
  private boolean glued;

  /**
   * A tokenizer whose words are looked up in {@code vocabulary}, and whose hashtags and disguised
   * words are read into words of it.
   */
  public Tokenizer(WordSet vocabulary) {
    this.vocabulary = vocabulary;
    this.disguises = new Disguises(vocabulary);
    this.hashtags = new HashtagSplitter(vocabulary);
    this.fragments = new FragmentJoiner(vocabulary);
  }

  /** Reads {@code caption}; the result is valid until the next call. */
  public Tokens read(String caption) {
    String text = caption.length() <= MAX_LENGTH ? caption : cut(caption);
    tokens.clear(text);
    tokens.truncated = text.length() != caption.length();
    folder.fold(text);
    tokens.chars = folder.chars;
    at = 0;
    pendingBreak = Tokens.HARD_BREAK;
    line = 0;
    quoteToken = -1;
    quoteOpen = false;
    afterHashtag = false;
    singles = 0;
    glued = false;
    while (at < folder.length) {
      step();
    }
    if (singles >= FragmentJoiner.MIN_SPACED) {
      fragments.joinSpacedLetters(tokens);
    }
    if (glued) {
      fragments.joinFragments(tokens);
    }
    return tokens;
  }

  private static String cut(String caption) {
    int end = MAX_LENGTH;
    // Walk back over parts of a grapheme, but not so far that a hostile cluster empties the text.
    while (end > MAX_LENGTH - 64 && joinsBack(Character.codePointAt(caption, end))) {
      end = caption.offsetByCodePoints(end, -1);
    }
    if (Character.isLowSurrogate(caption.charAt(end))
        && Character.isHighSurrogate(caption.charAt(end - 1))) {
      end--;
    }
    return caption.substring(0, end);
  }

  private static boolean joinsBack(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.GRAPHEME_EXTEND)
        || codePoint == 0x200D
        || (codePoint >= 0xDC00 && codePoint <= 0xDFFF)
        || UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(codePoint, UProperty.REGIONAL_INDICATOR);
  }

  private void step() {
    char c = folder.chars[at];
    switch (CharTable.CLASS[c]) {
      case CharTable.LETTER, CharTable.DIGIT -> word();
      case CharTable.JOINER, CharTable.APOSTROPHE -> joiner(c);
      case CharTable.NEWLINE -> newline(c);
      case CharTable.DOT -> dots();
      case CharTable.END_MARK -> endMark(c);
      case CharTable.COLON -> {
        token(TokenKind.MARK, at, ++at);
        soften();
      }
      case CharTable.HASH -> {
        if (isWordChar(at + 1)) {
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
      case CharTable.QUOTE -> quote();
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

  private boolean isWordChar(int i) {
    if (i >= folder.length) {
      return false;
    }
    byte type = CharTable.CLASS[folder.chars[i]];
    return type == CharTable.LETTER
        || type == CharTable.DIGIT
        || (type > CharTable.SOFT && isWideWord(i, type));
  }

  /** Letters beyond the Basic Multilingual Plane, and marks that build words. */
  private boolean isWideWord(int i, byte type) {
    if (type == CharTable.SURROGATE) {
      int cp = codePoint(i);
      return cp > 0xFFFF && UCharacter.isLetterOrDigit(cp);
    }
    int kind = Character.getType(folder.chars[i]);
    return (type == CharTable.EXTEND || type == CharTable.COMPLEX)
        && (kind == Character.NON_SPACING_MARK
            || kind == Character.COMBINING_SPACING_MARK
            || Character.isLetterOrDigit(folder.chars[i]));
  }

  private int codePoint(int i) {
    char c = folder.chars[i];
    if (Character.isHighSurrogate(c) && i + 1 < folder.length) {
      char low = folder.chars[i + 1];
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(c, low);
      }
    }
    if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(folder.chars[i - 1])) {
      return Character.toCodePoint(folder.chars[i - 1], c);
    }
    return c;
  }

  private void word() {
    char[] chars = folder.chars;
    int from = at;
    int n = folder.length;
    int end = from;
    int hash = 0;
    int letters = 0;
    int all = 0;
    boolean repeated = false;
    char before = 0;
    char twoBefore = 0;
    while (end < n) {
      char c = chars[end];
      byte type = CharTable.CLASS[c];
      if (type == CharTable.LETTER) {
        letters++;
      } else if (type != CharTable.DIGIT && !continuesWord(end, type, letters > 0)) {
        break;
      } else if (type != CharTable.DIGIT
          && type != CharTable.DOT
          && type != CharTable.COLON
          && type != CharTable.SOFT) {
        letters++;
      }
      hash = 31 * hash + c;
      all |= c;
      repeated |= c == before && c == twoBefore;
      twoBefore = before;
      before = c;
      end++;
    }
    if ((chars[from] == 'h' || chars[from] == 'w') && linkStartsAt(from)) {
      link();
      return;
    }
    at = end;
    boolean number = letters == 0;
    int token = token(number ? TokenKind.NUMBER : TokenKind.WORD, from, end, hash);
    singles += end - from == 1 && !number ? 1 : 0;
    if (number) {
      disguiseAround(from, end, token);
      return;
    }
    boolean possessive = before == 's' && twoBefore == '\'';
    boolean digit = letters < end - from;
    if (digit || repeated || possessive || all >= 128) {
      disguises.readWord(tokens, token, digit, all >= 128, repeated);
    }
    disguiseAround(from, end, token);
  }

  /** Whether a character that is no plain letter or digit goes on with the word before it. */
  private boolean continuesWord(int i, byte type, boolean hasLetters) {
    if (type == CharTable.APOSTROPHE) {
      return i > at && isWordChar(i + 1) && CharTable.CLASS[folder.chars[i + 1]] != CharTable.DIGIT;
    }
    if (type == CharTable.DOT || type == CharTable.COLON || folder.chars[i] == ',') {
      return !hasLetters && i > at && isDigit(i + 1) && isDigit(i - 1);
    }
    return type > CharTable.SOFT && isWideWord(i, type);
  }

  private void disguiseAround(int from, int end, int token) {
    if (end < folder.length && Disguises.isSign(folder.chars[end])) {
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
    disguises.readBlob(tokens, folder, from, end, firstToken, tokens.count);
  }

  private boolean isDigit(int i) {
    return i < folder.length && folder.chars[i] >= '0' && folder.chars[i] <= '9';
  }

  private boolean linkStartsAt(int from) {
    return startsWith(from, "http://")
        || startsWith(from, "https://")
        || (startsWith(from, "www.") && isWordChar(from + 4));
  }

  private boolean startsWith(int from, String prefix) {
    if (from + prefix.length() > folder.length) {
      return false;
    }
    for (int k = 0; k < prefix.length(); k++) {
      if (folder.chars[from + k] != prefix.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private void link() {
    int from = at;
    while (at < folder.length && !isBlank(folder.chars[at])) {
      at++;
    }
    token(TokenKind.LINK, from, at);
  }

  private void handle() {
    int from = at++;
    while (at < folder.length
        && (isWordChar(at)
            || folder.chars[at] == '_'
            || (folder.chars[at] == '.' && isWordChar(at + 1)))) {
      at++;
    }
    token(TokenKind.HANDLE, from, at);
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
      token(isDigit(partFrom) ? TokenKind.NUMBER : TokenKind.WORD, partFrom, partTo);
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

  private void quote() {
    at++;
    if (!quoteOpen) {
      quoteOpen = true;
      quoteToken = tokens.count;
      return;
    }
    quoteOpen = false;
    for (int t = quoteToken; t < tokens.count; t++) {
      tokens.quoted[t] = true;
    }
  }

  private void joiner(char c) {
    if (c == ' ') {
      at++;
    } else {
      signFirst();
    }
  }

  /** A sign that may begin a disguised word ({@code $uicide}); else it is passed over. */
  private void signFirst() {
    int end = disguises.signFirst(folder, at);
    if (end > at) {
      blob(at, end, tokens.count);
    } else {
      at++;
    }
  }

  private void sign() {
    int from = at;
    signFirst();
    if (at == from + 1) {
      soften();
    }
  }

  private void newline(char c) {
    at++;
    pendingBreak = Tokens.HARD_BREAK;
    if (c == '\n') {
      line++;
      quoteOpen = false;
    }
  }

  private void hyphen(char c) {
    if (at + 1 < folder.length && folder.chars[at + 1] == '>') {
      arrow(2);
      return;
    }
    if (c == '=' || isDash()) {
      soften();
    }
    at++;
  }

  /** A hyphen with a blank on both sides, or doubled, is a dash. */
  private boolean isDash() {
    boolean before = at == 0 || isBlank(folder.chars[at - 1]) || folder.chars[at - 1] == '-';
    boolean after = at + 1 >= folder.length || isBlank(folder.chars[at + 1]);
    return (before && after) || (at + 1 < folder.length && folder.chars[at + 1] == '-');
  }

  /** An arrow of any kind becomes one mark: "say this → not that". */
  private void arrow(int length) {
    at += length;
    mark(at - length, CharTable.ARROW_SIGN);
    soften();
  }

  private void soften() {
    pendingBreak = Math.max(pendingBreak, Tokens.SOFT_BREAK);
  }

  private void dots() {
    int dots = 0;
    while (at < folder.length && CharTable.CLASS[folder.chars[at]] == CharTable.DOT) {
      dots += folder.chars[at] == CharTable.ELLIPSIS ? 3 : 1;
      at++;
    }
    boolean sentenceEnd = dots == 1 && !isWordChar(at);
    pendingBreak = Math.max(pendingBreak, sentenceEnd ? Tokens.HARD_BREAK : Tokens.SOFT_BREAK);
  }

  private void endMark(char c) {
    int end = disguises.signFirst(folder, at);
    if (end > at) {
      blob(at, end, tokens.count);
      return;
    }
    int from = at;
    char mark = c;
    while (at < folder.length && CharTable.CLASS[folder.chars[at]] == CharTable.END_MARK) {
      mark = folder.chars[at] == '?' ? '?' : mark;
      at++;
    }
    if (tokens.count > 0 && pendingBreak != Tokens.HARD_BREAK) {
      tokens.sentenceMark[tokens.sentenceCount - 1] = (byte) mark;
      mark(from, mark);
    }
    pendingBreak = Tokens.HARD_BREAK;
  }

  private void wide() {
    int cp = codePoint(at);
    if (isWordChar(at)) {
      word();
      return;
    }
    if (isEmoji(cp)) {
      int from = at;
      at = emojiEnd(from);
      int token = token(TokenKind.EMOJI, from, at);
      tokens.wordLength[token] = Character.charCount(cp); // modifiers and joined parts left out
      glued |= from > 0 && tokens.count > 1 && tokens.kind[token - 1] == TokenKind.EMOJI.code();
      int length = tokens.wordLength[token];
      tokens.wordId[token] =
          vocabulary.find(folder.chars, from, length, WordSet.hash(folder.chars, from, length));
      soften();
      return;
    }
    at += Character.charCount(cp);
    soften();
  }

  private int emojiEnd(int from) {
    if (folder.plain) {
      return Math.max(from + 1, Emoji.sequenceEnd(folder.chars, from, folder.length));
    }
    int cluster = folder.start(from);
    int end = from;
    while (end < folder.length && folder.start(end) == cluster) {
      end++;
    }
    return end;
  }

  private static boolean isEmoji(int cp) {
    return UCharacter.hasBinaryProperty(cp, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(cp, UProperty.REGIONAL_INDICATOR)
        || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI_MODIFIER);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  /** A mark token of one character, written in place of what stands at {@code from}. */
  private void mark(int from, char sign) {
    int token = token(TokenKind.MARK, from, at);
    folder.chars[from] = sign;
    tokens.wordLength[token] = 1;
    tokens.wordId[token] = vocabulary.find(folder.chars, from, 1, sign);
  }

  /** Whether a sign or an emoji touches a word where another word could go on. */
  private boolean isGlued(int from, int to) {
    char[] chars = folder.chars;
    return (from > 0 && tokens.count > 0 && touches(chars[from - 1]))
        || (to < folder.length && chars[to] == '*');
  }

  private static boolean touches(char c) {
    byte type = CharTable.CLASS[c];
    return c > ' '
        && type != CharTable.HASH
        && type != CharTable.AT
        && type != CharTable.QUOTE
        && type != CharTable.APOSTROPHE
        && c != '(';
  }

  private int token(TokenKind kind, int from, int to) {
    return token(kind, from, to, WordSet.hash(folder.chars, from, to - from));
  }

  private int token(TokenKind kind, int from, int to, int hash) {
    int before = pendingBreak;
    if (before == Tokens.HARD_BREAK) {
      tokens.addSentence(line);
    }
    pendingBreak = Tokens.JOINED;
    afterHashtag = false;
    glued |= isGlued(from, to);
    boolean named = kind != TokenKind.HANDLE && kind != TokenKind.LINK;
    int id = named ? vocabulary.find(folder.chars, from, to - from, hash) : -1;
    return tokens.addToken(
        kind, from, to - from, id, folder.start(from), folder.end(to - 1), before);
  }
}
