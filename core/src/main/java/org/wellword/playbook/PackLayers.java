package org.wellword.playbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which packs lie over which, because they change their rules; none may lie over itself. */
final class PackLayers {
  /** By pack, those right below it. */
  private final Map<String, Set<String>> below = new HashMap<>();

  /** Puts a pack over another one, unless that one lies over it already; returns whether it did. */
  boolean put(String upper, String lower) {
    if (below.getOrDefault(upper, Set.of()).contains(lower)) {
      return true;
    }
    if (reaches(/* from= */ lower, /* to= */ upper)) {
      return false;
    }
    below.computeIfAbsent(upper, k -> new HashSet<>()).add(lower);
    return true;
  }

  private boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      String pack = open.remove();
      if (pack.equals(to)) {
        return true;
      }
      if (seen.add(pack)) {
        open.addAll(below.getOrDefault(pack, Set.of()));
      }
    }
    return false;
  }
}
