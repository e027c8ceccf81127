package org.wellword.insight;

import java.util.List;
import java.util.Locale;

/** What captions are counted by. */
public enum Dimension {
  /** Which part of the report has something to say: guidance, need, review. */
  LANE(true, "guidance", "need", "review"),
  /** Level of guidance; every caption has one. */
  LEVEL(false, "none", "info", "advise", "warn"),
  /** Topic. */
  TOPIC(true),
  /** Claim that the caption touches, whatever its stance. */
  CLAIM(true),
  /** Stance on any claim. */
  STANCE(true, "endorses", "debunks", "asks", "reports", "unclear"),
  /** Claim and stance together. */
  CLAIM_STANCE(false),
  /** Rule of wording. */
  RULE(true),
  /** Need of support; every caption has one. */
  NEED(true, "none", "consider", "offer", "urgent"),
  /** Need that is not none, and whose it is. */
  NEED_WHO(false),
  /** Campaign whose hashtag stands in the caption. */
  CAMPAIGN(false),
  /** Version of the engine that wrote the report. */
  ENGINE(false),
  /** Pack and version that the report names. */
  PACK(false);

  /** Whose need it is. */
  static final List<String> WHO = List.of("none", "self", "other");

  private final boolean daily;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> keys;

  Dimension(boolean daily, String... keys) {
    this.daily = daily;
    this.keys = List.of(keys);
  }

  /** The keys that it can have, in their order; empty when they are ids that packs bring. */
  public List<String> keys() {
    return keys;
  }

  /** Whether it is counted by day as well. */
  public boolean daily() {
    return daily;
  }

  /** Such as {@code claim-stance}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
