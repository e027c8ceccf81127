package org.wellword.campaign;

import java.util.List;
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
  private static final int MAX_HASHTAG = 100;

  private static boolean isHashtag(String text) {
    return text.length() <= MAX_HASHTAG && text.matches("#[\\p{L}\\p{N}_]+");
  }

  /** The hashtag to suggest. */
  public String preferredHashtag() {
    return hashtags.get(0);
  }

  static Campaign read(PackNode node) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<String> hashtags = node.texts("hashtags");
    if (hashtags.isEmpty() || !hashtags.stream().allMatch(Campaign::isHashtag)) {
      node.problem("needs hashtags, each of the form #Word");
    }
    List<String> spellings = node.texts("spellings");
    if (!spellings.stream().allMatch(Campaign::isHashtag)) {
      node.problem("needs spellings of the form #Word");
    }
    Campaign campaign =
        new Campaign(
            id,
            node.text("name"),
            node.oneOf("kind", "day", "week", "month", "campaign"),
            node.texts("regions"),
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
