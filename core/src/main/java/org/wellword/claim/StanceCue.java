package org.wellword.claim;

import java.util.Locale;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternReader;

/**
 * Words that show what a caption says about a claim.
 *
 * @param id of the cue
 * @param kind what it shows
 * @param question whether the sentence of the claim must be a question as well
 * @param phrase the words, and where they must stand
 */
record StanceCue(String id, Kind kind, boolean question, ContextPhrase phrase) {
  /** What a cue shows. */
  enum Kind {
    /** The claim is rejected. */
    DEBUNK,
    /** The writer wants to know. */
    ASK,
    /** A question that asserts. */
    RHETORICAL,
    /** Somebody else says so. */
    REPORT,
    /** The writer tells of a feeling or a wish, and makes no claim. */
    PERSONAL;
  }

  static StanceCue read(PackNode node, PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    String kind = node.oneOf("kind", "debunk", "ask", "rhetorical", "report", "personal");
    StanceCue cue =
        new StanceCue(
            id,
            kind.isEmpty() ? Kind.PERSONAL : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            node.flag("question"),
            ContextPhrase.read(node, patterns));
    node.done();
    node.enter("");
    return cue;
  }
}
