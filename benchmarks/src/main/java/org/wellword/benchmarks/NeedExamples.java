package org.wellword.benchmarks;

import java.util.function.BiConsumer;
import org.wellword.pack.PackSource;
import org.wellword.rules.BundledPacks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the bundled support packs, each with the need that it shows. */
final class NeedExamples {
  private NeedExamples() {}

  /** The examples of cues that show the need, or must not; and of what sets cues aside. */
  static void each(BiConsumer<String, String> sink) {
    JsonMapper mapper = new JsonMapper();
    for (PackSource source : new BundledPacks().packs()) {
      if (source.name().startsWith("support/")) {
        JsonNode pack = mapper.readTree(source.bytes());
        for (JsonNode cue : pack.path("cues")) {
          String need = cue.get("need").asString();
          add(cue, "flag", need, sink);
          if (!need.equals("consider")) {
            add(cue, "pass", "none", sink);
          }
        }
        for (JsonNode aside : pack.path("setAside")) {
          add(aside, "aside", "none", sink);
          add(aside, "kept", "offer", sink);
        }
      }
    }
  }

  private static void add(
      JsonNode entry, String field, String need, BiConsumer<String, String> sink) {
    entry
        .path("examples")
        .path(field)
        .forEach(t -> sink.accept(t.asString().replace("[[", "").replace("]]", ""), need));
  }
}
