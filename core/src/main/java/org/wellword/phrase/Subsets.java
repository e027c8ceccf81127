package org.wellword.phrase;

/**
 * A deterministic automaton over words, with a fork for arbitrary words. State 0 is the start.
 * Immutable; the arrays are not to be changed.
 */
final class Subsets {
  /** Asks about one transition. */
  interface Test {
    boolean passes(int symbol, boolean soft, int target);
  }

  /** Receives every transition of the finished automaton. */
  interface Sink {
    void accept(int state, int symbol, boolean soft, int target);
  }

  /** By state: where its transitions begin; one more entry tells where the last ones end. */
  private final int[] begin;

  /** By transition: twice the symbol, plus one when it is the one behind a comma; its target. */
  private final int[] steps;

  private final int[] targets;
  private final int[] any;
  private final int[] gap;
  private final int[][] accepts;

  Subsets(int[] begin, int[] steps, int[] targets, int[] any, int[] gap, int[][] accepts) {
    this.begin = begin;
    this.steps = steps;
    this.targets = targets;
    this.any = any;
    this.gap = gap;
    this.accepts = accepts;
  }

  int stateCount() {
    return any.length;
  }

  /** By state: the state after the marks in a gap, or -1. */
  int[] gap() {
    return gap;
  }

  /** By state: the state after one arbitrary word, or -1. */
  int[] any() {
    return any;
  }

  /** By state: the patterns that end there, ascending. */
  int[][] accepts() {
    return accepts;
  }

  /** Where the transitions of a state begin; those of the next state begin where they end. */
  int begin(int state) {
    return begin[state];
  }

  /** Twice the symbol of a transition, plus one when it is the one behind a comma. */
  int step(int transition) {
    return steps[transition];
  }

  int target(int transition) {
    return targets[transition];
  }

  /** Whether a transition of the state passes {@code test}; looks no further than the first. */
  boolean some(int state, Test test) {
    for (int i = begin[state]; i < begin[state + 1]; i++) {
      if (test.passes(steps[i] >> 1, (steps[i] & 1) != 0, targets[i])) {
        return true;
      }
    }
    return false;
  }

  /** The transitions of one state. */
  void forEach(int state, Sink sink) {
    for (int i = begin[state]; i < begin[state + 1]; i++) {
      sink.accept(state, steps[i] >> 1, (steps[i] & 1) != 0, targets[i]);
    }
  }
}
