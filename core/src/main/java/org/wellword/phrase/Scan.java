package org.wellword.phrase;

import java.util.Arrays;
import java.util.BitSet;
import org.wellword.text.Reading;
import org.wellword.text.Span;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * One reading of tokens by an automaton: every match of every pattern, ordered by first token.
 *
 * <p>Not thread-safe; reused from caption to caption. A match covers the tokens {@code [from, to)}.
 */
public final class Scan {
  /** Matches beyond this many are dropped; no sane caption comes near. */
  private static final int MAX_MATCHES = 20_000;

  private static final int LONGEST = 64;

  /** Steps from one token; in 24,000 captions none needed 100. Those that explode get no more. */
  private static final int MAX_STEPS = Visited.CAPACITY;

  /**
   * Other readings tried from one token; in the same captions none needed 32. Letters that are set
   * apart, over and over, have hundreds at every place.
   */
  private static final int MAX_READINGS = 512;

  /** So many steps are cheaper than to remember them; most walks are shorter. */
  private static final int UNREMEMBERED = 24;

  private final PhraseAutomaton automaton;
  private Tokens tokens;

  /** Index of the first alternative not before the token that a match begins with. */
  private int nextAlt;

  private int[] pattern = new int[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int[] readings = new int[64];
  private int count;
  private int startCount;
  private int budget;
  private int readingBudget;

  /** Ways through gaps and other readings meet again and again; remembered, they cost once. */
  private final Visited visited = new Visited();

  private boolean remembers;

  /** A scan with {@code automaton}, over no tokens yet. */
  public Scan(PhraseAutomaton automaton, Tokens tokens) {
    this.automaton = automaton;
    this.tokens = tokens;
  }

  /**
   * Reads {@code read}, whose tokenizer has the automaton's vocabulary; earlier matches are
   * forgotten.
   */
  public void read(Tokens read) {
    tokens = read;
    count = 0;
    nextAlt = 0;
    int n = tokens.count();
    int alternatives = tokens.alternativeCount();
    int number = automaton.numberSymbol;
    for (int t = 0; t < n; t++) {
      startCount = count;
      budget = MAX_STEPS;
      readingBudget = MAX_READINGS;
      remembers = false;
      int s = tokens.wordId(t);
      if (s >= 0) {
        follow(automaton.start(s), t, t + 1, 0);
        for (int exact : automaton.exactForms(s)) {
          if (exactly(t, exact)) {
            follow(automaton.start(exact), t, t + 1, 0);
          }
        }
      }
      if (number >= 0 && tokens.kind(t) == TokenKind.NUMBER) {
        follow(automaton.start(number), t, t + 1, 0);
      }
      while (nextAlt < alternatives && tokens.alternativeFrom(nextAlt) <= t) {
        int a = nextAlt++;
        follow(
            automaton.start(tokens.alternativeWordId(a)),
            t,
            tokens.alternativeTo(a),
            tokens.alternativeReading(a).bit());
      }
    }
  }

  /** Follows everything that can be read at token {@code at} from {@code state}. */
  private void step(int state, int first, int at, int read, boolean soft) {
    int s = tokens.wordId(at);
    int direct = s < 0 ? -1 : automaton.next(state, s, soft);
    if (s >= 0) {
      follow(direct, first, at + 1, read);
      for (int exact : automaton.exactForms(s)) {
        if (exactly(at, exact)) {
          follow(automaton.next(state, exact, soft), first, at + 1, read);
        }
      }
    }
    if (automaton.numberSymbol >= 0 && tokens.kind(at) == TokenKind.NUMBER) {
      follow(automaton.next(state, automaton.numberSymbol, soft), first, at + 1, read);
    }
    int alternatives = tokens.alternativeCount();
    if (alternatives > 0) {
      for (int a = firstAlternative(at); a < alternatives; a++) {
        if (tokens.alternativeFrom(a) != at || --readingBudget < 0) {
          break;
        }
        int next = automaton.next(state, tokens.alternativeWordId(a), soft);
        if (next == direct && tokens.alternativeTo(a) == at + 1) {
          continue; // the plain word led there already
        }
        follow(next, first, tokens.alternativeTo(a), read | tokens.alternativeReading(a).bit());
      }
    }
  }

  /** The first alternative that begins at token {@code at} or later. */
  private int firstAlternative(int at) {
    int low = 0;
    int high = tokens.alternativeCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.alternativeFrom(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void follow(int state, int first, int at, int read) {
    if (state < 0 || --budget < 0 || (isLong() && visited.again(state, at, read))) {
      return;
    }
    for (int id : automaton.accepts(state)) {
      report(id, first, at, read);
    }
    if (automaton.leaf(state) || at >= tokens.count() || at - first >= LONGEST) {
      return;
    }
    int before = tokens.breakBefore(at);
    if (before == Tokens.HARD_BREAK) {
      return;
    }
    step(state, first, at, read, before == Tokens.SOFT_BREAK);
    int skip = at;
    while (isEmoji(skip) && joinsSentence(skip + 1)) {
      skip++; // emoji between two words hide no phrase
      step(state, first, skip, read, tokens.breakBefore(skip) == Tokens.SOFT_BREAK);
    }
    int gap = automaton.gap(state);
    if (gap >= 0) {
      while (isMark(skip) && joinsSentence(skip + 1)) {
        skip++; // marks and emoji inside a gap cost nothing
        step(gap, first, skip, read, true);
      }
      int any = automaton.any(state);
      if (any >= 0 && !isMark(skip)) {
        follow(any, first, skip + 1, read);
      }
    }
  }

  /** Whether the walk has become so long that it is remembered. */
  private boolean isLong() {
    if (!remembers && budget < MAX_STEPS - UNREMEMBERED) {
      visited.clear();
      remembers = true;
    }
    return remembers;
  }

  private boolean joinsSentence(int at) {
    return at < tokens.count() && tokens.breakBefore(at) != Tokens.HARD_BREAK;
  }

  private boolean isEmoji(int at) {
    return tokens.kind(at) == TokenKind.EMOJI;
  }

  private boolean isMark(int at) {
    TokenKind kind = tokens.kind(at);
    return kind == TokenKind.EMOJI || kind == TokenKind.MARK;
  }

  private boolean exactly(int at, int exactSymbol) {
    String form = automaton.vocabulary.word(exactSymbol);
    int length = form.length() - 1;
    int start = tokens.end(at) - length;
    return start >= tokens.start(at)
        && start - tokens.start(at) <= 1
        && tokens.source().regionMatches(start, form, 1, length);
  }

  private void report(int id, int first, int end, int read) {
    for (int m = startCount; m < count; m++) {
      if (pattern[m] == id && to[m] == end) {
        readings[m] &= read; // the plainer way to the same match
        return;
      }
    }
    if (count >= MAX_MATCHES || !automaton.anchored(id, tokens, first, end)) {
      return;
    }
    if (count == pattern.length) {
      int size = count * 2;
      pattern = Arrays.copyOf(pattern, size);
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      readings = Arrays.copyOf(readings, size);
    }
    pattern[count] = id;
    from[count] = first;
    to[count] = end;
    readings[count++] = read;
  }

  static boolean startsSentence(Tokens tokens, int token) {
    int t = token;
    while (tokens.breakBefore(t) != Tokens.HARD_BREAK) {
      t--;
      if (tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.NUMBER) {
        return false;
      }
    }
    return true;
  }

  static boolean endsSentence(Tokens tokens, int end) {
    for (int t = end; t < tokens.count(); t++) {
      if (tokens.breakBefore(t) == Tokens.HARD_BREAK) {
        return true;
      }
      if (tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.NUMBER) {
        return false;
      }
    }
    return true;
  }

  /** The tokens that were read. */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * Whether a pattern matched that means something by itself. Where none did, a first look may have
   * ended the reading, so that nothing may be told of such a caption.
   */
  public boolean hasPrimary() {
    for (int m = 0; m < count; m++) {
      if (automaton.primary(pattern[m])) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these patterns matched. */
  public boolean any(BitSet patterns) {
    for (int m = 0; m < count; m++) {
      if (patterns.get(pattern[m])) {
        return true;
      }
    }
    return false;
  }

  /** How many matches there are. */
  public int count() {
    return count;
  }

  /** The first match that does not begin before {@code token}; {@link #count()} when none does. */
  public int firstFrom(int token) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Number of the pattern of match {@code m}. */
  public int pattern(int m) {
    return pattern[m];
  }

  /** First token of match {@code m}. */
  public int from(int m) {
    return from[m];
  }

  /** One past the last token of match {@code m}. */
  public int to(int m) {
    return to[m];
  }

  /** The range of match {@code m} in the caption. */
  public Span span(int m) {
    return tokens.span(from[m], to[m]);
  }

  /** Whether match {@code m} needed {@code reading}. */
  public boolean read(int m, Reading reading) {
    return (readings[m] & reading.bit()) != 0;
  }

  /** Whether match {@code m} stands letter by letter in the caption. */
  public boolean plain(int m) {
    return readings[m] == 0;
  }

  /** The pattern of match {@code m} as it was written. */
  public String source(int m) {
    return automaton.source(pattern[m]);
  }
}
