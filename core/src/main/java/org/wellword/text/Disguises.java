package org.wellword.text;

import com.ibm.icu.lang.UScript;

/**
 * Offers the word behind one that looks disguised as an alternative reading, when it is a word of
 * the vocabulary. Every kind of disguise costs a bounded number of look-ups a word. Not
 * thread-safe.
 */
final class Disguises {
  private static final int MAX_SCRATCH = 128;

  private final WordSet vocabulary;
  private final Spellings spellings;

  /** Scratch for a hashtag or a word with apostrophes. */
  private final char[] tag = new char[MAX_SCRATCH];

  Disguises(WordSet vocabulary) {
    this.vocabulary = vocabulary;
    this.spellings = new Spellings(vocabulary);
  }

  /**
   * Adds the alternative readings of one word token.
   *
   * @param odd whether it holds a digit, or a letter three times in a row
   * @param wide whether it holds a character beyond ASCII
   */
  void readWord(Tokens tokens, int token, boolean odd, boolean wide) {
    int from = tokens.wordFrom[token];
    int length = tokens.wordLength[token];
    char[] chars = tokens.chars;
    if (length > 2 && chars[from + length - 1] == 's' && chars[from + length - 2] == '\'') {
      int id = vocabulary.find(chars, from, length - 2, WordSet.hash(chars, from, length - 2));
      if (id >= 0) {
        int at = tokens.keep(chars, from, length - 2);
        tokens.addAlternative(token, token + 1, at, length - 2, id, Reading.POSSESSIVE);
      }
    }
    if (odd) {
      spellings.offer(tokens, chars, from, length, token, token + 1, Reading.LEET, false);
    }
    if (wide && length <= Spellings.MAX_WORD * 4) {
      readWide(tokens, token, new String(chars, from, length));
    }
  }

  /** A word with apostrophes that is no contraction we know: without them. */
  void readApostrophes(Tokens tokens, int token) {
    int all = tokens.wordLength[token];
    if (all > tag.length) {
      return;
    }
    int length = 0;
    for (int i = 0; i < all; i++) {
      char c = tokens.chars[tokens.wordFrom[token] + i];
      if (c != '\'') {
        tag[length++] = c;
      }
    }
    spellings.offer(tokens, tag, 0, length, token, token + 1, Reading.SPACED, true);
  }

  private void readWide(Tokens tokens, int token, String word) {
    boolean latin = false;
    boolean foreign = false;
    boolean allLook = true;
    boolean turned = false;
    if (word.chars().allMatch(c -> c < 128)) {
      return; // the plain part of a hashtag
    }
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int cp = word.codePointAt(i);
      int script = UScript.getScript(cp);
      latin |= script == UScript.LATIN;
      boolean other = script != UScript.LATIN && script > UScript.INHERITED;
      foreign |= other;
      allLook &= !other || LookAlikes.isAscii(cp);
      turned |= cp < 0x10000 && LookAlikes.isTurned((char) cp);
    }
    // A word of another script is no disguise, unless it stands among Latin words and could be one.
    if (latin || (foreign && allLook && amongLatin(tokens, token))) {
      char[] plain = plainLetters(tokens, token);
      Reading reading = foreign ? Reading.LOOK_ALIKE : Reading.UNACCENTED;
      spellings.offer(tokens, plain, 0, plain.length, token, token + 1, reading, true);
    }
    if (turned) {
      char[] back = new char[word.length()];
      for (int i = 0; i < back.length; i++) {
        back[i] = LookAlikes.turnedBack(word.charAt(back.length - 1 - i));
      }
      spellings.offer(tokens, back, 0, back.length, token, token + 1, Reading.TURNED, true);
    }
  }

  /** Whether the tokens before hold a plain Latin word, and none of another script. */
  private static boolean amongLatin(Tokens tokens, int token) {
    boolean latin = false;
    for (int t = Math.max(0, token - 6); t < token; t++) {
      char c = tokens.chars[tokens.wordFrom[t]];
      latin |= c >= 'a' && c <= 'z';
      if (c >= 128 && Character.isLetter(c) && !LookAlikes.isAscii(c)) {
        return false;
      }
    }
    return latin || (token == 0 && tokens.wordLength[token] >= 3 && isUpper(tokens, token));
  }

  private static boolean isUpper(Tokens tokens, int token) {
    return tokens
        .source
        .substring(tokens.start[token], tokens.end[token])
        .codePoints()
        .allMatch(Character::isUpperCase);
  }

  /** The letters as they look in the caption, before folding hides what a capital looks like. */
  private static char[] plainLetters(Tokens tokens, int token) {
    String original = tokens.source.substring(tokens.start[token], tokens.end[token]);
    StringBuilder plain = new StringBuilder();
    LookAlikes.NFD
        .normalize(original)
        .codePoints()
        .filter(
            cp ->
                Character.getType(cp) != Character.NON_SPACING_MARK
                    && Character.getType(cp) != Character.ENCLOSING_MARK
                    && Character.getType(cp) != Character.FORMAT
                    && cp != '#'
                    && cp != '_')
        .forEach(cp -> plain.append(cp < 128 ? lower(cp) : LookAlikes.of(cp)));
    return plain.toString().toCharArray();
  }

  private static String lower(int ascii) {
    return String.valueOf((char) Character.toLowerCase(ascii));
  }

  /**
   * The end of a run of word characters and signs that starts with the word {@code [from, end)} and
   * hides a word of the vocabulary, or {@code end} when there is none.
   */
  int signsInside(CharFolder text, int from, int end) {
    if (end >= text.length || !Spellings.isSign(text.chars[end])) {
      return end;
    }
    int stop = end;
    while (stop < text.length
        && stop - from < Spellings.MAX_WORD
        && (isWordLike(text.chars[stop]) || Spellings.isSign(text.chars[stop]))) {
      stop++;
    }
    // Marks that end a sentence are no letters at the end of a word.
    while (stop > end && "!+|(<@".indexOf(text.chars[stop - 1]) >= 0) {
      stop--;
    }
    return stop > end && spellings.hides(text.chars, from, stop - from) ? stop : end;
  }

  /** Whether a sign at {@code at} begins a word such as {@code $uicide}; returns its end or -1. */
  int signFirst(CharFolder text, int at) {
    if (!Spellings.isSign(text.chars[at]) || (at > 0 && text.chars[at - 1] > ' ')) {
      return -1;
    }
    int end = signsInside(text, at, at);
    return end == at ? -1 : end;
  }

  private static boolean isWordLike(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Adds what the signs and letters {@code [from, to)} hide, over the tokens that they became. */
  void readBlob(Tokens tokens, CharFolder text, int from, int to, int firstToken, int endToken) {
    boolean found =
        spellings.offer(
            tokens, text.chars, from, to - from, firstToken, endToken, Reading.LEET, false);
    if (found) {
      tokens.start[firstToken] = Math.min(tokens.start[firstToken], text.start(from));
      tokens.end[endToken - 1] = Math.max(tokens.end[endToken - 1], text.end(to - 1));
    }
  }

  /**
   * Adds the whole hashtag {@code [from, to)} as an alternative over its parts, with its sign and,
   * when it was split, without.
   */
  void readHashtag(Tokens tokens, char[] chars, int from, int to, int first, int parts) {
    if (to - from > tag.length) {
      return; // no tag that anybody reads
    }
    int length = 0;
    boolean odd = false;
    boolean wide = false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c != '_') {
        tag[length++] = c;
        odd |= c >= '0' && c <= '9';
        wide |= c >= 128;
        odd |= length > 2 && c == tag[length - 2] && c == tag[length - 3];
      }
    }
    int id = vocabulary.find(tag, 0, length, WordSet.hash(tag, 0, length));
    if (id >= 0) {
      int at = tokens.keep(tag, 0, length);
      tokens.addAlternative(first, tokens.count, at, length, id, Reading.HASHTAG);
    }
    if (parts > 1) {
      spellings.offer(tokens, tag, 1, length - 1, first, tokens.count, Reading.HASHTAG, true);
    }
    for (int part = first; part < tokens.count && (odd || wide); part++) {
      if (tokens.kind[part] == TokenKind.WORD.code() && !tokens.unspaced(part)) {
        readWord(tokens, part, odd, wide);
      }
    }
  }
}
