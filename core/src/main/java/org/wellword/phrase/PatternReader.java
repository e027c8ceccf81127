package org.wellword.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.wellword.pack.PackNode;

/** Reads the patterns of one pack into the automaton that is being built. Not thread-safe. */
public final class PatternReader {
  private final PhraseAutomaton.Builder automaton;
  private final PatternParts parts;

  /** A reader for the pack {@code root}, with its named lists. */
  public PatternReader(PhraseAutomaton.Builder automaton, PackNode root) {
    this.automaton = automaton;
    Map<String, List<String>> lists = new HashMap<>();
    root.entries("lists").forEach((name, node) -> lists.put(name, node.asTexts()));
    parts = new PatternParts(lists);
  }

  /** Adds the patterns of an array; needs at least one. Problems are reported with their column. */
  public PatternRange read(PackNode owner, String field) {
    return read(owner, field, automaton::add);
  }

  /** As {@link #read}, for patterns that mean something only beside others. */
  public PatternRange readContext(PackNode owner, String field) {
    return read(owner, field, automaton::addContext);
  }

  /** As {@link #read}, for patterns that mean something by themselves only if they are rare. */
  public PatternRange readIfRare(PackNode owner, String field) {
    return read(owner, field, automaton::addIfRare);
  }

  private PatternRange read(PackNode owner, String field, BiConsumer<PhrasePattern, PackNode> add) {
    int from = automaton.size();
    if (owner.list(field).isEmpty()) {
      owner.problemIn(field, "needs at least one entry in \"" + field + "\"");
    }
    for (PackNode node : owner.list(field)) {
      try {
        add.accept(new PatternParser(node.asText(), parts).parse(), node);
      } catch (PatternException e) {
        node.problemAt("pattern: " + e.getMessage(), e.column());
      }
    }
    return new PatternRange(from, automaton.size());
  }
}
