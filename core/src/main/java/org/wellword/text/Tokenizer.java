package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Reads a caption into {@link Tokens}.
 *
 * <p>Not thread-safe: one tokenizer a thread, its buffers are reused. Work and memory are linear in
 * the caption, which is cut at {@link #MAX_LENGTH} code units. No input throws.
 */
public final class Tokenizer {
  /** Longer captions are cut here, at a grapheme boundary; {@link Tokens#truncated()} tells so. */
  public static final int MAX_LENGTH = 10_000;

  /** Normal form of every arrow. */
  private static final char ARROW = '\u2192';

  private final CharFolder folder = new CharFolder();
  private final Tokens tokens = new Tokens();
  private final Disguises disguises;
  private final HashtagSplitter hashtags;

  private int at;
  private int pendingBreak;
  private int line;
  private int quoteToken;
  private boolean quoteOpen;
  private boolean afterHashtag;

  /**
   * A tokenizer whose hashtags are split, and whose disguised words are read, into words of {@code
   * vocabulary}.
   */
  public Tokenizer(WordSet vocabulary) {
    this.disguises = new Disguises(vocabulary);
    this.hashtags = new HashtagSplitter(vocabulary);
  }

  /** Reads {@code caption}; the result is valid until the next call. */
  public Tokens read(String caption) {
    String text = caption.length() <= MAX_LENGTH ? caption : cut(caption);
    tokens.clear(text);
    tokens.truncated = text.length() != caption.length();
    folder.fold(text);
    at = 0;
    pendingBreak = Tokens.HARD_BREAK;
    line = 0;
    quoteToken = -1;
    quoteOpen = false;
    afterHashtag = false;
    while (at < folder.length) {
      step();
    }
    disguises.joinSpacedLetters(tokens);
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
    if (isWordChar(at)) {
      word();
    } else if (c == '#' && isWordChar(at + 1)) {
      hashtag();
    } else if (c == '@' && isWordChar(at + 1)) {
      handle();
    } else if (c == '"') {
      quote();
    } else if (disguises.signFirst(folder, at) > at) {
      blob(at, disguises.signFirst(folder, at), tokens.count);
    } else if (isArrow(c)) {
      arrow(c);
    } else if (c < 128) {
      sign(c);
    } else {
      wide();
    }
  }

  private boolean isWordChar(int i) {
    if (i >= folder.length) {
      return false;
    }
    char c = folder.chars[i];
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    if (Character.isSurrogate(c)) {
      int cp = codePoint(i);
      return cp > 0xFFFF && UCharacter.isLetterOrDigit(cp);
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
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
    int from = at;
    if (linkStartsAt(from)) {
      link();
      return;
    }
    boolean digits = true;
    int end = from;
    while (end < folder.length) {
      if (isWordChar(end)) {
        char c = folder.chars[end];
        digits &= c >= '0' && c <= '9';
        end++;
      } else if (folder.chars[end] == '\'' && end > from && isLetter(end + 1)) {
        digits = false;
        end++;
      } else if (digits && isNumberSign(folder.chars[end]) && isDigit(end + 1)) {
        end++;
      } else {
        break;
      }
    }
    at = end;
    TokenKind kind = digits ? TokenKind.NUMBER : TokenKind.WORD;
    int token = token(kind, from, end);
    if (kind == TokenKind.WORD) {
      disguises.readWord(tokens, token);
    }
    int blobEnd = disguises.signsInside(folder, from, end);
    if (blobEnd > end) {
      blob(from, blobEnd, token);
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

  private boolean isLetter(int i) {
    return isWordChar(i) && !isDigit(i);
  }

  private boolean isDigit(int i) {
    return i < folder.length && folder.chars[i] >= '0' && folder.chars[i] <= '9';
  }

  private static boolean isNumberSign(char c) {
    return c == '.' || c == ',' || c == ':';
  }

  private boolean linkStartsAt(int from) {
    return (startsWith(from, "http")
            && (startsWith(from, "http://") || startsWith(from, "https://")))
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
    tokens.start[first] = folder.start[from];
    tokens.end[tokens.count - 1] = folder.end[at - 1];
    int wordAt = tokens.charCount;
    tokens.ensureChars(at - from);
    for (int k = from; k < at; k++) {
      if (folder.chars[k] != '_') {
        tokens.chars[tokens.charCount++] = folder.chars[k];
      }
    }
    tokens.addAlternative(first, tokens.count, wordAt, tokens.charCount - wordAt, Reading.HASHTAG);
    if (parts > 1) {
      tokens.addAlternative(
          first, tokens.count, wordAt + 1, tokens.charCount - wordAt - 1, Reading.HASHTAG);
    } else {
      disguises.readWord(tokens, first);
    }
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

  private void sign(char c) {
    switch (c) {
      case '\n' -> {
        at++;
        line++;
        pendingBreak = Tokens.HARD_BREAK;
        quoteOpen = false;
      }
      case '\r' -> {
        at++;
        pendingBreak = Tokens.HARD_BREAK;
      }
      case '.' -> dots();
      case '?', '!' -> endMark(c);
      case ':' -> {
        token(TokenKind.MARK, at, ++at);
        soften();
      }
      case ' ', '\t', '-', '_', '/', '*', '\'', '~', '|', '#', '@', '^', '+', '$', '\\' -> {
        if (c == '-' && isDash()) {
          soften();
        }
        at++;
      }
      default -> {
        if (c > ' ') {
          soften();
        }
        at++;
      }
    }
  }

  private boolean isArrow(char c) {
    return c == ARROW
        || c == '\u27A1'
        || c == '\u279C'
        || c == '\u2794'
        || c == '\u21D2'
        || ((c == '-' || c == '=') && at + 1 < folder.length && folder.chars[at + 1] == '>');
  }

  /** An arrow of any kind becomes one mark: "say this → not that". */
  private void arrow(char c) {
    int from = at;
    at += c < 128 ? 2 : 1;
    int token = token(TokenKind.MARK, from, at);
    tokens.wordLength[token] = 1;
    tokens.chars[tokens.wordFrom[token]] = ARROW;
    soften();
  }

  /** A hyphen with a blank on both sides, or doubled, is a dash. */
  private boolean isDash() {
    boolean before = at == 0 || isBlank(folder.chars[at - 1]) || folder.chars[at - 1] == '-';
    boolean after = at + 1 >= folder.length || isBlank(folder.chars[at + 1]);
    return (before && after) || (at + 1 < folder.length && folder.chars[at + 1] == '-');
  }

  private void soften() {
    pendingBreak = Math.max(pendingBreak, Tokens.SOFT_BREAK);
  }

  private void dots() {
    int from = at;
    while (at < folder.length && folder.chars[at] == '.') {
      at++;
    }
    boolean sentenceEnd = at - from == 1 && !isWordChar(at);
    pendingBreak = Math.max(pendingBreak, sentenceEnd ? Tokens.HARD_BREAK : Tokens.SOFT_BREAK);
  }

  private void endMark(char c) {
    int from = at;
    char mark = c;
    while (at < folder.length && (folder.chars[at] == '?' || folder.chars[at] == '!')) {
      mark = folder.chars[at] == '?' ? '?' : mark;
      at++;
    }
    // A mark between two words without a blank is no end ("k!ll"); alone it belongs to no sentence.
    if (tokens.count > 0 && pendingBreak != Tokens.HARD_BREAK) {
      tokens.sentenceMark[tokens.sentenceCount - 1] = (byte) mark;
      int token = token(TokenKind.MARK, from, at);
      tokens.wordLength[token] = 1;
      tokens.chars[tokens.wordFrom[token]] = mark;
    }
    pendingBreak = Tokens.HARD_BREAK;
  }

  private void wide() {
    char c = folder.chars[at];
    int cp = codePoint(at);
    if (isEmoji(cp)) {
      int from = at;
      int cluster = folder.start[at];
      while (at < folder.length && folder.start[at] == cluster) {
        at++;
      }
      int token = token(TokenKind.EMOJI, from, at);
      tokens.wordLength[token] = Character.charCount(cp); // modifiers and joined parts left out
      soften();
      return;
    }
    at += Character.charCount(cp);
    if (c == '\u3002' || c == '\u0964' || c == '\u061F' || c == '\u2026') {
      pendingBreak = Tokens.HARD_BREAK;
    } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
      soften();
    }
  }

  private static boolean isEmoji(int cp) {
    return UCharacter.hasBinaryProperty(cp, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(cp, UProperty.REGIONAL_INDICATOR);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  private int token(TokenKind kind, int from, int to) {
    int before = pendingBreak;
    if (before == Tokens.HARD_BREAK) {
      tokens.addSentence(line);
    }
    pendingBreak = Tokens.JOINED;
    afterHashtag = false;
    int wordAt = tokens.appendWord(folder.chars, from, to - from);
    return tokens.addToken(kind, wordAt, to - from, folder.start[from], folder.end[to - 1], before);
  }
}
