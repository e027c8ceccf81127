package org.wellword.phrase;

import java.util.Arrays;

/**
 * Subset construction over words; a fork remains for arbitrary words.
 *
 * <p>Design: most of the time that a checker needs to begin is spent here, before anything is
 * compiled to machine code, so all of it lies in arrays of numbers. The steps out of a state are
 * grouped by symbol without sorting them; a step to one node, the most common one, finds its state
 * in one load.
 */
final class SubsetConstruction {
  private static final int MAX_STATES = 250_000;

  /** Nodes of all states together, and steps: each some 80 MB. */
  private static final int MAX_SIZE = 20_000_000;

  /** A match is held against all patterns that end in its last state. */
  private static final int MAX_TOGETHER = 1_000;

  private static final int[] NONE = {};

  private final Nfa nfa;
  private final Closure closure;

  /** The nodes of all states one after the other, where those of each begin, and their hashes. */
  private final IntList nodes = new IntList();

  private final IntList begin = new IntList();
  private final IntList hashes = new IntList();

  /** States by the hash of their nodes, plus one; 0 is free. */
  private int[] slots = new int[1 << 12];

  /** By node: the state of this node and what is linked to it, plus one, or 0 when not known. */
  private final int[] single;

  /** Twice the symbol, plus one when soft, and the target of all transitions; where each begins. */
  private final IntList steps;

  private final IntList targets;
  private final IntList firstStep = new IntList();

  private final IntList any = new IntList();
  private final IntList gap = new IntList();
  private final StepGroups groups;

  private SubsetConstruction(Nfa nfa) {
    this.nfa = nfa;
    closure = new Closure(nfa);
    single = new int[nfa.size()];
    steps = new IntList(nfa.edgeCount() * 4);
    targets = new IntList(nfa.edgeCount() * 4);
    groups = new StepGroups(nfa.symbols().size());
    begin.add(0);
    closure.clear();
    for (int i = 0; i < nfa.starts().size(); i++) {
      closure.add(nfa.starts().get(i));
    }
    state();
    for (int s = 0; s < stateCount(); s++) {
      expand(s);
    }
    firstStep.add(steps.size());
  }

  /**
   * The deterministic automaton of the same patterns.
   *
   * @throws PatternException when it would need too many states
   */
  static Subsets of(Nfa nfa) {
    SubsetConstruction done = new SubsetConstruction(nfa);
    return new Subsets(
        done.firstStep.toArray(),
        done.steps.toArray(),
        done.targets.toArray(),
        done.any.toArray(),
        done.gap.toArray(),
        done.accepts());
  }

  private int stateCount() {
    return hashes.size();
  }

  /** The state of the nodes in {@link #closure}. */
  private int state() {
    closure.sort();
    int[] wanted = closure.nodes();
    int size = closure.size();
    int hash = size;
    for (int i = 0; i < size; i++) {
      hash = (hash ^ wanted[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      int state = slots[slot] - 1;
      int from = begin.get(state);
      int to = begin.get(state + 1);
      if (hashes.get(state) == hash && to - from == size && nodes.rangeEquals(from, to, wanted)) {
        return state;
      }
    }
    if (stateCount() >= MAX_STATES) {
      throw tooMuch(wanted[0], "need over " + MAX_STATES + " states");
    }
    if (nodes.size() + size > MAX_SIZE || steps.size() > MAX_SIZE) {
      throw tooMuch(wanted[0], "have too many beginnings in common");
    }
    nodes.addAll(wanted, size);
    begin.add(nodes.size());
    int state = hashes.add(hash);
    slots[slot] = state + 1;
    if (state * 2 > slots.length) {
      rehash();
    }
    return state;
  }

  /** A complaint at one of the patterns that have a part in it. */
  private PatternException tooMuch(int node, String what) {
    int pattern = nfa.patternOf(node);
    return PatternException.of(pattern, "the patterns of all packs together " + what);
  }

  private void rehash() {
    slots = new int[slots.length * 4];
    int mask = slots.length - 1;
    for (int state = 0; state < stateCount(); state++) {
      int slot = hashes.get(state) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = state + 1;
    }
  }

  /** The state of one node. */
  private int state(int node) {
    if (single[node] == 0) {
      closure.clear();
      closure.add(node);
      single[node] = state() + 1;
    }
    return single[node] - 1;
  }

  private void expand(int state) {
    groups.clear();
    int from = begin.get(state);
    int to = begin.get(state + 1);
    boolean forks = false;
    boolean open = false;
    for (int i = from; i < to; i++) {
      int node = nodes.get(i);
      for (int edge = nfa.firstEdge(node); edge >= 0; edge = nfa.nextEdge(edge)) {
        groups.add(nfa.step(edge), nfa.target(edge));
      }
      forks |= nfa.any(node) >= 0;
      open |= nfa.inGap(node);
    }
    firstStep.add(steps.size());
    for (int g = 0; g < groups.size(); g++) {
      steps.add(groups.step(g));
      targets.add(target(g));
    }
    any.add(forks ? arbitrary(from, to) : -1);
    gap.add(open ? gap(from, to) : -1);
  }

  private int target(int group) {
    int entry = groups.first(group);
    if (groups.next(entry) < 0) {
      return state(groups.target(entry));
    }
    closure.clear();
    for (; entry >= 0; entry = groups.next(entry)) {
      closure.add(groups.target(entry));
    }
    return state();
  }

  /** The state after one arbitrary word. */
  private int arbitrary(int from, int to) {
    closure.clear();
    for (int i = from; i < to; i++) {
      int target = nfa.any(nodes.get(i));
      if (target >= 0) {
        closure.add(target);
      }
    }
    return state();
  }

  /** The state of the nodes that stand in a gap. */
  private int gap(int from, int to) {
    closure.clear();
    for (int i = from; i < to; i++) {
      int node = nodes.get(i);
      if (nfa.inGap(node)) {
        closure.add(node);
      }
    }
    return state();
  }

  /** By state: the patterns that end there, ascending. */
  private int[][] accepts() {
    int[][] accepts = new int[stateCount()][];
    for (int s = 0; s < accepts.length; s++) {
      int[] ids = NONE;
      for (int i = begin.get(s); i < begin.get(s + 1); i++) {
        int id = nfa.accepts(nodes.get(i));
        if (id >= 0) {
          if (ids.length == MAX_TOGETHER) {
            throw PatternException.of(
                id, "over " + MAX_TOGETHER + " patterns match the same words");
          }
          ids = Arrays.copyOf(ids, ids.length + 1);
          ids[ids.length - 1] = id;
        }
      }
      Arrays.sort(ids);
      accepts[s] = ids; // a pattern accepts in one node, so none stands twice
    }
    return accepts;
  }
}
