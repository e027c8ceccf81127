package org.wellword.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternReader;

/**
 * A context that sets cues aside: fiction, hyperbole, recovery, news.
 *
 * @param id of the entry
 * @param needs which needs it sets aside
 * @param phrase the words, and where they must stand
 * @param examples captions in which a cue is set aside, and similar ones in which it stands
 */
public record SetAside(String id, Set<Need> needs, ContextPhrase phrase, List<Example> examples) {
  static SetAside read(PackNode node, PackHead head, PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    EnumSet<Need> needs = EnumSet.noneOf(Need.class);
    for (String need :
        node.allMatching(
            "needs", "consider|offer|urgent", "consider, offer or urgent in \"needs\"")) {
      needs.add(Need.valueOf(need.toUpperCase(Locale.ROOT)));
    }
    List<Example> examples = new ArrayList<>();
    PackNode given = node.object("examples");
    examples.addAll(Example.read(given, "aside", head, id, "aside"));
    examples.addAll(Example.read(given, "kept", head, id, "kept"));
    given.done();
    SetAside aside =
        new SetAside(id, Set.copyOf(needs), ContextPhrase.read(node, patterns), examples);
    node.done();
    node.enter("");
    return aside;
  }
}
