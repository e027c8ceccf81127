package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackProblem;
import org.wellword.text.SkimWords;
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
 * determinisation of gaps would multiply states. Transitions stand twice in {@link StepTable}: for
 * words that follow directly, and for words behind a soft break, which only gaps cross.
 */
public final class PhraseAutomaton {
  private static final int[] NONE = {};

  final WordTable vocabulary;

  /** By symbol: the exact forms to try for a token of that word, mostly null. */
  private final int[] @Nullable [] exact;

  /** By symbol: the state after it from the start, or -1. */
  private final int[] start;

  final int numberSymbol;
  private final StepTable steps;
  private final int[] any;
  private final int[] gap;
  private final int[][] accepts;
  private final boolean[] leaf;
  private final byte[] anchors;
  private final List<String> sources;
  private final FirstLook firstLook;

  private PhraseAutomaton(Builder builder) {
    Subsets subsets = SubsetConstruction.of(builder.nfa);
    any = subsets.any();
    gap = subsets.gap();
    accepts = subsets.accepts();
    List<String> symbols = new ArrayList<>(builder.nfa.symbols());
    Map<Integer, int[]> forms = exactForms(symbols);
    vocabulary = new WordTable(symbols);
    exact = new int[symbols.size()][];
    forms.forEach((symbol, ids) -> exact[symbol] = ids);
    start = new int[symbols.size()];
    Arrays.fill(start, -1);
    numberSymbol = symbols.indexOf(Nfa.NUMBER);
    for (int i = subsets.begin(0); i < subsets.begin(1); i++) {
      if ((subsets.step(i) & 1) == 0) {
        start[subsets.step(i) >> 1] = subsets.target(i);
      }
    }
    steps = new StepTable(subsets);
    leaf = new boolean[any.length];
    for (int s = 0; s < any.length; s++) {
      leaf[s] = any[s] < 0 && steps.isLast(s);
    }
    anchors = new byte[builder.patterns.size()];
    sources = new ArrayList<>();
    for (int i = 0; i < anchors.length; i++) {
      PhrasePattern p = builder.patterns.get(i);
      anchors[i] = (byte) ((p.atStart() ? 1 : 0) | (p.atEnd() ? 2 : 0));
      sources.add(p.source());
    }
    firstLook = new FirstLook(builder.patterns, builder.primary, builder.ifRare);
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
    Map<String, Integer> plain = new HashMap<>();
    for (int id = 0; id < symbols.size(); id++) {
      if (byWord.containsKey(symbols.get(id))) {
        plain.put(symbols.get(id), id);
      }
    }
    Map<Integer, int[]> forms = new HashMap<>();
    byWord.forEach(
        (word, ids) -> {
          int id = plain.getOrDefault(word, symbols.size());
          if (id == symbols.size()) {
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
   * that was added with {@link Builder#add}. Not thread-safe; the automaton is. The first one takes
   * about as long to build as the automaton; it pays when thousands of captions are read.
   */
  public Skimmer skimmer() {
    return skimmer(new SkimWords());
  }

  /** As {@link #skimmer()}, for what {@code words} will have read. */
  public Skimmer skimmer(SkimWords words) {
    return new Skimmer(words, vocabulary, firstLook.words());
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
    return steps.next(state, symbol, soft);
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

  /** Whether {@code pattern} means something by itself, see {@link Builder#addContext}. */
  boolean primary(int pattern) {
    return firstLook.finds(pattern);
  }

  /** Collects patterns; not thread-safe. */
  public static final class Builder {
    private final Nfa nfa = new Nfa();
    private final List<PhrasePattern> patterns = new ArrayList<>();
    private final BitSet primary = new BitSet();
    private final BitSet ifRare = new BitSet();

    /** By pattern: where it stands, if it stands in a pack. */
    private final List<@Nullable PackNode> places = new ArrayList<>();

    private Builder() {}

    /** Adds a pattern; returns its number, counted from 0. */
    public int add(PhrasePattern pattern) {
      return add(pattern, null);
    }

    /**
     * Adds a pattern; returns its number, counted from 0.
     *
     * @param place where it stands, or null
     * @throws PatternException when all patterns together are too many
     */
    public int add(PhrasePattern pattern, @Nullable PackNode place) {
      int id = addContext(pattern, place);
      primary.set(id);
      return id;
    }

    /**
     * Adds a pattern that means something only beside others; returns its number. A caption with
     * matches of such patterns alone need not be read at all.
     */
    public int addContext(PhrasePattern pattern) {
      return addContext(pattern, null);
    }

    int addContext(PhrasePattern pattern, @Nullable PackNode place) {
      int id = patterns.size();
      nfa.add(pattern, id);
      patterns.add(pattern);
      places.add(place);
      return id;
    }

    /**
     * Adds a pattern that means something by itself if ordinary captions seldom hold its words,
     * else only beside others; returns its number.
     */
    public int addIfRare(PhrasePattern pattern) {
      return addIfRare(pattern, null);
    }

    int addIfRare(PhrasePattern pattern, @Nullable PackNode place) {
      int id = addContext(pattern, place);
      ifRare.set(id);
      return id;
    }

    /** Lets patterns that were added as context mean something by themselves. */
    public void promote(PatternRange range) {
      primary.set(range.from(), range.to());
    }

    /** How many patterns there are so far. */
    public int size() {
      return patterns.size();
    }

    /** What {@link #build} complained about, at the pattern for which it did. */
    public PackProblem problem(PatternException e) {
      String message = Objects.toString(e.getMessage());
      PackNode place = e.pattern() < 0 ? null : places.get(e.pattern());
      return place == null
          ? new PackProblem("the packs together", 0, 0, "", message)
          : place.at("", "pattern: " + message);
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
