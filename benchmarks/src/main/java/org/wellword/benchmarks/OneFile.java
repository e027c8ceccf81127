package org.wellword.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;

/** Offers one file beside the packs, and no packs; a provider before the bundled one goes first. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OneFile(String name, byte[] bytes) implements PackProvider {
  static OneFile of(String name, Consumer<OutputStream> write) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write.accept(out);
    return new OneFile(name, out.toByteArray());
  }

  @Override
  public List<PackSource> packs() {
    return List.of();
  }

  @Override
  public @Nullable InputStream open(String wanted) {
    return wanted.equals(name) ? new ByteArrayInputStream(bytes) : null;
  }
}
