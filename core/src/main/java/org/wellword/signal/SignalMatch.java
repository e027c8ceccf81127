package org.wellword.signal;

import java.util.List;

/**
 * A signal that stands for the content of a caption or its media.
 *
 * @param type of the signal
 * @param id its {@link Signal#source}, or a key derived from its value when it has none
 * @param distance bits that differ, 0 for what is equal
 * @param labels of the signal, sorted
 * @param parties who vouches for it: the party that shared it and those that hold it to violate,
 *     sorted
 * @param disputed whether some party disputes it
 * @param expired whether it has ended
 * @param quarantined whether it matches so much that it is held back, see {@link SignalQuarantine}
 * @param allowed whether the content is on the list of allowed content
 */
public record SignalMatch(
    SignalType type,
    String id,
    int distance,
    List<String> labels,
    List<String> parties,
    boolean disputed,
    boolean expired,
    boolean quarantined,
    boolean allowed) {
  /** Copies the lists. */
  public SignalMatch {
    labels = List.copyOf(labels);
    parties = List.copyOf(parties);
  }

  /** Whether this match alone asks for a human to look. */
  public boolean asksForReview() {
    return !disputed && !expired && !quarantined && !allowed;
  }
}
