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
 * What a pack changes in a rule of another pack: the playbook of a country or a platform switches a
 * rule off, or gives it another severity, message, suggestions, more patterns, or more exceptions.
 *
 * <p>Everything else of the rule stays: its id, group and topic, and the patterns and exceptions
 * that it has. A rule that one pack switches off stays off, whatever other packs change in it.
 *
 * @param node the entry of {@code overrides}
 * @param head the pack that changes
 * @param patterns reads patterns with the lists of that pack
 * @param rule id of the rule
 * @param off whether the rule is switched off
 */
record RuleChange(PackNode node, PackHead head, PatternReader patterns, String rule, boolean off) {
  /** A change that consists of nothing but these says nothing. */
  private static final int IDLE_FIELDS = 2;

  /** Reads what can be read before the rule is known. */
  static RuleChange of(PackNode node, PackHead head, PatternReader patterns) {
    String id = node.id("rule");
    node.enter(id);
    boolean off = node.flag("off");
    if (node.has("off") && !off) {
      node.problemIn("off", "\"off\" can only be true; leave it out to keep the rule");
    }
    int fields = node.size();
    if (off ? fields > IDLE_FIELDS + 1 : fields <= IDLE_FIELDS) {
      node.problem(
          off ? "a rule that is off can have no other change" : "says nothing that would change");
    }
    node.enter("");
    return new RuleChange(node, head, patterns, id, off);
  }

  /**
   * Puts the changed rule in the place of the rule.
   *
   * @param at where the rule stands, or -1 when there is none, which is a problem
   */
  void apply(List<Rule> rules, int at, PackLayers layers) {
    node.enter(rule);
    String why = node.text("why");
    if (rule.isEmpty()) {
      return; // told already
    }
    if (at < 0) {
      node.problemIn("rule", "no pack that is loaded has the rule " + rule);
    } else if (rules.get(at).pack().equals(head.id())) {
      node.problemIn("rule", rule + " is a rule of this pack; change it there");
    } else if (!layers.put(head.id(), rules.get(at).pack())) {
      String other = rules.get(at).pack();
      node.problemIn("rule", "the rules of this pack and of " + other + " change each other");
    } else if (!off) {
      rules.set(at, changed(rules.get(at), why));
      node.done();
    }
    node.enter("");
  }

  private Rule changed(Rule old, String why) {
    List<PatternRange> ranges = new ArrayList<>(old.patterns());
    if (node.has("addPatterns")) {
      ranges.add(patterns.read(node, "addPatterns"));
    }
    List<ContextPhrase> exceptions = new ArrayList<>(old.exceptions());
    exceptions.addAll(ContextPhrase.readAll(node, "addExceptions", patterns));
    List<Example> examples = new ArrayList<>(old.examples());
    examples.addAll(tests());
    List<String> suggestions = old.suggestions();
    if (node.has("suggestions")) {
      List<Example> given = Example.read(node, "suggestions", head, rule, Rule.CLEAN);
      suggestions = Rule.texts(given);
      examples.removeIf(e -> e.expected().equals(Rule.CLEAN));
      examples.addAll(given);
    }
    List<String> citations = new ArrayList<>(old.citations());
    if (node.has("citations")) {
      head.citations(node).stream().filter(c -> !citations.contains(c)).forEach(citations::add);
    }
    List<String> changes = new ArrayList<>(old.changes());
    changes.add("changed by " + head.id() + ": " + why);
    return new Rule(
        rule,
        old.pack(),
        old.topic(),
        old.group(),
        node.has("severity")
            ? Severity.of(node.oneOf("severity", "info", "advise", "warn"))
            : old.severity(),
        ranges,
        exceptions,
        node.has("message") ? node.text("message") : old.message(),
        suggestions,
        citations,
        old.disguised(),
        node.has("review") ? node.flag("review") : old.review(),
        old.hidden(),
        examples,
        changes);
  }

  /** The examples of the change; new patterns and new exceptions must bring theirs. */
  private List<Example> tests() {
    List<Example> tests =
        node.has("examples") ? Rule.examples(node.object("examples"), head, rule) : List.of();
    if (node.has("addPatterns") && !Rule.has(tests, "flag")) {
      node.problem("\"addPatterns\" needs an example that flags");
    }
    if (node.has("addExceptions") && !Rule.has(tests, "pass")) {
      node.problem("\"addExceptions\" needs an example that passes");
    }
    return tests;
  }
}
