package org.wellword.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers packs to {@code CaptionChecker.bundled()}; found by {@link java.util.ServiceLoader}.
 *
 * <p>Implementations need a public constructor without parameters.
 */
public interface PackProvider {
  /** The packs, in a fixed order. Called once for each checker that is built. */
  List<PackSource> packs();

  /**
   * Opens a large file beside the packs, which is read on first use only; null when there is none.
   *
   * @param name such as {@code meaning/en.table}
   * @throws IOException when it is there and cannot be opened
   */
  default @Nullable InputStream open(String name) throws IOException {
    return null;
  }
}
