package org.wellword.phrase;

import java.util.Arrays;

/**
 * The steps out of one state of {@link Subsets}, grouped by symbol and softness in the order of
 * their first step. A soft step, which may also be taken where no comma stands, is in both groups
 * of its symbol. Used again and again; not thread-safe.
 */
final class StepGroups {
  /** By twice the symbol, plus one when soft: its group, if that is of this round. */
  private final int[] groupOf;

  private final int[] round;
  private int now;

  /** By group: its step and its first entry. */
  private int[] step = new int[64];

  private int[] first = new int[64];
  private int size;

  /** By entry: a target and the next entry of the group. */
  private int[] target = new int[64];

  private int[] next = new int[64];
  private int entries;

  StepGroups(int symbols) {
    groupOf = new int[symbols * 2];
    round = new int[symbols * 2];
  }

  void clear() {
    now++;
    size = 0;
    entries = 0;
  }

  /** Adds a step as {@link Nfa#step} tells it. */
  void add(int taken, int to) {
    put(taken & ~1, to);
    if ((taken & 1) != 0) {
      put(taken, to);
    }
  }

  private void put(int group, int to) {
    if (entries == target.length) {
      target = Arrays.copyOf(target, entries * 2);
      next = Arrays.copyOf(next, entries * 2);
    }
    if (round[group] != now) {
      round[group] = now;
      groupOf[group] = open(group);
    }
    int at = groupOf[group];
    target[entries] = to;
    next[entries] = first[at];
    first[at] = entries++;
  }

  private int open(int group) {
    if (size == step.length) {
      step = Arrays.copyOf(step, size * 2);
      first = Arrays.copyOf(first, size * 2);
    }
    step[size] = group;
    first[size] = -1;
    return size++;
  }

  /** How many groups there are. */
  int size() {
    return size;
  }

  /** Twice the symbol of a group, plus one when it is the soft one. */
  int step(int group) {
    return step[group];
  }

  /** The first entry of a group. */
  int first(int group) {
    return first[group];
  }

  /** The entry behind another of the same group, or -1. */
  int next(int entry) {
    return next[entry];
  }

  int target(int entry) {
    return target[entry];
  }
}
