package org.wellword.signal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one origin says of a signal, as of one time. A later share of the same origin replaces
 * it whole; of two from the same time the one that comes last in text does, so that the order of
 * reading does not matter.
 *
 * @param updated when the origin last changed it
 * @param labels sorted, each once; unmodifiable, and shared with other shares
 * @param opinions by party, one a party; unmodifiable, and shared with other shares
 * @param id what the exchange calls the signal, or ""
 * @param descriptor what the exchange calls the word of the party that shared it, or ""
 * @param level {@code RED}, {@code AMBER}, {@code GREEN} or {@code WHITE}, or ""
 */
record Share(
    Origin origin,
    Instant updated,
    int form,
    List<String> labels,
    String sharedBy,
    List<Opinion> opinions,
    Instant firstSeen,
    @Nullable Instant expires,
    String id,
    String descriptor,
    String level) {
  private static final Comparator<Share> LATER =
      Comparator.comparing(Share::updated).thenComparing(Share::toString);

  /** Whether this takes the place of {@code other}. */
  boolean replaces(Share other) {
    int order = updated.compareTo(other.updated);
    return order != 0 ? order > 0 : LATER.compare(this, other) > 0;
  }

  /** Whether those who shared it asked that it goes no further than its recipients. */
  boolean restricted() {
    return level.equals("RED") || level.equals("AMBER");
  }
}
