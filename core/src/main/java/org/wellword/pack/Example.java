package org.wellword.pack;

import java.util.ArrayList;
import java.util.List;
import org.wellword.text.Span;

/**
 * A caption inside a pack that says how an entry behaves; examples are the tests of a pack.
 *
 * @param pack id of the pack
 * @param entry id of the rule, claim, cue or set-aside
 * @param expected what must come out: {@code flag} or {@code pass} for a rule or cue, a stance or
 *     {@code none} for a claim, {@code aside} or {@code kept} for a set-aside, {@code clean} for a
 *     suggestion
 * @param text the caption, without the brackets that mark its spans
 * @param spans the exact places that must be flagged, in order; empty when nothing is marked
 * @param file name of the pack's source
 * @param line where the example stands, from 1
 * @param column where it stands in the line, from 1
 */
public record Example(
    String pack,
    String entry,
    String expected,
    String text,
    List<Span> spans,
    String file,
    int line,
    int column) {
  /**
   * Reads the captions of {@code node}'s {@code examples} that {@code entry} must flag and pass;
   * none at all is a problem.
   */
  public static List<Example> readFlagAndPass(PackNode node, PackHead head, String entry) {
    PackNode given = node.object("examples");
    List<Example> examples = new ArrayList<>(read(given, "flag", head, entry, "flag"));
    examples.addAll(read(given, "pass", head, entry, "pass"));
    given.done();
    if (examples.isEmpty()) {
      given.problem("needs examples that flag and pass");
    }
    return List.copyOf(examples);
  }

  /** Reads the examples of {@code field} in {@code node}. */
  public static List<Example> read(
      PackNode node, String field, PackHead head, String entry, String expected) {
    List<Example> examples = new ArrayList<>();
    for (PackNode item : node.list(field)) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      String marked = item.asText();
      int open = -1;
      for (int i = 0; i < marked.length(); i++) {
        if (marked.startsWith("[[", i) && open < 0) {
          open = text.length();
          i++;
        } else if (marked.startsWith("]]", i) && open >= 0 && open < text.length()) {
          spans.add(new Span(open, text.length()));
          open = -1;
          i++;
        } else {
          text.append(marked.charAt(i));
        }
      }
      if (open >= 0) {
        item.problem("'[[' without ']]'");
      }
      examples.add(
          new Example(
              head.id(),
              entry,
              expected,
              text.toString(),
              spans,
              head.file(),
              item.line(),
              item.column()));
    }
    return examples;
  }

  /** Keeps its own copy of the spans. */
  public Example {
    spans = List.copyOf(spans);
  }
}
