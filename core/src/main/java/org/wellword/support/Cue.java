package org.wellword.support;

import java.util.List;
import java.util.Locale;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;

/**
 * Words that show need.
 *
 * @param id of the cue
 * @param need how much
 * @param who whose
 * @param topic what it is about
 * @param patterns the words
 * @param with second signals, each of which must be there too, else the words show nothing
 * @param exceptions contexts in which they show nothing
 * @param examples captions that it must flag, and must pass
 */
public record Cue(
    String id,
    Need need,
    Who who,
    String topic,
    PatternRange patterns,
    List<ContextPhrase> with,
    List<ContextPhrase> exceptions,
    List<Example> examples) {
  /**
   * Reads a cue.
   *
   * @param screened whether a screen was taught the cue, so that its patterns need not be found by
   *     themselves where they are everyday words
   */
  static Cue read(PackNode node, PackHead head, PatternReader patterns, boolean screened) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<Example> examples = Example.readFlagAndPass(node, head, id);
    head.citations(node);
    String need = node.oneOf("need", "consider", "offer", "urgent");
    String who = node.oneOf("who", "self", "other");
    Cue cue =
        new Cue(
            id,
            need.isEmpty() ? Need.NONE : Need.valueOf(need.toUpperCase(Locale.ROOT)),
            who.isEmpty() ? Who.NONE : Who.valueOf(who.toUpperCase(Locale.ROOT)),
            node.id("topic"),
            screened ? patterns.readIfRare(node, "patterns") : patterns.read(node, "patterns"),
            ContextPhrase.readAll(node, "with", patterns),
            ContextPhrase.readAll(node, "exceptions", patterns),
            examples);
    node.done();
    node.enter("");
    return cue;
  }
}
