package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Arrays;
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
 * PhraseAutomaton}. A node after a gap, a mark or an emoji is <em>soft</em>: its next word may
 * stand behind a comma.
 */
final class Nfa {
  /** Symbol of any number; {@code Exact} forms are symbols that begin with a double quote. */
  static final String NUMBER = "<number>";

  /** One step from a node over a symbol. */
  record Edge(int symbol, int target, boolean soft) {}

  private final Map<String, Integer> symbols = new HashMap<>();
  private final List<String> symbolText = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<int[]> silent = new ArrayList<>();
  private final List<Integer> any = new ArrayList<>();
  private final List<Boolean> soft = new ArrayList<>();
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

  int[] accepts(int node) {
    return accepts.get(node);
  }

  void add(PhrasePattern pattern, int id) {
    int first = edges.size();
    int start = node();
    starts.add(start);
    int end = build(pattern.body(), start);
    int[] ids = accepts.get(end);
    accepts.set(end, append(ids, id));
    contract(first);
  }

  private int node() {
    edges.add(new ArrayList<>(2));
    silent.add(new int[0]);
    any.add(-1);
    soft.add(false);
    accepts.add(new int[0]);
    return edges.size() - 1;
  }

  private int build(Node node, int from) {
    return switch (node) {
      case Word w -> word(w.word(), from);
      case Exact e -> word('"' + e.form(), from);
      case AnyNumber n -> word(NUMBER, from);
      case Lemma l -> {
        int to = node();
        for (String form : l.forms()) {
          step(from, form, to);
        }
        yield to;
      }
      case Gap g -> gap(g, from);
      case Sequence s -> {
        int at = from;
        for (Node part : s.parts()) {
          at = build(part, at);
        }
        yield at;
      }
      case Choice c -> {
        int to = node();
        for (Node option : c.options()) {
          if (option instanceof Word w && Character.isLetter(w.word().charAt(0))) {
            step(from, w.word(), to); // the common case needs no nodes of its own
          } else {
            link(build(option, fresh(from)), to);
          }
        }
        yield to;
      }
      case Maybe m -> {
        int to = node();
        link(build(m.part(), fresh(from)), to);
        link(from, to);
        yield to;
      }
    };
  }

  private int word(String word, int from) {
    int to = node();
    step(from, word, to);
    char c = word.charAt(0);
    soft.set(
        to,
        word.length() <= 2
            && !Character.isLetterOrDigit(word.codePointAt(0))
            && c != '#'
            && c != '"');
    return to;
  }

  private void step(int from, String word, int to) {
    // Marks, emoji and whole hashtags stand apart by nature.
    boolean mark =
        !Character.isLetterOrDigit(word.codePointAt(0)) && "\"<".indexOf(word.charAt(0)) < 0;
    edges.get(from).add(new Edge(symbol(word), to, soft.get(from) || mark));
  }

  private int gap(Gap gap, int from) {
    int at = from;
    int exit = node();
    for (int i = 0; i < gap.max(); i++) {
      if (i >= gap.min()) {
        link(at, exit);
      }
      int next = node();
      int inner = at == from ? fresh(from) : at;
      any.set(inner, next);
      at = next;
    }
    link(at, exit);
    soft.set(exit, true);
    return exit;
  }

  private int fresh(int from) {
    int to = node();
    link(from, to);
    return to;
  }

  private void link(int from, int to) {
    silent.set(from, append(silent.get(from), to));
    soft.set(to, soft.get(to) || soft.get(from));
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
