package org.wellword.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Hands out one instance of values that are equal, since most signals share dates and labels. */
final class Pool {
  /** Beyond this the values are no longer few, and the pool starts anew. */
  private static final int MAX = 100_000;

  private final Map<Object, Object> values = new HashMap<>();

  @SuppressWarnings("unchecked") // an equal value of the same class
  <T> T one(T value) {
    if (values.size() >= MAX) {
      values.clear();
    }
    Object known = values.putIfAbsent(value, value);
    return known != null && known.getClass() == Objects.requireNonNull(value).getClass()
        ? (T) known
        : value;
  }
}
