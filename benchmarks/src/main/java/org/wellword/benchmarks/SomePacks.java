package org.wellword.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some of the bundled packs.
 *
 * @param packs in the order of their providers
 * @param files which providers give the files beside the packs
 */
record SomePacks(List<PackSource> packs, List<PackProvider> files) implements PackProvider {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** The packs that {@code wanted} takes, with all files beside them. */
  static SomePacks where(Predicate<JsonNode> wanted) {
    List<PackProvider> providers =
        ServiceLoader.load(PackProvider.class).stream().map(ServiceLoader.Provider::get).toList();
    return new SomePacks(
        providers.stream()
            .flatMap(provider -> provider.packs().stream())
            .filter(pack -> wanted.test(root(pack)))
            .toList(),
        providers);
  }

  /** The packs of some kinds, with all files beside them. */
  static SomePacks ofKinds(String... kinds) {
    Set<String> wanted = Set.of(kinds);
    return where(root -> wanted.contains(kind(root)));
  }

  static JsonNode root(PackSource pack) {
    return MAPPER.readTree(pack.bytes());
  }

  static String kind(JsonNode root) {
    return root.path("kind").asString();
  }

  /** The same packs, and none of the files. */
  SomePacks withoutFiles() {
    return new SomePacks(packs, List.of());
  }

  /** The same, without the cues of stance in packs of claims; synonyms stay. */
  SomePacks withoutCues() {
    return new SomePacks(packs.stream().map(SomePacks::uncued).toList(), files);
  }

  private static PackSource uncued(PackSource pack) {
    JsonNode root = root(pack);
    if (!kind(root).equals("claims") || !(root instanceof ObjectNode object)) {
      return pack;
    }
    object.remove("cues");
    return new PackSource(pack.name(), MAPPER.writeValueAsBytes(object));
  }

  @Override
  public @Nullable InputStream open(String name) throws IOException {
    for (PackProvider provider : files) {
      InputStream in = provider.open(name);
      if (in != null) {
        return in;
      }
    }
    return null;
  }
}
