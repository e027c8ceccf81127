package org.wellword.learn;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made on first use, once; made again only when making it failed. Thread-safe. */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  public T get() {
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
