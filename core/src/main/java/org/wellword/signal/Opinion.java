package org.wellword.signal;

import java.time.Instant;
import java.util.Objects;

/**
 * What one party holds of a signal, and since when. A party has at most one opinion of a signal;
 * opinions of different parties stand side by side, however they differ.
 *
 * @param party name or id of the party (a platform or a programme, never a person's account)
 * @param verdict what it holds
 * @param at when it said so
 */
public record Opinion(String party, Verdict verdict, Instant at) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when the party is blank
   */
  public Opinion {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(at, "at");
    if (party.isBlank()) {
      throw new IllegalArgumentException("expected the name of a party, got a blank one");
    }
  }
}
