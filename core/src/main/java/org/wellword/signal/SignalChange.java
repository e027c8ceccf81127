package org.wellword.signal;

import java.time.Instant;

/** What one line or entry of an import asks for. */
sealed interface SignalChange {
  /** An origin says this of a signal. */
  record Shared(Signal.Key key, Share share) implements SignalChange {}

  /** An origin has deleted a signal, known by {@link KeyDigest}. */
  record Deleted(String digest, Origin origin, Instant at) implements SignalChange {}

  /** Content is, or is no longer, on the list of what raises nothing. */
  record Allowed(Signal.Key key, Allowance allowance) implements SignalChange {}
}
