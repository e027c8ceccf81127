package org.wellword.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Offers the word behind a disguised one as an alternative reading, when it is a word of the
 * vocabulary. Every kind of disguise costs a bounded number of look-ups a word. Not thread-safe.
 */
final class Disguises {
  private static final int MAX_WORD = 32;

  /** What {@code 1}, {@code !} and {@code |} may stand for. */
  private static final char[] ONES = {'i', 'l'};

  private final WordSet vocabulary;
  private final char[] plain = new char[MAX_WORD * 2];
  private final char[] variant = new char[MAX_WORD * 2];

  Disguises(WordSet vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Adds the alternative readings of one word token.
   *
   * @param digit whether it holds a digit
   * @param wide whether it holds a character beyond ASCII
   * @param repeated whether it holds a letter three times in a row
   */
  void readWord(Tokens tokens, int token, boolean digit, boolean wide, boolean repeated) {
    int from = tokens.wordFrom[token];
    int length = tokens.wordLength[token];
    if (length > MAX_WORD) {
      return;
    }
    char[] chars = tokens.chars;
    if (length > 2 && chars[from + length - 1] == 's' && chars[from + length - 2] == '\'') {
      offer(tokens, chars, from, length - 2, token, token + 1, Reading.POSSESSIVE);
    }
    if (digit) {
      leet(tokens, chars, from, length, token, token + 1);
    } else if (repeated) {
      System.arraycopy(chars, from, plain, 0, length);
      shorten(tokens, length, token, token + 1, Reading.ELONGATED);
    }
    if (wide) {
      String word = new String(chars, from, length);
      unaccent(tokens, word, token);
      turnBack(tokens, word, token);
    }
  }

  /**
   * The end of a run of word characters and leet signs that starts with the word {@code [from,
   * end)} and hides a word of the vocabulary, or {@code end} when there is none.
   */
  int signsInside(CharFolder text, int from, int end) {
    if (end >= text.length || !isSign(text.chars[end])) {
      return end;
    }
    int stop = end;
    while (stop < text.length
        && (isWordLike(text.chars[stop])
            || (isSign(text.chars[stop])
                && stop + 1 < text.length
                && isWordLike(text.chars[stop + 1])))) {
      stop++;
    }
    if (stop == end || stop - from > MAX_WORD) {
      return end;
    }
    return hidesWord(text.chars, from, stop - from) ? stop : end;
  }

  /** Whether a sign at {@code at} begins a word such as {@code $uicide}; returns its end or -1. */
  int signFirst(CharFolder text, int at) {
    if (!isSign(text.chars[at]) || (at > 0 && text.chars[at - 1] > ' ')) {
      return -1;
    }
    int end = signsInside(text, at, at);
    return end == at ? -1 : end;
  }

  /** Adds what the signs and letters {@code [from, to)} hide, over the tokens that they became. */
  void readBlob(Tokens tokens, CharFolder text, int from, int to, int firstToken, int endToken) {
    leet(tokens, text.chars, from, to - from, firstToken, endToken);
    for (int a = tokens.altCount - 1; a >= 0 && tokens.altFrom[a] == firstToken; a--) {
      if (tokens.altTo[a] == endToken) {
        tokens.start[firstToken] = Math.min(tokens.start[firstToken], text.start(from));
      }
    }
  }

  private static boolean isWordLike(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  static boolean isSign(char c) {
    return c == '@' || c == '$' || c == '!' || c == '|' || c == '+' || c == '\u20AC' || c == '(';
  }

  private static char letter(char c, char one) {
    return switch (c) {
      case '0' -> 'o';
      case '1', '!', '|' -> one;
      case '3', '\u20AC' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '6', '9' -> 'g';
      case '7', '+' -> 't';
      case '8' -> 'b';
      case '(' -> 'c';
      default -> c;
    };
  }

  private boolean hidesWord(char[] chars, int from, int length) {
    for (char one : ONES) {
      for (int i = 0; i < length; i++) {
        plain[i] = letter(chars[from + i], one);
      }
      if (vocabulary.contains(plain, 0, length)) {
        return true;
      }
      for (int keep = 1; keep <= 2; keep++) {
        if (vocabulary.contains(variant, 0, collapse(length, keep))) {
          return true;
        }
      }
    }
    return false;
  }

  private void leet(Tokens tokens, char[] chars, int from, int length, int first, int end) {
    for (char one : ONES) {
      boolean ambiguous = false;
      for (int i = 0; i < length; i++) {
        char c = chars[from + i];
        ambiguous |= c == '1' || c == '!' || c == '|';
        plain[i] = letter(c, one);
      }
      offer(tokens, plain, 0, length, first, end, Reading.LEET);
      shorten(tokens, length, first, end, Reading.LEET);
      if (!ambiguous) {
        return;
      }
    }
  }

  /** Adds {@code plain} with its long runs of one letter shortened to one letter, and to two. */
  private void shorten(Tokens tokens, int length, int first, int end, Reading reading) {
    for (int keep = 1; keep <= 2; keep++) {
      int shorter = collapse(length, keep);
      if (shorter < length) {
        offer(tokens, variant, 0, shorter, first, end, reading);
      }
    }
  }

  private int collapse(int length, int keep) {
    int out = 0;
    int i = 0;
    while (i < length) {
      int run = i + 1;
      while (run < length && plain[run] == plain[i]) {
        run++;
      }
      int copies = run - i >= 3 ? keep : run - i;
      for (int k = 0; k < copies; k++) {
        variant[out++] = plain[i];
      }
      i = run;
    }
    return out;
  }

  /** Reads a word that was turned by 180 degrees: from its end, letter by letter. */
  private void turnBack(Tokens tokens, String word, int token) {
    char[] back = new char[word.length()];
    int turned = 0;
    for (int i = 0; i < back.length; i++) {
      char c = word.charAt(back.length - 1 - i);
      int at = Wide.TURNED.indexOf(c);
      int plainAt = Wide.TURNED_PAIRS.indexOf(c);
      turned += at >= 0 && c != '\u0131' ? 1 : 0; // a dotless i alone is Turkish
      back[i] =
          at >= 0
              ? Wide.TURNED_BACK.charAt(at)
              : plainAt >= 0 ? Wide.TURNED_PAIRS.charAt(plainAt ^ 1) : c;
    }
    if (turned >= 2) {
      offer(tokens, back, 0, back.length, token, token + 1, Reading.TURNED);
    }
  }

  private void unaccent(Tokens tokens, String word, int token) {
    boolean latin = false;
    boolean foreign = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int script = UScript.getScript(word.codePointAt(i));
      latin |= script == UScript.LATIN;
      foreign |= script != UScript.LATIN && script > UScript.INHERITED;
    }
    if (!latin) {
      return; // a word of another script is not a disguise
    }
    StringBuilder out = new StringBuilder();
    String apart = Wide.NFD.normalize(word);
    for (int i = 0; i < apart.length(); ) {
      int cp = apart.codePointAt(i);
      i += Character.charCount(cp);
      int type = Character.getType(cp);
      if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
        continue;
      }
      out.append(cp < 128 ? Character.toString(cp) : Wide.lookAlike(cp));
    }
    int length = out.length();
    if (length == 0 || length > MAX_WORD || out.toString().equals(word)) {
      return;
    }
    offer(
        tokens,
        out.toString().toCharArray(),
        0,
        length,
        token,
        token + 1,
        foreign ? Reading.LOOK_ALIKE : Reading.UNACCENTED);
  }

  /**
   * Adds the whole hashtag {@code [from, to)} as an alternative over its parts, with its sign and,
   * when it was split, without.
   */
  void readHashtag(Tokens tokens, char[] chars, int from, int to, int first, int parts) {
    char[] tag = new char[to - from];
    int length = 0;
    boolean digit = false;
    boolean wide = false;
    boolean repeated = false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c != '_') {
        tag[length++] = c;
        digit |= c >= '0' && c <= '9';
        wide |= c >= 128;
        repeated |= length > 2 && c == tag[length - 2] && c == tag[length - 3];
      }
    }
    offer(tokens, tag, 0, length, first, tokens.count, Reading.HASHTAG);
    if (parts > 1) {
      offer(tokens, tag, 1, length - 1, first, tokens.count, Reading.HASHTAG);
    } else {
      readWord(tokens, first, digit, wide, repeated);
    }
  }

  /** Adds the word as an alternative when the vocabulary has it. */
  private void offer(
      Tokens tokens, char[] chars, int from, int length, int first, int end, Reading reading) {
    int id = vocabulary.find(chars, from, length, WordSet.hash(chars, from, length));
    if (id >= 0) {
      tokens.addAlternative(first, end, tokens.keep(chars, from, length), length, id, reading);
    }
  }

  /** ICU data that only text beyond ASCII needs; loaded when first used. */
  private static final class Wide {
    static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();
    private static final ConcurrentHashMap<Integer, String> SKELETONS = new ConcurrentHashMap<>();

    /** Phonetic letters that pass for small capitals; neither NFKC nor TR39 maps them. */
    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ";

    private static final String SMALL_LETTERS = "abcdefghijklmnopqrstuvwyz";

    /** Letters turned by 180 degrees, and what they are when turned back. */
    static final String TURNED = "ɐɔǝɟƃɓɥᴉıɾʞʃꞁɯɹʇʌʍʎ";

    static final String TURNED_BACK = "acefgghiijkllmrtvwy";

    /** Letters that turn into each other. */
    static final String TURNED_PAIRS = "bqdpnuwm";

    /** The ASCII letter that this one looks like by Unicode TR39, else the letter itself. */
    static String lookAlike(int codePoint) {
      return SKELETONS.computeIfAbsent(codePoint, Wide::skeleton);
    }

    private static String skeleton(int codePoint) {
      int small = SMALL_CAPITALS.indexOf(codePoint);
      if (small >= 0) {
        return String.valueOf(SMALL_LETTERS.charAt(small));
      }
      String skeleton = SPOOF.getSkeleton(Character.toString(codePoint));
      boolean ascii = skeleton.length() == 1 && skeleton.charAt(0) < 128;
      return ascii
          ? String.valueOf((char) UCharacter.toLowerCase(skeleton.charAt(0)))
          : Character.toString(codePoint);
    }
  }
}
