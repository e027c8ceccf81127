package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellword.text.Skimmer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;
import org.wellword.text.WordTable;

/**
 * All patterns of all engines in one automaton over words.
 *
 * <p>Immutable and thread-safe. A {@link Scan} holds what one reading needs. The cost of a reading
 * is linear in the tokens: from every token whose word begins some pattern, at most the longest
 * pattern is walked; it does not grow with the number of patterns. All matches are reported.
 *
 * <p>Design: the patterns are merged state by state (subset construction), so that common
 * beginnings are walked once; only arbitrary words ({@code *}) stay a fork, because a full
 * determinisation of gaps would multiply states. Transitions lie in one open-addressed table keyed
 * by state and symbol, twice: for words that follow directly, and for words behind a soft break,
 * which only gaps cross.
 */
public final class PhraseAutomaton {
  private static final int[] NONE = {};

  final WordTable vocabulary;

  /** By symbol: the exact forms to try for a token of that word, mostly null. */
  private final int[] @Nullable [] exact;

  /** By symbol: the state after it from the start, or -1. */
  private final int[] start;

  final int numberSymbol;
  private final long[] keys;
  private final int[] targets;
  private final int mask;
  private final int[] any;
  private final int[] gap;

  /** By state: a set of hashed symbols that lead on; spares most look-ups in the large table. */
  private final long[] steps;

  private final int[][] accepts;
  private final boolean[] leaf;
  private final byte[] anchors;
  private final List<String> sources;
  private final FirstWords firstWords;

  private PhraseAutomaton(Builder builder) {
    Subsets subsets = new Subsets(builder.nfa);
    any = subsets.any();
    gap = subsets.gap();
    steps = new long[any.length];
    accepts = subsets.accepts();
    List<String> symbols = new ArrayList<>(builder.nfa.symbols());
    Map<Integer, int[]> forms = exactForms(symbols);
    vocabulary = new WordTable(symbols);
    exact = new int[symbols.size()][];
    forms.forEach((symbol, ids) -> exact[symbol] = ids);
    start = new int[symbols.size()];
    Arrays.fill(start, -1);
    numberSymbol = symbols.indexOf(Nfa.NUMBER);
    int size = Integer.highestOneBit(Math.max(16, subsets.transitionCount())) * 4;
    keys = new long[size];
    targets = new int[size];
    mask = size - 1;
    leaf = new boolean[any.length];
    Arrays.fill(leaf, true);
    subsets.forEach(
        (state, symbol, soft, target) -> {
          long key = key(state, symbol, soft);
          int slot = slot(key);
          while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
          }
          keys[slot] = key;
          targets[slot] = target;
          steps[state] |= 1L << bit(symbol);
          if (state == 0 && !soft) {
            start[symbol] = target;
          }
          leaf[state] = false;
        });
    for (int s = 0; s < any.length; s++) {
      leaf[s] &= any[s] < 0;
    }
    anchors = new byte[builder.patterns.size()];
    sources = new ArrayList<>();
    for (int i = 0; i < anchors.length; i++) {
      PhrasePattern p = builder.patterns.get(i);
      anchors[i] = (byte) ((p.atStart() ? 1 : 0) | (p.atEnd() ? 2 : 0));
      sources.add(p.source());
    }
    firstWords = new FirstWords(this, symbols, subsets, accepts, builder.primary);
  }

  private static Map<Integer, int[]> exactForms(List<String> symbols) {
    Map<String, List<Integer>> byWord = new HashMap<>();
    for (int id = 0; id < symbols.size(); id++) {
      String symbol = symbols.get(id);
      if (symbol.startsWith("\"")) {
        String folded = symbol.substring(1).toLowerCase(java.util.Locale.ROOT);
        byWord.computeIfAbsent(folded, k -> new ArrayList<>()).add(id);
      }
    }
    Map<Integer, int[]> forms = new HashMap<>();
    byWord.forEach(
        (word, ids) -> {
          int id = symbols.indexOf(word);
          if (id < 0) {
            id = symbols.size();
            symbols.add(word);
          }
          forms.put(id, ids.stream().mapToInt(Integer::intValue).toArray());
        });
    return forms;
  }

  /** A builder without patterns. */
  public static Builder builder() {
    return new Builder();
  }

  /** The words of the patterns; a tokenizer reads disguised words into these. */
  public WordSet vocabulary() {
    return vocabulary;
  }

  /**
   * A new first look at captions: what it lets pass without a reading holds no match of a pattern
   * that was added with {@link Builder#add}. Not thread-safe; the automaton is.
   */
  public Skimmer skimmer() {
    return new Skimmer(vocabulary, firstWords);
  }

  /** How many patterns were compiled. */
  public int patternCount() {
    return anchors.length;
  }

  /** How many states the automaton has. */
  public int stateCount() {
    return any.length;
  }

  /** The pattern as it was written. */
  public String source(int pattern) {
    return sources.get(pattern);
  }

  /** The state after {@code symbol}, or -1. */
  int next(int state, int symbol, boolean soft) {
    if (((steps[state] >>> bit(symbol)) & 1) == 0) {
      return -1;
    }
    long key = key(state, symbol, soft);
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  int any(int state) {
    return any[state];
  }

  /** The state after marks that stand in a gap, or -1 when no gap is open. */
  int gap(int state) {
    return gap[state];
  }

  boolean leaf(int state) {
    return leaf[state];
  }

  int[] accepts(int state) {
    return accepts[state];
  }

  /** The state after {@code symbol} from the start, or -1. */
  int start(int symbol) {
    return start[symbol];
  }

  /** Exact symbols to try for a token whose folded word is {@code symbol}. */
  int[] exactForms(int symbol) {
    int[] forms = exact[symbol];
    return forms == null ? NONE : forms;
  }

  /** Whether the anchors of {@code pattern} hold for the tokens {@code [from, to)}. */
  boolean anchored(int pattern, Tokens tokens, int from, int to) {
    int anchor = anchors[pattern];
    return anchor == 0
        || (((anchor & 1) == 0 || Scan.startsSentence(tokens, from))
            && ((anchor & 2) == 0 || Scan.endsSentence(tokens, to)));
  }

  private static int bit(int symbol) {
    return (symbol * 0x9E3779B9) >>> 26;
  }

  private static long key(int state, int symbol, boolean soft) {
    return ((long) (state + 1) << 32) | ((long) symbol << 1) | (soft ? 1 : 0);
  }

  private int slot(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32) & mask;
  }

  /** Collects patterns; not thread-safe. */
  public static final class Builder {
    private final Nfa nfa = new Nfa();
    private final List<PhrasePattern> patterns = new ArrayList<>();
    private final BitSet primary = new BitSet();

    private Builder() {}

    /** Adds a pattern; returns its number, counted from 0. */
    public int add(PhrasePattern pattern) {
      primary.set(patterns.size());
      return addContext(pattern);
    }

    /**
     * Adds a pattern that means something only beside others; returns its number. A caption with
     * matches of such patterns alone need not be read at all.
     */
    public int addContext(PhrasePattern pattern) {
      int id = patterns.size();
      patterns.add(pattern);
      nfa.add(pattern, id);
      return id;
    }

    /** How many patterns there are so far. */
    public int size() {
      return patterns.size();
    }

    /**
     * Compiles the patterns. Time and memory grow with their total size.
     *
     * @throws PatternException when the automaton would grow beyond its bound
     */
    public PhraseAutomaton build() {
      return new PhraseAutomaton(this);
    }
  }
}
