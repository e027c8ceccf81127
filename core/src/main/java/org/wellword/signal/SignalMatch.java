package org.wellword.signal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A signal that stands for the content of a caption or its media.
 *
 * @param type of the signal
 * @param id its {@link Signal#source}, or, when it has none, 16 digits derived from type and value
 * @param distance how much differs: bits of 256 for {@code media-pdq}, digits of 64 for {@code
 *     caption-near}, 0 for all others
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

  /** A match with a signal. */
  static SignalMatch of(
      Signal signal, int distance, Instant now, boolean isHeld, boolean isAllowed) {
    Set<String> parties = new TreeSet<>();
    parties.add(signal.sharedBy());
    for (Opinion opinion : signal.opinions()) {
      if (opinion.verdict() == Verdict.VIOLATES) {
        parties.add(opinion.party());
      } else {
        parties.remove(opinion.party());
      }
    }
    return new SignalMatch(
        signal.type(),
        id(signal),
        distance,
        signal.labels(),
        List.copyOf(parties),
        signal.disputed(),
        signal.expired(now),
        isHeld,
        isAllowed);
  }

  /** What a signal is called; where no exchange named it, digits that do not show its value. */
  static String id(Signal signal) {
    return signal.source().isEmpty()
        ? KeyDigest.of(signal.key()).substring(0, 16)
        : signal.source();
  }

  /** Whether this match alone asks for a human to look. */
  public boolean asksForReview() {
    return !disputed && !expired && !quarantined && !allowed;
  }
}
