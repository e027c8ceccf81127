package org.wellword.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.PatternException;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.PhrasePattern;
import org.wellword.phrase.Scan;

/** The campaigns of all packs. Immutable and thread-safe. */
public final class CampaignCalendar {
  private final List<Campaign> campaigns;
  private final int firstPattern;

  /** By pattern from {@link #firstPattern}: the hashtag, in small letters. */
  private final List<String> tagOf;

  private CampaignCalendar(Builder builder) {
    campaigns = List.copyOf(builder.campaigns);
    firstPattern = builder.firstPattern;
    tagOf = List.copyOf(builder.tagOf);
  }

  /** All campaigns, in the order of their packs. */
  public List<Campaign> campaigns() {
    return campaigns;
  }

  /**
   * The campaigns under way on a date.
   *
   * @param region ISO 3166 code, or "" for all regions
   */
  public List<Campaign> on(LocalDate date, String region) {
    return campaigns.stream()
        .filter(c -> c.when().covers(date))
        .filter(c -> c.isFor(region))
        .toList();
  }

  /** The campaigns whose hashtags stand in the caption, in the order of the packs. */
  public List<CampaignMention> mentions(Scan scan) {
    Set<String> tags = null;
    for (int m = 0; m < scan.count(); m++) {
      int p = scan.pattern(m) - firstPattern;
      if (p >= 0 && p < tagOf.size()) {
        tags = tags == null ? new LinkedHashSet<>() : tags;
        tags.add(tagOf.get(p));
      }
    }
    if (tags == null) {
      return List.of();
    }
    List<CampaignMention> mentions = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      List<String> own = new ArrayList<>();
      for (String hashtag : tags(campaign)) {
        if (tags.contains(hashtag.toLowerCase(Locale.ROOT))) {
          own.add(hashtag);
        }
      }
      if (!own.isEmpty()) {
        mentions.add(new CampaignMention(campaign.id(), own));
      }
    }
    return List.copyOf(mentions);
  }

  private static List<String> tags(Campaign campaign) {
    return Stream.concat(campaign.hashtags().stream(), campaign.spellings().stream()).toList();
  }

  /** Collects campaign packs, all of them before those of another kind. Not thread-safe. */
  public static final class Builder {
    private final PhraseAutomaton.Builder automaton;
    private final int firstPattern;
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<String> tagOf = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** A builder whose hashtags go into {@code automaton}. */
    public Builder(PhraseAutomaton.Builder automaton) {
      this.automaton = automaton;
      this.firstPattern = automaton.size();
    }

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      for (PackNode node : root.list("campaigns")) {
        Campaign campaign = Campaign.read(node);
        campaigns.add(campaign);
        addAll(campaign.hashtags(), node.list("hashtags"));
        addAll(campaign.spellings(), node.list("spellings"));
      }
      if (campaigns.isEmpty()) {
        root.problemIn("campaigns", "pack " + head.id() + " holds no campaigns");
      }
      root.done();
    }

    /** Adds the hashtags that are new, unless something was wrong with one of them. */
    private void addAll(List<String> hashtags, List<PackNode> nodes) {
      for (int h = 0; h < nodes.size() && hashtags.size() == nodes.size(); h++) {
        String tag = hashtags.get(h).toLowerCase(Locale.ROOT);
        try {
          if (seen.add(tag)) {
            automaton.add(PhrasePattern.parse(tag, Map.of()), nodes.get(h));
            tagOf.add(tag);
          }
        } catch (PatternException e) {
          nodes.get(h).problem("hashtag: " + e.getMessage());
        }
      }
    }

    /** The calendar; call it when the last pack has been added. */
    public CampaignCalendar build() {
      return new CampaignCalendar(this);
    }
  }
}
