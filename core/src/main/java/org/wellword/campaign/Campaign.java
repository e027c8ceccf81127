package org.wellword.campaign;

import java.util.List;
import java.util.Locale;
import org.wellword.pack.PackNode;

/**
 * An awareness campaign.
 *
 * @param id of the campaign
 * @param name as its organiser writes it
 * @param kind day, week, month or campaign
 * @param regions ISO 3166 codes, or {@code 001} for the world
 * @param organiser who holds it
 * @param url its page
 * @param hashtags with {@code #}, the preferred one first
 * @param spellings other hashtags that people write for it; they are seen, never suggested
 * @param when its dates
 * @param announced whether the organiser sets the date each year, so that the rule is the usual one
 * @param basis how its date was learnt: {@code page}, or {@code recalled} when it is general
 *     knowledge that is still to be compared
 * @param note what it is for
 */
public record Campaign(
    String id,
    String name,
    String kind,
    List<String> regions,
    String organiser,
    String url,
    List<String> hashtags,
    List<String> spellings,
    DateRule when,
    boolean announced,
    String basis,
    String note) {
  private static final String WORLD = "001";

  private static List<String> hashtags(PackNode node, String field) {
    return node.allMatching(field, "#[\\p{L}\\p{N}_]{1,99}", "a hashtag of the form #Word");
  }

  /**
   * Whether it is held in a region, or in the whole world.
   *
   * @param region ISO 3166 code, or "" for all regions
   */
  public boolean isFor(String region) {
    return region.isEmpty()
        || regions.contains(WORLD)
        || regions.contains(region.toUpperCase(Locale.ROOT));
  }

  /** The hashtag to suggest. */
  public String preferredHashtag() {
    return hashtags.get(0);
  }

  static Campaign read(PackNode node) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<String> hashtags = hashtags(node, "hashtags");
    if (node.list("hashtags").isEmpty()) {
      node.problemIn("hashtags", "needs hashtags, each of the form #Word");
    }
    List<String> spellings = hashtags(node, "spellings");
    Campaign campaign =
        new Campaign(
            id,
            node.text("name"),
            node.oneOf("kind", "day", "week", "month", "campaign"),
            node.allMatching("regions", "[A-Z]{2}|001", "an ISO 3166 code, or 001"),
            node.text("organiser"),
            node.url("url"),
            hashtags,
            spellings,
            DateRule.read(node.object("when")),
            node.flag("announced"),
            node.has("basis") ? node.oneOf("basis", "page", "recalled") : "page",
            node.optionalText("note"));
    node.done();
    node.enter("");
    return campaign;
  }
}
