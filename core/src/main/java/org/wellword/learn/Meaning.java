package org.wellword.learn;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProvider;

/**
 * Where the files of the meaning layer come from; they are read on first use. Immutable to the eye
 * and thread-safe: the first use reads about 8 MB, those at the same time wait for it.
 */
public final class Meaning {
  /** No meaning layer. */
  public static final Meaning NONE = new Meaning(List.of(), false);

  private static final String TABLE = "meaning/en.table";

  private final List<PackProvider> providers;
  private final Lazy<Optional<TokenTable>> table;

  private Meaning(List<PackProvider> providers, boolean vectorsToo) {
    this.providers = List.copyOf(providers);
    this.table = new Lazy<>(() -> vectorsToo ? load(TABLE, TokenTable::read) : Optional.empty());
  }

  /** The files that {@code providers} have; of two that have one, the first. */
  public static Meaning of(List<PackProvider> providers) {
    return providers.isEmpty() ? NONE : new Meaning(providers, true);
  }

  /** The same without vectors: words alone are compared. */
  public Meaning ofWordsOnly() {
    return providers.isEmpty() ? NONE : new Meaning(providers, false);
  }

  /** The files of the providers on the module or class path. */
  public static Meaning bundled() {
    List<PackProvider> found = new ArrayList<>();
    ServiceLoader.load(PackProvider.class).forEach(found::add);
    return of(found);
  }

  /**
   * The table; empty when nobody offers one, and the layer is off.
   *
   * @throws PackException when it cannot be read or is corrupt
   */
  public Optional<TokenTable> table() {
    return table.get();
  }

  /**
   * Reads a file that was made together with the table, each time anew.
   *
   * @param name such as {@code meaning/en.claims}
   * @param read makes it of its name and a stream
   * @param fingerprint {@link TokenTable#fingerprint} of the table with which it was made
   * @return empty when nobody offers it
   * @throws PackException when it cannot be read, is corrupt, or was made for another table
   */
  public <T> Optional<T> read(
      String name, BiFunction<String, InputStream, T> read, ToIntFunction<T> fingerprint) {
    Optional<T> found = load(name, read);
    if (found.isPresent()
        && table().isPresent()
        && table().get().fingerprint() != fingerprint.applyAsInt(found.get())) {
      throw PackException.of(name, "was made for another " + TABLE);
    }
    return found;
  }

  /**
   * Reads a file that stands for itself, each time anew.
   *
   * @return empty when nobody offers it
   * @throws PackException when it cannot be read or is corrupt
   */
  public <T> Optional<T> read(String name, BiFunction<String, InputStream, T> read) {
    return load(name, read);
  }

  private <T> Optional<T> load(String name, BiFunction<String, InputStream, T> read) {
    for (PackProvider provider : providers) {
      try (InputStream in = provider.open(name)) {
        if (in != null) {
          return Optional.of(read.apply(name, in));
        }
      } catch (IOException e) {
        throw PackException.of(name, "cannot be read: " + e.getClass().getSimpleName());
      }
    }
    return Optional.empty();
  }
}
