package org.wellword.text;

import java.util.Arrays;

/**
 * Reads scripts that leave no space between words: Han and kana, Thai, Lao, Khmer, Myanmar. Every
 * grapheme becomes a token of its own, and every word of the vocabulary that stands in the run,
 * wherever it stands, an alternative reading over its graphemes; so {@code 自殺} is found in {@code
 * 自殺未遂}, and {@code 自殺} followed by {@code 未遂} too. Not thread-safe.
 *
 * <p>A run of katakana is one word or several of the vocabulary that cover all of it (as UAX 29,
 * rule WB13, does not break it): {@code リスカ} is not found in {@code アリスカフェ}.
 *
 * <p>Design: ICU's dictionary segmentation was not taken. It depends on the words around, puts new
 * slang asunder and known compounds together, so that a pattern would match in one sentence and not
 * in the next; and its dictionaries change from version to version. Here the tokens depend on the
 * text alone, and what is found on the vocabulary alone, the same on every machine. What it costs:
 * an arbitrary word ({@code *}) of a pattern is one grapheme in these scripts. Work is linear: from
 * each grapheme at most {@link Tokenizer#MAX_UNSPACED} characters are tried, and most starts end
 * after one look into the set of beginnings.
 */
final class Unspaced {
  /** No character below this one is of such a script. */
  static final int FIRST = 0x0E00;

  private final WordSet vocabulary;
  private final Disguises disguises;

  /** Words of the vocabulary in the run, ordered by their first token. */
  private int[] wordFrom = new int[32];

  private int[] wordTo = new int[32];
  private int[] wordId = new int[32];
  private int words;

  /** By token of the run: whether words may begin there, seen from the left, and end there. */
  private boolean[] opens = new boolean[64];

  private boolean[] closes = new boolean[64];

  Unspaced(WordSet vocabulary, Disguises disguises) {
    this.vocabulary = vocabulary;
    this.disguises = disguises;
  }

  /** Whether a letter or mark is of a script without spaces. */
  static boolean is(int codePoint) {
    if (codePoint < FIRST) {
      return false;
    }
    return codePoint <= 0x0EFF // Thai, Lao
        || (codePoint >= 0x1000 && codePoint <= 0x109F) // Myanmar
        || (codePoint >= 0x1780 && codePoint <= 0x17FF) // Khmer
        || (codePoint >= 0x3000 && codePoint <= 0x30FF) // kana and the marks of its texts
        || (codePoint >= 0x31F0 && codePoint <= 0x31FF) // small kana
        || (codePoint >= 0x3400 && codePoint <= 0x4DBF) // Han
        || (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint >= 0xA9E0 && codePoint <= 0xA9FF) // Myanmar
        || (codePoint >= 0xAA60 && codePoint <= 0xAA7F)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF) // Han
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
  }

  private static boolean isKatakana(char c) {
    return (c >= 0x30A1 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF);
  }

  /**
   * Cuts the newest token, a run of letters {@code [from, to)}, where its script asks for it.
   * Behind the last cut letters of another script may be left: the cursor then stands before them.
   *
   * @return whether the run held anything to cut
   */
  boolean cut(Cursor cursor, int from, int to) {
    int any = from;
    while (any < to && !is(cursor.codePoint(any))) {
      any++;
    }
    if (any == to) {
      return false;
    }
    boolean glued = cursor.glued; // letters that touch are no fragments here
    Tokens tokens = cursor.tokens;
    int piece = from;
    int run = -1;
    while (piece < to) {
      boolean own = is(cursor.codePoint(piece));
      int end = own ? graphemeEnd(cursor, piece, to) : otherEnd(cursor, piece, to);
      if (!own && end == to) {
        cursor.at = piece; // read on as usual: it may begin an address or hold signs
        break;
      }
      int token = piece == from ? cursor.shorten(end) : cursor.token(TokenKind.WORD, piece, end);
      if (own) {
        run = run < 0 ? token : run;
      } else {
        offer(tokens, run, token);
        run = -1;
        other(cursor, token, piece, end);
      }
      piece = end;
    }
    offer(tokens, run, tokens.count);
    cursor.glued = glued;
    return true;
  }

  private static int graphemeEnd(Cursor cursor, int from, int to) {
    CharFolder folder = cursor.folder;
    int end = from + Character.charCount(cursor.codePoint(from));
    while (end < to && folder.start(end) < folder.end(from)) {
      end++;
    }
    return end;
  }

  private static int otherEnd(Cursor cursor, int from, int to) {
    int end = from;
    while (end < to && !is(cursor.codePoint(end))) {
      end = graphemeEnd(cursor, end, to);
    }
    return end;
  }

  /** Letters or digits of another script inside the run. */
  private void other(Cursor cursor, int token, int from, int to) {
    boolean letter = false;
    boolean digit = false;
    boolean wide = false;
    for (int i = from; i < to; i++) {
      char c = cursor.folder.chars[i];
      digit |= c >= '0' && c <= '9';
      letter |= Character.isLetter(c);
      wide |= c >= 128;
    }
    Tokens tokens = cursor.tokens;
    tokens.kind[token] = (letter ? TokenKind.WORD : TokenKind.NUMBER).code();
    if (letter && (digit || wide)) {
      disguises.readWord(tokens, token, digit, wide);
    }
  }

  /** Offers the words that stand in the tokens {@code [first, end)}, which touch. */
  void offer(Tokens tokens, int first, int end) {
    if (first < 0 || first == end) {
      return;
    }
    if (opens.length <= end - first) {
      opens = new boolean[2 * (end - first)];
      closes = new boolean[opens.length];
    }
    words = 0;
    for (int from = first; from < end; from++) {
      findFrom(tokens, from, end);
    }
    bound(tokens, first, end);
    for (int w = 0; w < words; w++) {
      int from = wordFrom[w];
      boolean stands = opens[from - first] && closes[wordTo[w] - first];
      if (wordTo[w] == from + 1) {
        tokens.wordId[from] = stands ? wordId[w] : -1;
      } else if (stands) {
        int at = tokens.wordFrom[from];
        int length = tokens.wordFrom[wordTo[w] - 1] + tokens.wordLength[wordTo[w] - 1] - at;
        int kept = tokens.keep(tokens.chars, at, length);
        tokens.addAlternative(from, wordTo[w], kept, length, wordId[w], Reading.UNSPACED);
      }
    }
  }

  private void findFrom(Tokens tokens, int from, int end) {
    char[] chars = tokens.chars;
    int begin = tokens.wordFrom[from];
    int hash = 0;
    for (int t = from; t < end; t++) {
      int at = tokens.wordFrom[t];
      int to = at + tokens.wordLength[t];
      if (to - begin > Tokenizer.MAX_UNSPACED) {
        return;
      }
      for (int i = at; i < to; i++) {
        hash = 31 * hash + chars[i];
      }
      if (!vocabulary.mayBegin(hash)) {
        return;
      }
      int id = vocabulary.find(chars, begin, to - begin, hash);
      if (id >= 0) {
        add(from, t + 1, id);
      }
    }
  }

  private void add(int from, int to, int id) {
    if (words == wordFrom.length) {
      wordFrom = Arrays.copyOf(wordFrom, words * 2);
      wordTo = Arrays.copyOf(wordTo, words * 2);
      wordId = Arrays.copyOf(wordId, words * 2);
    }
    wordFrom[words] = from;
    wordTo[words] = to;
    wordId[words++] = id;
  }

  /** Finds where words may begin and end: anywhere but inside katakana that they do not cover. */
  private void bound(Tokens tokens, int first, int end) {
    for (int t = first; t <= end; t++) {
      boolean inside =
          t > first
              && t < end
              && isKatakana(tokens.chars[tokens.wordFrom[t] - 1])
              && isKatakana(tokens.chars[tokens.wordFrom[t]]);
      opens[t - first] = !inside;
      closes[t - first] = !inside;
    }
    for (int w = 0; w < words; w++) {
      opens[wordTo[w] - first] |= opens[wordFrom[w] - first];
    }
    for (int w = words - 1; w >= 0; w--) {
      closes[wordFrom[w] - first] |= closes[wordTo[w] - first];
    }
  }
}
