package org.wellword.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads words whose letters are set apart or masked: {@code s u i c i d e}, {@code k.m.s}, {@code
 * su🙂icide}, {@code su*cide}. Only words of the vocabulary are offered. Not thread-safe.
 *
 * <p>Blanks alone join nothing but single letters; every other join needs fragments without a blank
 * between them. So {@code pen island} stays two words. Work is bounded: a run is tried over at most
 * {@link #MAX_TOKENS} tokens and {@link #MAX_LETTERS} letters from each start.
 */
final class FragmentJoiner {
  /** How many single letters in a row are worth a look. */
  static final int MIN_SPACED = 3;

  private static final int MAX_TOKENS = 24;
  private static final int MAX_LETTERS = 32;

  /** Signs that people put in place of a letter. */
  private static final String MASKS = "*_#%";

  /** Stands for any letter. */
  private static final char ANY = '*';

  /** First code unit of every regional letter. */
  private static final char FLAG_HIGH = '\uD83C';

  private final WordSet vocabulary;
  private final char[] letters = new char[MAX_LETTERS * 2];
  private final char[] masked = new char[MAX_LETTERS * 2];
  private int letterCount;
  private int maskedCount;
  private int masks;

  FragmentJoiner(WordSet vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads runs of single letters, with anything but the end of a sentence between them. */
  void joinSpacedLetters(Tokens tokens) {
    int run = 0;
    for (int t = 0; t <= tokens.count; t++) {
      boolean single = t < tokens.count && tokens.wordLength[t] == 1 && isWord(tokens, t);
      if (!single || (t > run && tokens.breakBefore[t] == Tokens.HARD_BREAK)) {
        for (int from = run; t - from >= MIN_SPACED; from++) {
          joinSingles(tokens, from, t);
        }
        run = single ? t : t + 1;
      }
    }
  }

  private void joinSingles(Tokens tokens, int from, int to) {
    int stop = Math.min(to, from + MAX_TOKENS);
    for (int t = from; t < stop; t++) {
      letters[t - from] = tokens.chars[tokens.wordFrom[t]];
      if (t - from + 1 >= MIN_SPACED) {
        offer(tokens, letters, t - from + 1, from, t + 1, Reading.SPACED);
      }
    }
  }

  /** Reads runs of fragments without a blank between them. */
  void joinFragments(Tokens tokens) {
    for (int from = 0; from < tokens.count; from++) {
      if (isWord(tokens, from)) {
        joinFrom(tokens, from);
      } else if (isFlag(tokens, from)) {
        joinFlags(tokens, from);
      }
    }
  }

  private void joinFrom(Tokens tokens, int from) {
    letterCount = 0;
    maskedCount = 0;
    masks = 0;
    int stop = Math.min(tokens.count, from + MAX_TOKENS);
    for (int t = from; t < stop; t++) {
      if (t > from && !glue(tokens, t)) {
        break;
      }
      if (isWord(tokens, t)) {
        int length = tokens.wordLength[t];
        if (letterCount + length > MAX_LETTERS || maskedCount + length > MAX_LETTERS) {
          return;
        }
        System.arraycopy(tokens.chars, tokens.wordFrom[t], letters, letterCount, length);
        System.arraycopy(tokens.chars, tokens.wordFrom[t], masked, maskedCount, length);
        letterCount += length;
        maskedCount += length;
        if (t > from) {
          offer(tokens, letters, letterCount, from, t + 1, Reading.SPACED);
        }
        offerMasked(tokens, from, t + 1);
      } else if (tokens.kind[t] == TokenKind.EMOJI.code() && maskedCount < MAX_LETTERS) {
        masked[maskedCount++] = ANY;
        masks++;
      } else {
        return;
      }
    }
  }

  private static boolean isFlag(Tokens tokens, int t) {
    return tokens.kind[t] == TokenKind.EMOJI.code()
        && tokens.chars[tokens.wordFrom[t]] == FLAG_HIGH
        && regionalLetter(tokens.source, tokens.start[t]) >= 0;
  }

  /** Reads regional letters in a row as a word; two of them are a flag and stay one. */
  private void joinFlags(Tokens tokens, int from) {
    letterCount = 0;
    for (int t = from; t < Math.min(tokens.count, from + MAX_TOKENS) && isFlag(tokens, t); t++) {
      for (int i = tokens.start[t]; i < tokens.end[t]; i += 2) {
        int letter = regionalLetter(tokens.source, i);
        if (letter < 0 || letterCount == MAX_LETTERS) {
          return;
        }
        letters[letterCount++] = (char) ('a' + letter);
      }
      if (letterCount > 2) {
        offer(tokens, letters, letterCount, from, t + 1, Reading.SPACED);
      }
    }
  }

  private static int regionalLetter(String text, int at) {
    int cp = text.codePointAt(at);
    return cp >= 0x1F1E6 && cp <= 0x1F1FF ? cp - 0x1F1E6 : -1;
  }

  /** Whether no blank stands before token {@code t}; what stands there may mask letters. */
  private boolean glue(Tokens tokens, int t) {
    String text = tokens.source;
    int end = tokens.start[t];
    int from = tokens.end[t - 1];
    if (end - from > 3) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || Character.isSpaceChar(c) || c == '\'' || c == '\u2019') {
        return false;
      }
      if (MASKS.indexOf(c) >= 0 && maskedCount < MAX_LETTERS) {
        masked[maskedCount++] = ANY;
        masks++;
      }
    }
    return tokens.breakBefore[t] != Tokens.HARD_BREAK;
  }

  private void offerMasked(Tokens tokens, int from, int to) {
    int length = maskedCount;
    int count = masks;
    String text = tokens.source;
    for (int i = tokens.end[to - 1]; i < text.length() && text.charAt(i) == ANY; i++) {
      if (length == MAX_LETTERS) {
        return;
      }
      masked[length++] = ANY; // a star in place of the last letters
      count++;
    }
    if (count == 0 || length < 4 || count * 2 > length) {
      return;
    }
    int @Nullable [] found = vocabulary.findMasked(masked, length, ANY);
    if (found == null) {
      return;
    }
    for (int id : found) {
      tokens.addAlternative(from, to, tokens.keep(masked, 0, length), length, id, Reading.MASKED);
    }
  }

  private void offer(Tokens tokens, char[] word, int length, int from, int to, Reading reading) {
    int id = vocabulary.find(word, 0, length, WordSet.hash(word, 0, length));
    if (id >= 0) {
      tokens.addAlternative(from, to, tokens.keep(word, 0, length), length, id, reading);
    }
  }

  private static boolean isWord(Tokens tokens, int t) {
    return tokens.kind[t] == TokenKind.WORD.code();
  }
}
