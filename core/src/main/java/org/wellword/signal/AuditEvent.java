package org.wellword.signal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that was done with the store. It holds no text and no value of a signal.
 *
 * @param at when
 * @param what was done: {@code import}, {@code export}, {@code outbox}, {@code opinion}, {@code
 *     allow}, {@code seen} or {@code delete}
 * @param by which party, or ""
 * @param about a feed, or "key:" and the digest of a signal's type and value, or ""
 * @param counts what it came to, by name
 */
record AuditEvent(Instant at, String what, String by, String about, Map<String, Long> counts) {
  AuditEvent {
    counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  static String about(Signal.Key key) {
    return "key:" + KeyDigest.of(key);
  }
}
