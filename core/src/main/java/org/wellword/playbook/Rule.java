package org.wellword.playbook;

import java.util.ArrayList;
import java.util.List;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;

/**
 * A rule of a playbook pack.
 *
 * @param id immutable, {@code topic.slug}
 * @param pack id of its pack
 * @param topic topic of its pack
 * @param group what it belongs to
 * @param severity how strongly it speaks
 * @param patterns the wording: its own, then what other packs add
 * @param exceptions contexts in which the wording is fine
 * @param message why, and what reads better
 * @param suggestions wording to put in its place
 * @param citations ids of sources
 * @param disguised whether only words that are disguised count, as codes do
 * @param review whether a match asks for a human look
 * @param hidden whether it is left out of anything printed for people to read
 * @param examples captions that it must flag, and must pass, and suggestions, which must be clean
 * @param changes which packs changed it, and why, in the order of the changes
 */
public record Rule(
    String id,
    String pack,
    String topic,
    String group,
    Severity severity,
    List<PatternRange> patterns,
    List<ContextPhrase> exceptions,
    String message,
    List<String> suggestions,
    List<String> citations,
    boolean disguised,
    boolean review,
    boolean hidden,
    List<Example> examples,
    List<String> changes) {
  /** Keeps its own copies of the lists. */
  public Rule {
    patterns = List.copyOf(patterns);
    exceptions = List.copyOf(exceptions);
    suggestions = List.copyOf(suggestions);
    citations = List.copyOf(citations);
    examples = List.copyOf(examples);
    changes = List.copyOf(changes);
  }

  /** Every finding tells all of them. */
  private static final int MAX_SUGGESTIONS = 100;

  /** What a suggestion must be. */
  static final String CLEAN = "clean";

  static Rule read(PackNode node, PackHead head, String topic, PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    if (!id.isEmpty() && id.indexOf('.') < 0) {
      node.problemIn("id", "expected an id of the form topic.slug");
    }
    PackNode given = node.object("examples");
    List<Example> examples = new ArrayList<>(examples(given, head, id));
    if (!has(examples, "flag") || !has(examples, "pass")) {
      given.problem("needs at least one flagging and one passing example");
    }
    List<Example> suggestions = Example.read(node, "suggestions", head, id, CLEAN);
    examples.addAll(suggestions);
    node.list("suggestions", MAX_SUGGESTIONS);
    Rule rule =
        new Rule(
            id,
            head.id(),
            topic,
            node.id("group"),
            Severity.of(node.oneOf("severity", "info", "advise", "warn")),
            List.of(patterns.read(node, "patterns")),
            ContextPhrase.readAll(node, "exceptions", patterns),
            node.text("message"),
            texts(suggestions),
            head.citations(node),
            node.flag("disguised"),
            node.flag("review"),
            node.flag("hidden"),
            examples,
            List.of());
    node.done();
    node.enter("");
    return rule;
  }

  /** The flagging and the passing examples of {@code given}. */
  static List<Example> examples(PackNode given, PackHead head, String id) {
    List<Example> examples = new ArrayList<>(Example.read(given, "flag", head, id, "flag"));
    for (int e = 0; e < examples.size(); e++) {
      if (examples.get(e).spans().isEmpty()) {
        given.list("flag").get(e).problem("a flagging example marks its words with [[ ]]");
      }
    }
    examples.addAll(Example.read(given, "pass", head, id, "pass"));
    given.done();
    return examples;
  }

  static boolean has(List<Example> examples, String expected) {
    return examples.stream().anyMatch(e -> e.expected().equals(expected));
  }

  static List<String> texts(List<Example> suggestions) {
    return suggestions.stream().map(Example::text).filter(t -> !t.isEmpty()).toList();
  }
}
