package org.wellword.signal;

/**
 * Where a share comes from. Of one origin and one piece of content, the latest word counts.
 *
 * @param feed name of the feed it was imported from
 * @param kind how the feed lists it, where one feed may list the same content several times; or ""
 */
record Origin(String feed, String kind) implements Comparable<Origin> {
  /** What was shared here first. */
  static final String OWN = "own";

  /** A deletion by hand, which counts for every feed. */
  static final Origin ANY = new Origin("*", "");

  @Override
  public int compareTo(Origin other) {
    int order = feed.compareTo(other.feed);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
