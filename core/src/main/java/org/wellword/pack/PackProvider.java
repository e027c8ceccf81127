package org.wellword.pack;

import java.util.List;

/**
 * Offers packs to {@code CaptionChecker.bundled()}; found by {@link java.util.ServiceLoader}.
 *
 * <p>Implementations need a public constructor without parameters.
 */
public interface PackProvider {
  /** The packs, in a fixed order. Called once for each checker that is built. */
  List<PackSource> packs();
}
