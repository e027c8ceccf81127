package org.wellword.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;

/** Offers the packs that {@code packs.txt} lists, in its order. */
public final class BundledPacks implements PackProvider {
  /** For {@link java.util.ServiceLoader}. */
  public BundledPacks() {}

  @Override
  public List<PackSource> packs() {
    return new String(read("packs.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(name -> new PackSource(name, read(name)))
        .toList();
  }

  @Override
  public @Nullable InputStream open(String name) {
    return BundledPacks.class.getResourceAsStream(name);
  }

  private static byte[] read(String name) {
    try (InputStream in = BundledPacks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
