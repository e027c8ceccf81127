package org.wellword;

/**
 * The one reference that is swapped under running readers: they finish on what they have entered,
 * which ends when the last of them has left. Lock-free for readers; swaps come one at a time.
 */
final class Live<T> {
  private volatile Lease<T> current;
  private volatile boolean closed;

  Live(Lease<T> first) {
    this.current = first;
  }

  /**
   * Enters what is live; the caller must {@linkplain Lease#exit leave} it.
   *
   * @throws IllegalStateException when it is closed
   */
  Lease<T> enter() {
    while (true) {
      Lease<T> lease = current;
      if (lease.enter()) {
        return lease;
      }
      if (closed) {
        throw new IllegalStateException("it is closed");
      }
      // retired after it was read: its successor is there already
    }
  }

  /** What is live now, not entered. */
  T peek() {
    return current.value();
  }

  /** Lets {@code next} take the place of what is live. */
  void swap(Lease<T> next) {
    Lease<T> before = current;
    current = next;
    before.retire();
  }

  /** Retires what is live. */
  void close() {
    closed = true;
    current.retire();
  }
}
