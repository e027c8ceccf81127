package org.wellword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.Meaning;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackLock;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;

/** Which packs a checker is to have, and how they are read. Not thread-safe. */
final class PackChoice {
  private final Map<String, PackSource> documents = new LinkedHashMap<>();
  private final Set<String> bundled = new HashSet<>();
  private final List<PackProvider> providers = new ArrayList<>();

  /** The operator's list of services that are off. */
  @Nullable PackSource outages;

  /** Pins the packs beside the bundled ones. */
  @Nullable PackLock lock;

  /** The files of the meaning layer, if others have them already. */
  @Nullable Meaning shared;

  /** Whether vectors are compared, too. */
  boolean meaning = true;

  /** Whether what the first caption needs is read meanwhile. */
  boolean ahead;

  /** Adds the packs of every provider on the module or class path. */
  void addBundled() {
    for (PackProvider provider : ServiceLoader.load(PackProvider.class)) {
      bundled.addAll(addAll(provider));
    }
    if (bundled.isEmpty()) {
      throw PackException.of(
          "bundled packs", "none on the module or class path; add wellword-rules");
    }
  }

  /** Adds packs and files of a provider; none of them counts as bundled. */
  void add(PackProvider provider) {
    addAll(provider).forEach(bundled::remove);
  }

  /** Adds a pack; one of the same id is replaced. */
  void add(PackSource document) {
    bundled.remove(put(document));
  }

  private List<String> addAll(PackProvider provider) {
    providers.add(provider);
    return provider.packs().stream().map(this::put).toList();
  }

  private String put(PackSource document) {
    String id = PackHead.idOf(document);
    documents.remove(id);
    documents.put(id, document);
    return id;
  }

  /** The packs, in the order in which they were added. */
  List<PackSource> documents() {
    return List.copyOf(documents.values());
  }

  /**
   * Reads and compiles them.
   *
   * @throws PackException with everything that is wrong in any of them
   */
  PackSet load() {
    if (lock != null) {
      lock.verify(
          documents.entrySet().stream()
              .filter(document -> !bundled.contains(document.getKey()))
              .map(Map.Entry::getValue)
              .toList());
    }
    Meaning files = shared == null ? Meaning.of(providers) : shared;
    return PackSet.load(
        documents(), bundled, outages, meaning ? files : files.ofWordsOnly(), ahead);
  }
}
