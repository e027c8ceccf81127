package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Where a tokenizer stands in a folded caption: what the characters there are, and how tokens come
 * into being. {@link Tokenizer} decides what to read next.
 */
abstract class Cursor {
  /** Hyphens and points join ordinary words too; disguises cut them into short pieces. */
  private static final int SHORT_FRAGMENT = 3;

  private static final int FIRST_FLAG = 0x1F1E6;
  private static final int LAST_FLAG = 0x1F1FF;

  final CharFolder folder = new CharFolder();
  final Tokens tokens = new Tokens();
  final WordSet vocabulary;

  int at;
  int pendingBreak;
  int line;
  boolean afterHashtag;

  /** Whether some word could be a fragment of a longer one. */
  boolean glued;

  Cursor(WordSet vocabulary) {
    this.vocabulary = vocabulary;
  }

  final boolean isWordChar(int i) {
    if (i >= folder.length) {
      return false;
    }
    byte type = CharTable.CLASS[folder.chars[i]];
    return type == CharTable.LETTER
        || type == CharTable.DIGIT
        || (type > CharTable.SOFT && isWideWord(i, type));
  }

  /** Letters beyond the Basic Multilingual Plane, and marks that build words. */
  final boolean isWideWord(int i, byte type) {
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

  final int codePoint(int i) {
    char c = folder.chars[i];
    if (Character.isHighSurrogate(c) && i + 1 < folder.length) {
      char low = folder.chars[i + 1];
      boolean whole = folder.plain || folder.start(i + 1) == folder.start(i);
      if (whole && Character.isLowSurrogate(low)) {
        return Character.toCodePoint(c, low);
      }
    }
    if (Character.isLowSurrogate(c)
        && i > 0
        && Character.isHighSurrogate(folder.chars[i - 1])
        && (folder.plain || folder.start(i) == folder.start(i - 1))) {
      return Character.toCodePoint(folder.chars[i - 1], c);
    }
    return c;
  }

  final boolean allDigits(int from, int to) {
    int i = from;
    while (i < to && isDigit(i)) {
      i++;
    }
    return i == to;
  }

  final boolean isDigit(int i) {
    return i < folder.length && folder.chars[i] >= '0' && folder.chars[i] <= '9';
  }

  static boolean isBlank(char c) {
    return c <= ' ' || (c >= 128 && Character.isSpaceChar(c));
  }

  static boolean isEmoji(int cp) {
    return UCharacter.hasBinaryProperty(cp, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(cp, UProperty.REGIONAL_INDICATOR)
        || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI_MODIFIER);
  }

  /** Reads an account name; one in Latin letters ends where a script without spaces begins. */
  final void handle() {
    int from = at++;
    boolean wide = Unspaced.is(codePoint(at));
    while (at < folder.length
        && ((isWordChar(at) && (wide || !Unspaced.is(folder.chars[at])))
            || folder.chars[at] == '_'
            || (folder.chars[at] == '.' && isWordChar(at + 1)))) {
      at++;
    }
    token(TokenKind.HANDLE, from, at);
  }

  /** Reads the emoji that begins here with {@code codePoint}. */
  final void emoji(int codePoint) {
    int from = at;
    at = emojiEnd(from);
    int token = token(TokenKind.EMOJI, from, at);
    // Modifiers and joined parts are left out; a flag has two letters.
    boolean flag = codePoint >= FIRST_FLAG && codePoint <= LAST_FLAG && at - from == 4;
    setWord(token, flag ? 4 : Character.charCount(codePoint));
    glued |= from > 0 && token > 0 && tokens.kind[token - 1] == TokenKind.EMOJI.code();
    pendingBreak =
        tokens.breakBefore[token] == Tokens.SOFT_BREAK ? Tokens.SOFT_BREAK : Tokens.JOINED;
  }

  /** The word of a token is only {@code length} characters long. */
  private void setWord(int token, int length) {
    int from = tokens.wordFrom[token];
    tokens.wordLength[token] = length;
    tokens.wordId[token] =
        vocabulary.find(folder.chars, from, length, WordSet.hash(folder.chars, from, length));
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

  /**
   * Whether a sign or an emoji touches a word so that the word could be a fragment of a longer one.
   */
  private boolean isGlued(int from, int to) {
    char[] chars = folder.chars;
    if (to < folder.length && chars[to] == '*') {
      return true;
    }
    if (from == 0 || chars[from - 1] == ' ') {
      return false;
    }
    char c = chars[from - 1];
    if (c == '-' || c == '.') {
      int last = tokens.count - 1;
      return last >= 0 && Math.min(to - from, tokens.wordLength[last]) <= SHORT_FRAGMENT;
    }
    byte type = CharTable.CLASS[c];
    return c == '*'
        || (tokens.count > 0
            && c > ' '
            && type != CharTable.AT
            && type != CharTable.QUOTE
            && type != CharTable.APOSTROPHE
            && c != '(');
  }

  final void soften() {
    pendingBreak = Math.max(pendingBreak, Tokens.SOFT_BREAK);
  }

  /** A mark token of one character, written in place of what stands at {@code from}. */
  final void mark(int from, char sign) {
    int token = token(TokenKind.MARK, from, at);
    folder.chars[from] = sign;
    tokens.wordLength[token] = 1;
    tokens.wordId[token] = vocabulary.find(folder.chars, from, 1, sign);
  }

  final int token(TokenKind kind, int from, int to) {
    return token(kind, from, to, WordSet.hash(folder.chars, from, to - from));
  }

  final int token(TokenKind kind, int from, int to, int hash) {
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

  /** Lets the newest token end at {@code to} already; returns it. */
  final int shorten(int to) {
    int token = tokens.count - 1;
    setWord(token, to - tokens.wordFrom[token]);
    tokens.end[token] = folder.end(to - 1);
    return token;
  }

  /** Whether a character that is no plain letter or digit goes on with the word before it. */
  final boolean continuesWord(int i, byte type, boolean hasLetters) {
    if (type == CharTable.APOSTROPHE) {
      return i > at && isWordChar(i + 1) && CharTable.CLASS[folder.chars[i + 1]] != CharTable.DIGIT;
    }
    if (type == CharTable.DOT || type == CharTable.COLON || folder.chars[i] == ',') {
      return !hasLetters && i > at && isDigit(i + 1) && isDigit(i - 1);
    }
    return type > CharTable.SOFT && isWideWord(i, type);
  }

  /** A hyphen, or several, with a blank on both sides is a dash. */
  final boolean isDash() {
    boolean before = at == 0 || isBlank(folder.chars[at - 1]) || folder.chars[at - 1] == '-';
    boolean after = at + 1 >= folder.length || isBlank(folder.chars[at + 1]);
    return before && after;
  }
}
