package org.wellword.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A caption cut into tokens in normal form, with alternative readings beside them.
 *
 * <p>Tokens are numbered from 0 in reading order. An <em>alternative</em> covers the tokens {@code
 * [alternativeFrom, alternativeTo)} and offers another word in their place. Sentences are numbered
 * from 0 and cover all tokens. A {@code Tokens} belongs to the {@link Tokenizer} that made it, is
 * not thread-safe, and is valid until that tokenizer reads its next caption.
 */
public final class Tokens {
  /** Between two tokens stand at most blanks, hyphens, slashes or quotes. */
  public static final int JOINED = 0;

  /** Between two tokens stands a comma, a bracket, a dash or the like. */
  public static final int SOFT_BREAK = 1;

  /** Between two tokens a sentence or a line ends. */
  public static final int HARD_BREAK = 2;

  private static final TokenKind[] KINDS = TokenKind.values();
  private static final Reading[] READINGS = Reading.values();

  String source = "";
  char[] chars = new char[0];
  char[] altChars = new char[128];
  int altCharCount;

  byte[] kind = new byte[64];
  byte[] breakBefore = new byte[64];
  boolean[] quoted = new boolean[64];
  int[] wordFrom = new int[64];
  int[] wordLength = new int[64];
  int[] wordId = new int[64];
  int[] start = new int[64];
  int[] end = new int[64];
  int count;

  int[] altFrom = new int[16];
  int[] altTo = new int[16];
  int[] altWordFrom = new int[16];
  int[] altWordLength = new int[16];
  int[] altWordId = new int[16];
  byte[] altReading = new byte[16];
  int altCount;

  int[] sentenceFirst = new int[16];
  int[] sentenceLine = new int[16];
  byte[] sentenceMark = new byte[16];
  int sentenceCount;

  boolean truncated;

  /** The words that were asked for, by token. */
  private @Nullable String[] words = new @Nullable String[64];

  private final WordStrings strings = new WordStrings();

  Tokens() {}

  void clear(String caption) {
    source = caption;
    Arrays.fill(words, 0, Math.min(count, words.length), null);
    altCharCount = 0;
    count = 0;
    altCount = 0;
    sentenceCount = 0;
    truncated = false;
  }

  /** The text that was read: the caption, or its beginning when it was over-long. */
  public String source() {
    return source;
  }

  /** Whether the caption was longer than {@link Tokenizer#MAX_LENGTH} and was cut. */
  public boolean truncated() {
    return truncated;
  }

  /** How many tokens there are. */
  public int count() {
    return count;
  }

  /** What token {@code i} is. */
  public TokenKind kind(int i) {
    return KINDS[kind[i]];
  }

  /** First code unit of token {@code i} in the caption. */
  public int start(int i) {
    return start[i];
  }

  /** One past the last code unit of token {@code i} in the caption. */
  public int end(int i) {
    return end[i];
  }

  /** The range of the tokens {@code [from, to)} in the caption. */
  public Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }

  /** What stands before token {@code i}: {@link #JOINED} or a break. */
  public int breakBefore(int i) {
    return breakBefore[i];
  }

  /**
   * Whether token {@code i} stands in quotation marks: a pair of double ones, of corner brackets,
   * or of single ones where no apostrophe can be meant.
   */
  public boolean quoted(int i) {
    return quoted[i];
  }

  /**
   * Whether token {@code i} is one grapheme of a script that leaves no space between words; words
   * of several are alternatives, read as {@link Reading#UNSPACED}.
   */
  public boolean unspaced(int i) {
    return kind[i] == TokenKind.WORD.code()
        && Unspaced.is(Character.codePointAt(chars, wordFrom[i], chars.length));
  }

  /** Token {@code i} in normal form. Allocates when it is a word that was not met lately. */
  public String word(int i) {
    if (i >= words.length) {
      words = Arrays.copyOf(words, start.length);
    }
    String word = words[i];
    if (word == null) {
      word = strings.of(chars, wordFrom[i], wordLength[i]);
      words[i] = word;
    }
    return word;
  }

  /** The {@link SkimHash} of a word or number, 0 for any other token. */
  public long hash(int i) {
    return SkimTokens.hash(this, i);
  }

  /**
   * The number of token {@code i} in the tokenizer's word set, or -1; links and handles have none.
   */
  public int wordId(int i) {
    return wordId[i];
  }

  /** How many alternative readings there are; they are ordered by their first token. */
  public int alternativeCount() {
    return altCount;
  }

  /** First token that alternative {@code a} covers. */
  public int alternativeFrom(int a) {
    return altFrom[a];
  }

  /** One past the last token that alternative {@code a} covers. */
  public int alternativeTo(int a) {
    return altTo[a];
  }

  /** The number of alternative {@code a} in the tokenizer's word set. */
  public int alternativeWordId(int a) {
    return altWordId[a];
  }

  /** The word of alternative {@code a}. Allocates. */
  public String alternativeWord(int a) {
    return new String(altChars, altWordFrom[a], altWordLength[a]);
  }

  /** How alternative {@code a} was read. */
  public Reading alternativeReading(int a) {
    return READINGS[altReading[a]];
  }

  /** The sentence that holds token {@code i}. */
  public int sentence(int i) {
    int low = 0;
    int high = sentenceCount - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentenceFirst[middle] <= i) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** How many sentences there are. */
  public int sentenceCount() {
    return sentenceCount;
  }

  /** First token of sentence {@code s}. */
  public int sentenceFirst(int s) {
    return sentenceFirst[s];
  }

  /** One past the last token of sentence {@code s}. */
  public int sentenceEnd(int s) {
    return s + 1 < sentenceCount ? sentenceFirst[s + 1] : count;
  }

  /** The line on which sentence {@code s} begins, from 0. */
  public int line(int s) {
    return sentenceLine[s];
  }

  /** Whether sentence {@code s} ends with a question mark. */
  public boolean question(int s) {
    return sentenceMark[s] == '?';
  }

  /** Keeps the characters of an alternative; returns where they begin. */
  int keep(char[] from, int offset, int length) {
    if (altCharCount + length > altChars.length) {
      altChars = Arrays.copyOf(altChars, Math.max(altChars.length * 2, altCharCount + length));
    }
    System.arraycopy(from, offset, altChars, altCharCount, length);
    int at = altCharCount;
    altCharCount += length;
    return at;
  }

  int addToken(TokenKind tokenKind, int wordAt, int length, int id, int from, int to, int before) {
    if (count == start.length) {
      int size = count * 2;
      kind = Arrays.copyOf(kind, size);
      breakBefore = Arrays.copyOf(breakBefore, size);
      quoted = Arrays.copyOf(quoted, size);
      wordFrom = Arrays.copyOf(wordFrom, size);
      wordLength = Arrays.copyOf(wordLength, size);
      wordId = Arrays.copyOf(wordId, size);
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
    }
    kind[count] = tokenKind.code();
    breakBefore[count] = (byte) before;
    quoted[count] = false;
    wordFrom[count] = wordAt;
    wordLength[count] = length;
    wordId[count] = id;
    start[count] = from;
    end[count] = to;
    return count++;
  }

  void addAlternative(int from, int to, int wordAt, int length, int id, Reading reading) {
    for (int a = altCount - 1; a >= 0 && altFrom[a] >= from; a--) {
      if (altFrom[a] == from && altTo[a] == to && altWordId[a] == id) {
        return; // two ways to one reading
      }
    }
    if (altCount == altFrom.length) {
      int size = altCount * 2;
      altFrom = Arrays.copyOf(altFrom, size);
      altTo = Arrays.copyOf(altTo, size);
      altWordFrom = Arrays.copyOf(altWordFrom, size);
      altWordLength = Arrays.copyOf(altWordLength, size);
      altWordId = Arrays.copyOf(altWordId, size);
      altReading = Arrays.copyOf(altReading, size);
    }
    // Kept ordered by first token: late additions (spaced letters) slide back a few places.
    int at = altCount++;
    while (at > 0 && altFrom[at - 1] > from) {
      altFrom[at] = altFrom[at - 1];
      altTo[at] = altTo[at - 1];
      altWordFrom[at] = altWordFrom[at - 1];
      altWordLength[at] = altWordLength[at - 1];
      altWordId[at] = altWordId[at - 1];
      altReading[at] = altReading[at - 1];
      at--;
    }
    altFrom[at] = from;
    altTo[at] = to;
    altWordFrom[at] = wordAt;
    altWordLength[at] = length;
    altWordId[at] = id;
    altReading[at] = reading.code();
  }

  void addSentence(int line) {
    if (sentenceCount == sentenceFirst.length) {
      int size = sentenceCount * 2;
      sentenceFirst = Arrays.copyOf(sentenceFirst, size);
      sentenceLine = Arrays.copyOf(sentenceLine, size);
      sentenceMark = Arrays.copyOf(sentenceMark, size);
    }
    sentenceFirst[sentenceCount] = count;
    sentenceLine[sentenceCount] = line;
    sentenceMark[sentenceCount++] = 0;
  }
}
