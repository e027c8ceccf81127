package org.wellword.text;

import java.util.Arrays;
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

  /** In a run of so many, two letters may be a word. */
  static final int MIN_LONG = 5;

  private static final int MAX_TOKENS = 24;
  private static final int MAX_LETTERS = 32;

  /** Signs that people put in place of a letter. */
  private static final String MASKS = "*_#%\u00D7\u2022\u00B7\u25CF\u25A0\u2588\u2591\u2592\u2593";

  /** Signs that join longer fragments too; others join single letters only. */
  private static final String GLUE = MASKS + "-.\u2013\u2014~\u200B";

  /** Joins and masked look-ups a caption; people need a handful. */
  private static final int MAX_JOINS = 2_000;

  private static final int MAX_MASKS = 100;
  private static final int MAX_GLUE = 3;

  /** Stands for any letter. */
  private static final char ANY = '*';

  /** First code unit of every regional letter. */
  private static final char FLAG_HIGH = '\uD83C';

  private final WordSet vocabulary;
  private final Spellings spellings;
  private final char[] letters = new char[MAX_LETTERS * 2];
  private final char[] masked = new char[MAX_LETTERS * 2];
  private int letterCount;
  private int maskedCount;
  private int masks;
  private int budget;
  private int maskBudget;

  FragmentJoiner(WordSet vocabulary) {
    this.vocabulary = vocabulary;
    this.spellings = new Spellings(vocabulary);
  }

  /** Reads runs of single letters and digits, whatever signs and emoji stand between them. */
  void joinSpacedLetters(Tokens tokens) {
    int run = 0;
    int t = 0;
    while (t <= tokens.count) {
      if (t < tokens.count && (isSingle(tokens, t) || (t > run && isBetween(tokens, t)))) {
        t++;
        continue;
      }
      for (int from = run; from < t; from++) {
        if (isSingle(tokens, from)) {
          joinSingles(tokens, from, t, run);
        }
      }
      run = ++t;
    }
  }

  private static boolean isSingle(Tokens tokens, int t) {
    return tokens.wordLength[t] == 1
        && (isWord(tokens, t) || tokens.kind[t] == TokenKind.NUMBER.code())
        && !touches(tokens, t)
        && !touches(tokens, t + 1);
  }

  /** Whether token {@code t} goes on with the one before in a script that leaves no spaces. */
  private static boolean touches(Tokens tokens, int t) {
    return t > 0
        && t < tokens.count
        && tokens.start[t] == tokens.end[t - 1]
        && tokens.unspaced(t)
        && tokens.unspaced(t - 1);
  }

  /** An emoji, or a colon or arrow that touches what stands before it. */
  private static boolean isBetween(Tokens tokens, int t) {
    boolean mark = tokens.kind[t] == TokenKind.MARK.code();
    char sign = tokens.chars[tokens.wordFrom[t]];
    return isEmoji(tokens, t)
        || (mark
            && (sign == ':' || sign == CharTable.ARROW_SIGN)
            && tokens.start[t] == tokens.end[t - 1]);
  }

  /** Whether sums or fractions stand between the tokens: their letters are no word. */
  private static boolean isSum(Tokens tokens, int t) {
    for (int i = tokens.end[t - 1]; i < tokens.start[t]; i++) {
      if ("+=".indexOf(tokens.source.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmoji(Tokens tokens, int t) {
    return tokens.kind[t] == TokenKind.EMOJI.code();
  }

  private void joinSingles(Tokens tokens, int from, int to, int run) {
    letterCount = 0;
    int breaks = 0;
    int gaps = 0;
    for (int t = from; t < to && letterCount < MAX_LETTERS; t++) {
      if (t > from && isSum(tokens, t)) {
        return;
      }
      if (!isSingle(tokens, t)) {
        continue;
      }
      gaps += t > from ? 1 : 0;
      breaks += t > from && tokens.breakBefore[t] == Tokens.HARD_BREAK ? 1 : 0;
      char c = tokens.chars[tokens.wordFrom[t]];
      letters[letterCount++] = c < 128 || tokens.unspaced(t) ? c : LookAlikes.of(c).charAt(0);
      boolean whole = from == run && t == to - 1;
      // Two letters are a word only inside a longer run, or of Han and the like; over ends of
      // sentences only whole runs
      // count.
      boolean two = to - run >= MIN_LONG || (tokens.unspaced(from) && tokens.unspaced(t));
      boolean enough = letterCount >= MIN_SPACED || (letterCount == 2 && two);
      if (enough && (breaks == 0 || (whole && breaks == gaps)) && !touchesWord(tokens, t + 1, to)) {
        spellings.offer(tokens, letters, 0, letterCount, from, t + 1, Reading.SPACED, true);
      }
    }
  }

  /**
   * Whether a longer word follows the run without a blank: then its letters belong to that word.
   */
  private static boolean touchesWord(Tokens tokens, int next, int to) {
    return next == to
        && next < tokens.count
        && tokens.start[next] - tokens.end[next - 1] <= 1
        && isWord(tokens, next)
        && (tokens.start[next] == tokens.end[next - 1]
            || tokens.source.charAt(tokens.end[next - 1]) > ' ');
  }

  /** Reads runs of fragments without a blank between them. */
  void joinFragments(Tokens tokens) {
    budget = MAX_JOINS;
    maskBudget = MAX_MASKS;
    for (int from = 0; from < tokens.count; from++) {
      if (isWord(tokens, from)) {
        if (!isApart(tokens, from)) {
          joinFrom(tokens, from);
        }
      } else if (isFlag(tokens, from)) {
        joinFlags(tokens, from);
      }
    }
  }

  /** Whether a blank follows the token, and no star stands before it. */
  private static boolean isApart(Tokens tokens, int t) {
    String text = tokens.source;
    int from = tokens.start[t];
    int to = tokens.end[t];
    return to < text.length()
        && text.charAt(to) == ' '
        && (from == 0 || text.charAt(from - 1) != ANY);
  }

  private void joinFrom(Tokens tokens, int from) {
    letterCount = 0;
    maskedCount = 0;
    masks = 0;
    boolean apart = false;
    int stop = Math.min(tokens.count, from + MAX_TOKENS);
    for (int t = from; t < stop; t++) {
      boolean touches = t > from && touches(tokens, t);
      if ((t > from && !touches && !glue(tokens, t)) || (!touches && --budget < 0)) {
        break;
      }
      apart |= t > from && !touches;
      if (isWord(tokens, t)) {
        int length = tokens.wordLength[t];
        if (letterCount + length > MAX_LETTERS || maskedCount + length > MAX_LETTERS) {
          return;
        }
        System.arraycopy(tokens.chars, tokens.wordFrom[t], letters, letterCount, length);
        System.arraycopy(tokens.chars, tokens.wordFrom[t], masked, maskedCount, length);
        letterCount += length;
        maskedCount += length;
        boolean cut = isSingle(tokens, t) && touchesWord(tokens, t + 1, t + 1);
        if (apart && !cut) {
          spellings.offer(tokens, letters, 0, letterCount, from, t + 1, Reading.SPACED, true);
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

  /** Whether token {@code t} goes on with the one before; what stands between may mask letters. */
  private boolean glue(Tokens tokens, int t) {
    String text = tokens.source;
    int end = tokens.start[t];
    int from = tokens.end[t - 1];
    if (end - from > MAX_GLUE || tokens.breakBefore[t] == Tokens.HARD_BREAK) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (GLUE.indexOf(c) < 0
          && !(isSingle(tokens, t) && isSingle(tokens, t - 1) && c > ' ' && c != '+')) {
        return false;
      }
      if (MASKS.indexOf(c) >= 0 && maskedCount < MAX_LETTERS) {
        masked[maskedCount++] = ANY;
        masks++;
      }
    }
    return true;
  }

  private void offerMasked(Tokens tokens, int from, int to) {
    String text = tokens.source;
    int stars = tokens.end[to - 1];
    int length = maskedCount;
    while (stars < text.length() && text.charAt(stars) == ANY && length < MAX_LETTERS) {
      masked[length++] = ANY; // stars in place of the last letters
      stars++;
    }
    int before = tokens.start[from];
    int room = MAX_LETTERS - length;
    while (before > 0 && text.charAt(before - 1) == ANY && room > 0) {
      before--; // and of the first
      room--;
    }
    boolean goesOn = stars < text.length() && Character.isLetterOrDigit(text.charAt(stars));
    boolean wentOn = before > 0 && Character.isLetterOrDigit(text.charAt(before - 1));
    if ((goesOn && stars > tokens.end[to - 1])
        || (wentOn && before < tokens.start[from])
        || (before > 0 && text.charAt(before - 1) == ANY)) {
      return; // the stars belong to a longer word, or to none
    }
    int leading = tokens.start[from] - before;
    System.arraycopy(masked, 0, masked, leading, length);
    Arrays.fill(masked, 0, leading, ANY);
    length += leading;
    int count = masks + leading + stars - tokens.end[to - 1];
    if (count > 0 && length >= MIN_SPACED && count * 2 <= length) {
      look(tokens, length, from, to, before, stars);
    }
    System.arraycopy(masked, leading, masked, 0, maskedCount);
  }

  private void look(Tokens tokens, int length, int from, int to, int start, int end) {
    if (--maskBudget < 0) {
      return;
    }
    int @Nullable [] found = vocabulary.findMasked(masked, length, ANY);
    if (found == null) {
      return;
    }
    for (int id : found) {
      tokens.addAlternative(from, to, tokens.keep(masked, 0, length), length, id, Reading.MASKED);
    }
    tokens.start[from] = Math.min(tokens.start[from], start);
    tokens.end[to - 1] = Math.max(tokens.end[to - 1], end);
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
