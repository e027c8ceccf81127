package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Subset construction over words; a fork remains for arbitrary words. State 0 is the start. */
final class Subsets {
  private static final int MAX_STATES = 250_000;

  /** Asks about one transition. */
  interface Test {
    boolean passes(int symbol, boolean soft, int target);
  }

  /** Receives every transition of the finished automaton. */
  interface Sink {
    void accept(int state, int symbol, boolean soft, int target);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by content below
  private record Key(int[] nodes) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(nodes, key.nodes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(nodes);
    }
  }

  private static final int[] NONE = {};

  private final Nfa nfa;
  private final Map<Key, Integer> states = new HashMap<>();
  private final List<int[]> nodes = new ArrayList<>();
  private final List<int[]> transitions = new ArrayList<>();
  private final List<Integer> any = new ArrayList<>();
  private final List<Integer> gap = new ArrayList<>();
  private int transitionCount;

  /** Scratch: symbol, softness and target of every step out of one state. */
  private long[] steps = new long[256];

  Subsets(Nfa nfa) {
    this.nfa = nfa;
    state(nfa.starts().stream().mapToInt(Integer::intValue).toArray());
    for (int s = 0; s < nodes.size(); s++) {
      expand(s);
    }
  }

  private int state(int[] from) {
    int[] closed = nfa.closure(from);
    return states.computeIfAbsent(
        new Key(closed),
        k -> {
          if (nodes.size() >= MAX_STATES) {
            throw new PatternException("the patterns need over " + MAX_STATES + " states", 0);
          }
          nodes.add(closed);
          return nodes.size() - 1;
        });
  }

  /**
   * Groups the steps out of a state by symbol; soft steps stand in a group of their own as well.
   */
  private void expand(int state) {
    int count = 0;
    int forks = 0;
    int[] from = nodes.get(state);
    int[] arbitrary = new int[from.length];
    int[] open = new int[from.length];
    int gaps = 0;
    for (int node : from) {
      for (Nfa.Edge edge : nfa.edges(node)) {
        if (count + 2 > steps.length) {
          steps = Arrays.copyOf(steps, steps.length * 2);
        }
        steps[count++] = (long) edge.symbol() << 33 | edge.target();
        if (edge.soft()) {
          steps[count++] = (long) edge.symbol() << 33 | 1L << 32 | edge.target();
        }
      }
      if (nfa.any(node) >= 0) {
        arbitrary[forks++] = nfa.any(node);
      }
      if (nfa.inGap(node)) {
        open[gaps++] = node;
      }
    }
    Arrays.sort(steps, 0, count);
    transitions.add(groups(count));
    any.add(forks == 0 ? -1 : state(Arrays.copyOf(arbitrary, forks)));
    gap.add(gaps == 0 ? -1 : state(Arrays.copyOf(open, gaps)));
  }

  /** Symbol, softness and target state of every group of {@link #steps}. */
  private int[] groups(int count) {
    int[] out = new int[12];
    int at = 0;
    int first = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || steps[i] >>> 32 != steps[first] >>> 32) {
        int[] targets = new int[i - first];
        for (int t = first; t < i; t++) {
          targets[t - first] = (int) steps[t];
        }
        if (at + 3 > out.length) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        out[at++] = (int) (steps[first] >>> 33);
        out[at++] = (int) (steps[first] >>> 32) & 1;
        out[at++] = state(targets);
        first = i;
      }
    }
    transitionCount += at / 3;
    return Arrays.copyOf(out, at);
  }

  int transitionCount() {
    return transitionCount;
  }

  int[] gap() {
    return gap.stream().mapToInt(Integer::intValue).toArray();
  }

  int[] any() {
    return any.stream().mapToInt(Integer::intValue).toArray();
  }

  int[][] accepts() {
    int[][] accepts = new int[nodes.size()][];
    for (int s = 0; s < accepts.length; s++) {
      int[] ids = NONE;
      for (int node : nodes.get(s)) {
        for (int id : nfa.accepts(node)) {
          ids = Arrays.copyOf(ids, ids.length + 1);
          ids[ids.length - 1] = id;
        }
      }
      Arrays.sort(ids);
      accepts[s] = ids; // a pattern accepts in one node, so none stands twice
    }
    return accepts;
  }

  void forEach(Sink sink) {
    for (int s = 0; s < transitions.size(); s++) {
      forEach(s, sink);
    }
  }

  /** Whether a transition of the state passes {@code test}; looks no further than the first. */
  boolean some(int state, Test test) {
    int[] out = transitions.get(state);
    for (int i = 0; i < out.length; i += 3) {
      if (test.passes(out[i], out[i + 1] == 1, out[i + 2])) {
        return true;
      }
    }
    return false;
  }

  /** The transitions of one state. */
  void forEach(int state, Sink sink) {
    int[] out = transitions.get(state);
    for (int i = 0; i < out.length; i += 3) {
      sink.accept(state, out[i], out[i + 1] == 1, out[i + 2]);
    }
  }
}
