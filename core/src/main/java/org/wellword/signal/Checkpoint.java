package org.wellword.signal;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a feed has been read.
 *
 * @param feed its name
 * @param updated the latest change that was read; ask the exchange for what came since
 * @param fetched when something was last imported from the feed
 * @param after the cursor behind the last page, or "" when there was no further one
 */
public record Checkpoint(String feed, Instant updated, Instant fetched, String after) {
  /**
   * ThreatExchange tells deletions for 90 days; python-threatexchange calls a copy stale after 85.
   */
  public static final Duration STALE = Duration.ofDays(85);

  /**
   * Whether the feed was left alone for so long that deletions may have been missed, and everything
   * should be read anew.
   */
  public boolean stale(Instant now) {
    return Duration.between(fetched, now).compareTo(STALE) > 0;
  }
}
