package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Subset construction over words; a fork remains for arbitrary words. State 0 is the start. */
final class Subsets {
  private static final int MAX_STATES = 250_000;

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

  private final Nfa nfa;
  private final Map<Key, Integer> states = new HashMap<>();
  private final List<int[]> nodes = new ArrayList<>();
  private final List<int[]> transitions = new ArrayList<>();
  private final List<Integer> any = new ArrayList<>();
  private int transitionCount;

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

  private void expand(int state) {
    Map<Integer, TreeSet<Integer>> direct = new LinkedHashMap<>();
    Map<Integer, TreeSet<Integer>> soft = new LinkedHashMap<>();
    TreeSet<Integer> arbitrary = new TreeSet<>();
    for (int node : nodes.get(state)) {
      for (Nfa.Edge edge : nfa.edges(node)) {
        direct.computeIfAbsent(edge.symbol(), k -> new TreeSet<>()).add(edge.target());
        if (edge.soft()) {
          soft.computeIfAbsent(edge.symbol(), k -> new TreeSet<>()).add(edge.target());
        }
      }
      if (nfa.any(node) >= 0) {
        arbitrary.add(nfa.any(node));
      }
    }
    int[] out = new int[(direct.size() + soft.size()) * 3];
    int at = 0;
    for (var entry : direct.entrySet()) {
      out[at++] = entry.getKey();
      out[at++] = 0;
      out[at++] = state(toArray(entry.getValue()));
    }
    for (var entry : soft.entrySet()) {
      out[at++] = entry.getKey();
      out[at++] = 1;
      out[at++] = state(toArray(entry.getValue()));
    }
    transitions.add(out);
    transitionCount += out.length / 3;
    any.add(arbitrary.isEmpty() ? -1 : state(toArray(arbitrary)));
  }

  private static int[] toArray(Set<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).toArray();
  }

  int transitionCount() {
    return transitionCount;
  }

  int[] any() {
    return any.stream().mapToInt(Integer::intValue).toArray();
  }

  int[][] accepts() {
    int[][] accepts = new int[nodes.size()][];
    for (int s = 0; s < accepts.length; s++) {
      TreeSet<Integer> ids = new TreeSet<>();
      for (int node : nodes.get(s)) {
        for (int id : nfa.accepts(node)) {
          ids.add(id);
        }
      }
      accepts[s] = toArray(ids);
    }
    return accepts;
  }

  void forEach(Sink sink) {
    for (int s = 0; s < transitions.size(); s++) {
      int[] out = transitions.get(s);
      for (int i = 0; i < out.length; i += 3) {
        sink.accept(s, out[i], out[i + 1] == 1, out[i + 2]);
      }
    }
  }
}
