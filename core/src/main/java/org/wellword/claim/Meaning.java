package org.wellword.claim;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProvider;

/**
 * Where the files of the meaning layer come from; they are read on first use. Immutable to the eye
 * and thread-safe: the first use reads about 8 MB, those at the same time wait for it.
 */
public final class Meaning {
  /** No meaning layer. */
  public static final Meaning NONE = new Meaning(List.of(), false);

  private static final String LESSONS = "meaning/en.lessons";
  private static final String TABLE = "meaning/en.table";
  private static final String CLAIMS = "meaning/en.claims";

  private final List<PackProvider> providers;
  private final Lazy<Optional<TokenTable>> table;
  private final Lazy<Optional<ClaimVectors>> vectors;
  private final Lazy<Lessons> lessons;

  private Meaning(List<PackProvider> providers, boolean vectorsToo) {
    this.providers = List.copyOf(providers);
    this.lessons = new Lazy<>(() -> load(LESSONS, Lessons::read).orElse(Lessons.NONE));
    this.table = new Lazy<>(() -> vectorsToo ? load(TABLE, TokenTable::read) : Optional.empty());
    this.vectors = new Lazy<>(() -> load(CLAIMS, ClaimVectors::read));
  }

  /** The files that {@code providers} have; of two that have one, the first. */
  public static Meaning of(List<PackProvider> providers) {
    return providers.isEmpty() ? NONE : new Meaning(providers, true);
  }

  /** The same without vectors: words alone are compared. */
  public Meaning ofWordsOnly() {
    return providers.isEmpty() ? NONE : new Meaning(providers, false);
  }

  /**
   * What labelled captions taught; nothing when nobody offers it.
   *
   * @throws PackException when it cannot be read, is corrupt, or was learned with another table
   */
  Lessons lessons() {
    Lessons read = lessons.get();
    if (read != Lessons.NONE && table().isPresent() && !read.belongsTo(table().get())) {
      throw PackException.of(LESSONS, "was made for another " + TABLE);
    }
    return read;
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
   * The vectors of claims that belong to the table; empty when nobody offers any.
   *
   * @throws PackException when they cannot be read, are corrupt, or belong to another table
   */
  Optional<ClaimVectors> vectors() {
    Optional<ClaimVectors> read = vectors.get();
    if (read.isPresent() && table().filter(read.get()::belongsTo).isEmpty()) {
      throw PackException.of(CLAIMS, "was made for another " + TABLE);
    }
    return read;
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
