package org.wellword.phrase;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final int NONE = -1;

  /** About ten times what the bundled packs need. */
  private static final int MAX_NODES = 1_000_000;

  private static final int MAX_EDGES = 2_000_000;

  private final SymbolForms symbols = new SymbolForms();

  /** By node: its first and last edge, and its first link to a node reached without a word. */
  private final IntList firstEdge = new IntList();

  private final IntList lastEdge = new IntList();
  private final IntList firstLink = new IntList();
  private final IntList any = new IntList();
  private final IntList accepts = new IntList();
  private final BitSet inGap = new BitSet();

  /** By edge: twice its symbol, plus one when it may cross a comma; its target; the next edge. */
  private final IntList edgeStep = new IntList();

  private final IntList edgeTarget = new IntList();
  private final IntList nextEdge = new IntList();

  private final IntList linkTarget = new IntList();
  private final IntList nextLink = new IntList();
  private final IntList starts = new IntList();

  private final Closure closure = new Closure(this);

  List<String> symbols() {
    return symbols.texts();
  }

  IntList starts() {
    return starts;
  }

  /** The pattern to which a node belongs; the nodes of a pattern stand behind its start. */
  int patternOf(int node) {
    int pattern = 0;
    while (pattern + 1 < starts.size() && starts.get(pattern + 1) <= node) {
      pattern++; // asked for once, before the packs are refused
    }
    return pattern;
  }

  /** How many nodes there are. */
  int size() {
    return firstEdge.size();
  }

  int edgeCount() {
    return edgeStep.size();
  }

  /** The first edge of a node, or -1. */
  int firstEdge(int node) {
    return firstEdge.get(node);
  }

  /** The edge of the same node behind {@code edge}, or -1. */
  int nextEdge(int edge) {
    return nextEdge.get(edge);
  }

  /** Twice the symbol of an edge, plus one when it is soft: when it may cross a comma. */
  int step(int edge) {
    return edgeStep.get(edge);
  }

  int target(int edge) {
    return edgeTarget.get(edge);
  }

  /** The first link of a node to one that is reached without reading anything, or -1. */
  int firstLink(int node) {
    return firstLink.get(node);
  }

  int nextLink(int link) {
    return nextLink.get(link);
  }

  int linked(int link) {
    return linkTarget.get(link);
  }

  /** Where one arbitrary word leads, or -1. */
  int any(int node) {
    return any.get(node);
  }

  /** Whether marks that stand here are passed over. */
  boolean inGap(int node) {
    return inGap.get(node);
  }

  /** The pattern that ends at a node, or -1. */
  int accepts(int node) {
    return accepts.get(node);
  }

  /**
   * Adds a pattern.
   *
   * @throws PatternException when those added before are too many already
   */
  void add(PhrasePattern pattern, int id) {
    if (size() > MAX_NODES || edgeCount() > MAX_EDGES) {
      throw new PatternException("the patterns of all packs are too large together", 0);
    }
    int first = size();
    Place start = new Place();
    starts.add(start.firm());
    Place end = new Place();
    build(pattern.body(), start, end);
    int accept = node();
    link(end.firm, accept);
    link(end.soft, accept);
    accepts.set(accept, id);
    contract(first);
  }

  private int node() {
    lastEdge.add(NONE);
    firstLink.add(NONE);
    any.add(NONE);
    accepts.add(NONE);
    return firstEdge.add(NONE);
  }

  private void edge(int from, int symbol, boolean soft, int to) {
    edgeStep.add(symbol * 2 + (soft ? 1 : 0));
    edgeTarget.add(to);
    int edge = nextEdge.add(NONE);
    if (lastEdge.get(from) < 0) {
      firstEdge.set(from, edge);
    } else {
      nextEdge.set(lastEdge.get(from), edge);
    }
    lastEdge.set(from, edge);
  }

  private void build(Node node, Place from, Place to) {
    switch (node) {
      case Word w -> step(from, w.word(), to);
      case Exact e -> step(from, '"' + e.form(), to);
      case AnyNumber n -> step(from, NUMBER, to);
      case Lemma l -> {
        for (String form : l.forms()) {
          step(from, form, to);
        }
      }
      case Gap g -> gap(g, from, to);
      case Choice c -> {
        for (Node option : c.options()) {
          build(option, from, to);
        }
      }
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
    int symbol = symbols.number(word);
    if (from.firm >= 0) {
      edge(from.firm, symbol, apart, target);
    }
    if (from.soft >= 0) {
      edge(from.soft, symbol, true, target);
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
      linkTarget.add(to);
      firstLink.set(from, nextLink.add(firstLink.get(from)));
    }
  }

  /** Adds the contracted and short forms of the words of the newest pattern. */
  private void contract(int firstNode) {
    int nodes = size();
    for (int from = firstNode; from < nodes; from++) {
      int last = lastEdge.get(from);
      for (int edge = firstEdge.get(from); edge >= 0; edge = edge == last ? NONE : nextEdge(edge)) {
        int symbol = step(edge) >> 1;
        boolean soft = (step(edge) & 1) != 0;
        for (int form : symbols.forms(symbol)) {
          edge(from, form, soft, target(edge));
        }
        Map<String, Set<String>> seconds = symbols.pairs(symbol);
        if (!seconds.isEmpty()) {
          contractPairs(from, target(edge), soft, seconds);
        }
      }
    }
  }

  /** Adds the forms of pairs whose first word leads to {@code middle}. */
  private void contractPairs(int from, int middle, boolean soft, Map<String, Set<String>> seconds) {
    closure.clear();
    closure.add(middle);
    closure.sort();
    for (int i = 0; i < closure.size(); i++) {
      int node = closure.nodes()[i];
      for (int edge = firstEdge.get(node); edge >= 0; edge = nextEdge(edge)) {
        for (String form : seconds.getOrDefault(symbols.text(step(edge) >> 1), Set.of())) {
          edge(from, symbols.number(form), soft, target(edge));
        }
      }
    }
  }
}
