package org.wellword.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.wellword.campaign.CampaignCalendar;
import org.wellword.claim.Claims;
import org.wellword.learn.Meaning;
import org.wellword.learn.Screen;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.playbook.Playbook;
import org.wellword.support.NeedReader;

/** The patterns of all bundled packs in one automaton, as a checker compiles them. */
final class BundledPatterns {
  private BundledPatterns() {}

  static PhraseAutomaton compile() {
    PhraseAutomaton.Builder automaton = PhraseAutomaton.builder();
    NeedReader.Builder needs = new NeedReader.Builder(automaton);
    Map<String, BiConsumer<PackNode, PackHead>> engines =
        Map.of(
            "playbook", new Playbook.Builder(automaton)::add,
            "claims", new Claims.Builder(automaton, Screen.of(Meaning.bundled()))::add,
            "support", (root, head) -> needs.add(root, head, true),
            "campaigns", new CampaignCalendar.Builder(automaton)::add);
    Map<String, String> ids = new HashMap<>();
    for (PackSource pack : SomePacks.where(p -> true).packs()) {
      PackReader reader = new PackReader(pack, ids);
      PackNode root = reader.root();
      PackHead head = PackHead.read(root, pack);
      BiConsumer<PackNode, PackHead> engine = engines.get(head.kind());
      if (engine != null) {
        engine.accept(root, head);
      }
    }
    return automaton.build();
  }
}
