package org.wellword.cli.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellword.CaptionChecker;
import org.wellword.campaign.Campaign;
import org.wellword.claim.Claim;
import org.wellword.cli.guide.TopicNames;
import org.wellword.insight.Window;

/** What ids of packs stand for; an id that the bundled packs do not know stands for itself. */
public final class Names {
  private final Map<String, String> claims = new HashMap<>();
  private final Map<String, String> campaigns = new HashMap<>();
  private final List<Window> windows;
  private final TopicNames topics;

  /**
   * The names of a checker's packs.
   *
   * @param region whose campaigns are windows, ISO 3166; "" for all
   */
  public Names(CaptionChecker checker, String region) {
    for (Claim claim : checker.claims()) {
      claims.put(claim.id(), claim.myth());
    }
    for (Campaign campaign : checker.campaigns().campaigns()) {
      campaigns.put(campaign.id(), campaign.name());
    }
    topics = new TopicNames(checker.packs());
    windows =
        checker.campaigns().campaigns().stream()
            .filter(c -> c.isFor(region))
            .map(c -> new Window(c.id(), c.when()::covers))
            .toList();
  }

  /** When campaigns take place. */
  public List<Window> windows() {
    return windows;
  }

  /** What the myth says. */
  String claim(String id) {
    return claims.getOrDefault(id, id);
  }

  String campaign(String id) {
    return campaigns.getOrDefault(id, id);
  }

  /** A topic with a capital, such as Self-harm. */
  String topic(String id) {
    return topics.of(id);
  }
}
