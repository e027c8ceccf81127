package org.wellword.campaign;

import java.util.List;

/**
 * A campaign that a caption takes part in.
 *
 * @param id of the campaign
 * @param hashtags the campaign's hashtags that stand in the caption, as the campaign writes them
 */
public record CampaignMention(String id, List<String> hashtags) {
  /** Keeps its own copy of the hashtags. */
  public CampaignMention {
    hashtags = List.copyOf(hashtags);
  }
}
