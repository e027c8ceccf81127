package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;

/**
 * The patterns as one non-deterministic automaton over symbols, on the way to {@link
 * PhraseAutomaton}. Whether the next word may stand behind a comma depends on the way to it: after
 * a gap, a mark or an emoji it may, after a word it may not.
 */
final class Nfa {
  /** Symbol of any number; {@code Exact} forms are symbols that begin with a double quote. */
  static final String NUMBER = "<number>";

  /** One step from a node over a symbol; a soft one may cross a comma. */
  record Edge(int symbol, int target, boolean soft) {}

  /** A place between two parts of a pattern: one node for each kind of way to it, as needed. */
  private final class Place {
    /** After a word. */
    private int firm = -1;

    /** After a gap, a mark or an emoji. */
    private int soft = -1;

    int firm() {
      firm = firm < 0 ? node() : firm;
      return firm;
    }

    int soft() {
      soft = soft < 0 ? node() : soft;
      return soft;
    }
  }

  private final Map<String, Integer> symbols = new HashMap<>();
  private final List<String> symbolText = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<int[]> silent = new ArrayList<>();
  private final List<Integer> any = new ArrayList<>();
  private final BitSet inGap = new BitSet();
  private final List<int[]> accepts = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /** Scratch of {@link #closure}: the round in which a node was reached last, and the nodes. */
  private int[] reachedIn = new int[0];

  private int[] reached = new int[0];
  private int round;

  List<String> symbols() {
    return symbolText;
  }

  List<Integer> starts() {
    return starts;
  }

  List<Edge> edges(int node) {
    return edges.get(node);
  }

  /** Where one arbitrary word leads, or -1. */
  int any(int node) {
    return any.get(node);
  }

  /** Whether marks that stand here are passed over. */
  boolean inGap(int node) {
    return inGap.get(node);
  }

  int[] accepts(int node) {
    return accepts.get(node);
  }

  void add(PhrasePattern pattern, int id) {
    int first = edges.size();
    Place start = new Place();
    starts.add(start.firm());
    Place end = new Place();
    build(pattern.body(), start, end);
    int accept = node();
    link(end.firm, accept);
    link(end.soft, accept);
    accepts.set(accept, new int[] {id});
    contract(first);
  }

  private int node() {
    edges.add(new ArrayList<>(2));
    silent.add(new int[0]);
    any.add(-1);
    accepts.add(new int[0]);
    return edges.size() - 1;
  }

  private void build(Node node, Place from, Place to) {
    switch (node) {
      case Word w -> step(from, w.word(), to);
      case Exact e -> step(from, '"' + e.form(), to);
      case AnyNumber n -> step(from, NUMBER, to);
      case Lemma l -> l.forms().forEach(form -> step(from, form, to));
      case Gap g -> gap(g, from, to);
      case Choice c -> c.options().forEach(option -> build(option, from, to));
      case Maybe m -> {
        if (from.firm >= 0) {
          link(from.firm, to.firm());
        }
        if (from.soft >= 0) {
          link(from.soft, to.soft());
        }
        build(m.part(), from, to);
      }
      case Sequence s -> {
        Place at = from;
        for (Node part : s.parts().subList(0, s.parts().size() - 1)) {
          Place next = new Place();
          build(part, at, next);
          at = next;
        }
        build(s.parts().getLast(), at, to);
      }
    }
  }

  private void step(Place from, String word, Place to) {
    char c = word.charAt(0);
    // Marks, emoji and whole hashtags stand apart by nature.
    boolean apart = !Character.isLetterOrDigit(word.codePointAt(0)) && "\"<".indexOf(c) < 0;
    int target = apart && c != '#' ? to.soft() : to.firm();
    int symbol = symbol(word);
    if (from.firm >= 0) {
      edges.get(from.firm).add(new Edge(symbol, target, apart));
    }
    if (from.soft >= 0) {
      edges.get(from.soft).add(new Edge(symbol, target, true));
    }
  }

  private void gap(Gap gap, Place from, Place to) {
    int at = node();
    link(from.firm, at);
    link(from.soft, at);
    for (int i = 0; i <= gap.max(); i++) {
      inGap.set(at);
      if (i >= gap.min()) {
        link(at, to.soft());
      }
      if (i < gap.max()) {
        int next = node();
        any.set(at, next);
        at = next;
      }
    }
  }

  /** Lets {@code to} be reached from {@code from}, which may be -1 for no node. */
  private void link(int from, int to) {
    if (from >= 0) {
      silent.set(from, append(silent.get(from), to));
    }
  }

  private int symbol(String text) {
    return symbols.computeIfAbsent(
        text,
        k -> {
          symbolText.add(k);
          return symbolText.size() - 1;
        });
  }

  private static int[] append(int[] values, int value) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }

  /** Adds the contracted and short forms of the words of the newest pattern. */
  private void contract(int firstNode) {
    Variants variants = Variants.english();
    int nodes = edges.size();
    for (int from = firstNode; from < nodes; from++) {
      for (Edge edge : List.copyOf(edges.get(from))) {
        String word = symbolText.get(edge.symbol());
        for (String form : variants.of(word)) {
          edges.get(from).add(new Edge(symbol(form), edge.target(), edge.soft()));
        }
        if (!variants.beginsPair(word)) {
          continue;
        }
        for (int middle : closure(new int[] {edge.target()})) {
          for (Edge second : List.copyOf(edges.get(middle))) {
            String pair = word + ' ' + symbolText.get(second.symbol());
            for (String form : variants.of(pair)) {
              edges.get(from).add(new Edge(symbol(form), second.target(), edge.soft()));
            }
          }
        }
      }
    }
  }

  /** The nodes that can be reached without reading anything, sorted; not thread-safe. */
  int[] closure(int[] from) {
    if (reachedIn.length < edges.size()) {
      reachedIn = new int[edges.size()];
      reached = new int[edges.size()];
    }
    round++;
    int count = 0;
    for (int node : from) {
      count = reach(node, count);
    }
    for (int next = 0; next < count; next++) { // what was reached last is looked at in its turn
      for (int node : silent.get(reached[next])) {
        count = reach(node, count);
      }
    }
    int[] sorted = Arrays.copyOf(reached, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private int reach(int node, int count) {
    if (reachedIn[node] == round) {
      return count;
    }
    reachedIn[node] = round;
    reached[count] = node;
    return count + 1;
  }
}
