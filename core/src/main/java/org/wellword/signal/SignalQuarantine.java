package org.wellword.signal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Holds signals back that suddenly match a large share of the traffic, as a hash of harmless
 * content does when it is shared by mistake.
 *
 * <p>Checks are counted in windows, one behind the other. A signal that matches in so many checks
 * of a window that they reach the share is held from then on: reports still list it, as
 * quarantined, but it asks for no review alone, until {@link #release} or {@link #trust}. It stays
 * beside the banks and outlives them, since it goes by key.
 *
 * <p>This is the one thing that makes a report depend on the traffic before it; a bank without one
 * gives the same report for the same caption always.
 *
 * <p>Thread-safe without locks. A check costs one increment of a {@link LongAdder}; counts are kept
 * for at most {@value #MAX_TRACKED} signals of a window, others are not held.
 */
public final class SignalQuarantine {
  /** Checks of a window, if not given. */
  public static final int WINDOW = 100_000;

  /** Share of the checks of a window, if not given. */
  public static final double SHARE = 0.002;

  /** Greatest number of signals that are counted in a window. */
  public static final int MAX_TRACKED = 65_536;

  private final long window;
  private final long limit;
  private final Consumer<Signal.Key> listener;

  private final LongAdder checks = new LongAdder();
  private final AtomicLong current = new AtomicLong();
  private final Map<Signal.Key, AtomicLong> counts = new ConcurrentHashMap<>();
  private final Set<Signal.Key> held = ConcurrentHashMap.newKeySet();
  private final Set<Signal.Key> trusted = ConcurrentHashMap.newKeySet();

  /** One with the defaults, that tells nobody. */
  public SignalQuarantine() {
    this(WINDOW, SHARE, key -> {});
  }

  /**
   * One that tells when it holds a signal.
   *
   * @param window how many checks a window has
   * @param share of a window's checks, more than 0 and at most 1
   * @param listener called once, by the thread whose check reached the share, so it should return
   *     soon; what it throws goes to that thread's handler of uncaught exceptions, and the check
   *     goes on
   * @throws IllegalArgumentException when a number is out of its range
   */
  public SignalQuarantine(long window, double share, Consumer<Signal.Key> listener) {
    if (window < 1 || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "expected window >= 1 and 0 < share <= 1, got " + window + ", " + share);
    }
    this.window = window;
    this.limit = Math.max(1, (long) Math.ceil(window * share));
    this.listener = listener;
  }

  /** Whether a signal is held back. */
  public boolean holds(Signal.Key key) {
    return held.contains(key);
  }

  /** Lets a signal count again; it is held again when it matches as much again. */
  public void release(Signal.Key key) {
    counts.remove(key);
    held.remove(key);
  }

  /** Lets a signal count again, and never holds it any more. */
  public void trust(Signal.Key key) {
    trusted.add(key);
    release(key);
  }

  /** Which signals are held back now. */
  public Set<Signal.Key> snapshot() {
    return Set.copyOf(held);
  }

  /** Counts a check, whatever it finds. */
  void checked() {
    checks.increment();
  }

  /** Counts a signal that matches in a check, and tells whether it is held back. */
  boolean matched(Signal.Key key) {
    if (held.contains(key)) {
      return true;
    }
    if (trusted.contains(key)) {
      return false;
    }
    enterWindow(checks.sum() / window);
    AtomicLong count = counts.get(key);
    if (count == null) {
      if (counts.size() >= MAX_TRACKED) {
        return false;
      }
      count = counts.computeIfAbsent(key, k -> new AtomicLong());
    }
    if (count.incrementAndGet() < limit) {
      return false;
    }
    if (held.add(key)) {
      tell(key);
    }
    return true;
  }

  private void enterWindow(long now) {
    long before = current.get();
    if (before < now && current.compareAndSet(before, now)) {
      counts.clear();
    }
  }

  private void tell(Signal.Key key) {
    try {
      listener.accept(key);
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
