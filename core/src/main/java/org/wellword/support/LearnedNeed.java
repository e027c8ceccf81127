package org.wellword.support;

import java.util.List;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;
import org.wellword.phrase.Scan;

/**
 * Where the lessons are asked: a caption with one of the anchors is judged by them as a whole, for
 * what no cue says.
 *
 * @param id of the entry
 * @param topic what it is about
 * @param anchors words without one of which no lesson is asked
 * @param others words that tell of somebody else, when they stand in the heaviest sentence
 * @param examples captions that it must flag, and must pass
 */
record LearnedNeed(
    String id, String topic, PatternRange anchors, PatternRange others, List<Example> examples) {

  static LearnedNeed read(PackNode node, PackHead head, PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<Example> examples = Example.readFlagAndPass(node, head, id);
    head.citations(node);
    LearnedNeed learned =
        new LearnedNeed(
            id,
            node.id("topic"),
            patterns.readContext(node, "anchors"),
            patterns.readContext(node, "others"),
            examples);
    node.done();
    node.enter("");
    return learned;
  }

  /** Whether the tokens {@code [from, to)} tell of somebody else. */
  Who who(Scan scan, int from, int to) {
    for (int m = 0; m < scan.count(); m++) {
      if (others.contains(scan.pattern(m)) && scan.from(m) >= from && scan.to(m) <= to) {
        return Who.OTHER;
      }
    }
    return Who.SELF;
  }
}
