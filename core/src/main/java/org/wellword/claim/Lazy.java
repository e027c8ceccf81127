package org.wellword.claim;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made on first use, once; made again only when making it failed. Thread-safe. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T known = value;
    if (known == null) {
      synchronized (this) {
        known = value;
        if (known == null) {
          known = maker.get();
          value = known;
        }
      }
    }
    return known;
  }
}
