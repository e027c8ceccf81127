package org.wellword.playbook;

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
 * @param patterns the wording
 * @param exceptions contexts in which the wording is fine
 * @param message why, and what reads better
 * @param suggestions wording to put in its place
 * @param citations ids of sources
 * @param review whether a match asks for a human look
 * @param hidden whether it is left out of anything printed for people to read
 * @param examples captions that it must flag, and must pass
 */
public record Rule(
    String id,
    String pack,
    String topic,
    String group,
    Severity severity,
    PatternRange patterns,
    List<ContextPhrase> exceptions,
    String message,
    List<String> suggestions,
    List<String> citations,
    boolean review,
    boolean hidden,
    List<Example> examples) {
  static Rule read(PackNode node, PackHead head, String topic, PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    if (!id.isEmpty() && id.indexOf('.') < 0) {
      node.problem("expected an id of the form topic.slug");
    }
    PackNode examples = node.object("examples");
    List<Example> flag = Example.read(examples, "flag", head, id, "flag");
    List<Example> pass = Example.read(examples, "pass", head, id, "pass");
    examples.done();
    if (flag.isEmpty() || pass.isEmpty()) {
      examples.problem("needs at least one flagging and one passing example");
    }
    for (Example example : flag) {
      if (example.spans().isEmpty()) {
        examples.problem("a flagging example marks its words with [[ ]]");
      }
    }
    Rule rule =
        new Rule(
            id,
            head.id(),
            topic,
            node.id("group"),
            Severity.of(node.oneOf("severity", "info", "advise", "warn")),
            patterns.read(node, "patterns"),
            ContextPhrase.readAll(node, "exceptions", patterns),
            node.text("message"),
            node.texts("suggestions"),
            head.citations(node),
            node.flag("review"),
            node.flag("hidden"),
            java.util.stream.Stream.concat(flag.stream(), pass.stream()).toList());
    node.done();
    node.enter("");
    return rule;
  }
}
