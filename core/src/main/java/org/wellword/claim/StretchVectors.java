package org.wellword.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.TokenTable;
import org.wellword.text.Tokens;

/**
 * The vectors of stretches of one caption, each computed once. Reused from caption to caption; one
 * a thread.
 */
final class StretchVectors {
  private final Optional<TokenTable> table;
  private final Map<Long, float[]> known = new HashMap<>();

  StretchVectors(Optional<TokenTable> table) {
    this.table = table;
  }

  /** Begins another caption. */
  void clear() {
    known.clear();
  }

  /** The vector of the tokens {@code [from, to)}, or null without a table. */
  float @Nullable [] of(Tokens tokens, int from, int to) {
    return table.isEmpty()
        ? null
        : known.computeIfAbsent(
            (long) from << Integer.SIZE | to, k -> table.get().encode(tokens, from, to));
  }
}
