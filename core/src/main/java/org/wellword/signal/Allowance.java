package org.wellword.signal;

import java.time.Instant;
import java.util.Comparator;

/**
 * Whether content raises nothing, whatever is shared of it.
 *
 * @param party who says so
 */
record Allowance(boolean allowed, String party, Instant at) {
  /** The later word counts; of two from one time, the one that allows. */
  static final Comparator<Allowance> LATER =
      Comparator.comparing(Allowance::at)
          .thenComparing(Allowance::allowed)
          .thenComparing(Allowance::party);
}
