package org.wellword.learn;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value for each thread, made on first use, that can be let go from outside.
 *
 * <p>A plain {@link ThreadLocal} keeps what its threads have made until each of them stumbles on
 * the stale entry, and for good where the value can reach it. Here {@link #close} empties the
 * entries of all threads, so that a checker that was replaced leaves nothing behind in a pool of
 * long-lived threads. Thread-safe; a look-up takes no lock.
 */
public final class PerThread<T> implements AutoCloseable {
  private static final class Slot<T> {
    @Nullable T value;
  }

  private final Supplier<T> maker;
  private final ThreadLocal<Slot<T>> slots = ThreadLocal.withInitial(this::newSlot);

  /** Held by their threads alone, so that those of ended threads drop out. */
  private final Set<Slot<T>> made = Collections.newSetFromMap(new WeakHashMap<>());

  /** Values come from {@code maker}, in the thread that asks. */
  public PerThread(Supplier<T> maker) {
    this.maker = maker;
  }

  private Slot<T> newSlot() {
    Slot<T> slot = new Slot<>();
    synchronized (made) {
      made.add(slot);
    }
    return slot;
  }

  /** This thread's value; after {@link #close} a new one. */
  public T get() {
    Slot<T> slot = slots.get();
    T value = slot.value;
    if (value == null) {
      value = maker.get();
      slot.value = value;
    }
    return value;
  }

  /** How many threads have a value. */
  int size() {
    synchronized (made) {
      return (int) made.stream().filter(slot -> slot.value != null).count();
    }
  }

  /** Lets go of the values of all threads; a thread that uses its value now goes on with it. */
  @Override
  public void close() {
    synchronized (made) {
      made.forEach(slot -> slot.value = null);
    }
  }
}
