package org.wellword.phrase;

import java.util.Arrays;

/**
 * Nodes of an {@link Nfa} with all that can be reached from them without reading anything. One set,
 * used again and again; not thread-safe.
 */
final class Closure {
  private final Nfa nfa;

  /** By node: the round in which it was reached last. */
  private int[] reachedIn = new int[0];

  private int[] nodes = new int[64];
  private int size;
  private int round;

  Closure(Nfa nfa) {
    this.nfa = nfa;
  }

  /** Begins anew, with no node. */
  void clear() {
    if (reachedIn.length < nfa.size()) {
      reachedIn = new int[nfa.size() * 2]; // no node was reached in the rounds to come
    }
    round++;
    size = 0;
  }

  /** Adds a node and what is reached from it. */
  void add(int node) {
    int next = size;
    reach(node);
    for (; next < size; next++) { // what was reached last is looked at in its turn
      for (int link = nfa.firstLink(nodes[next]); link >= 0; link = nfa.nextLink(link)) {
        reach(nfa.linked(link));
      }
    }
  }

  private void reach(int node) {
    if (reachedIn[node] == round) {
      return;
    }
    reachedIn[node] = round;
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
  }

  /** Brings the nodes into ascending order. */
  void sort() {
    if (size > 1) {
      Arrays.sort(nodes, 0, size);
    }
  }

  int size() {
    return size;
  }

  /** The nodes, of which the first {@link #size()} count; valid until the next change. */
  int[] nodes() {
    return nodes;
  }
}
