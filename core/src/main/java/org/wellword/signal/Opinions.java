package org.wellword.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Opinions in order, one a party. */
final class Opinions {
  private Opinions() {}

  /** By party. */
  static List<Opinion> sorted(Collection<Opinion> opinions) {
    if (opinions.size() < 2) {
      return List.copyOf(opinions);
    }
    List<Opinion> sorted = new ArrayList<>(opinions);
    sorted.sort(Comparator.comparing(Opinion::party));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).party().equals(sorted.get(i - 1).party())) {
        throw new IllegalArgumentException(
            "expected one opinion a party, got two of " + sorted.get(i).party());
      }
    }
    return List.copyOf(sorted);
  }
}
