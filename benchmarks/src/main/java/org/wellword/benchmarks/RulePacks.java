package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.wellword.pack.PackSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Playbook packs with a rule for each of many phrases; they say nothing, and flag anything. */
final class RulePacks {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int RULES_A_PACK = 10_000;

  private RulePacks() {}

  static List<PackSource> of(List<String> phrases) {
    List<PackSource> packs = new ArrayList<>();
    for (int from = 0; from < phrases.size(); from += RULES_A_PACK) {
      int to = Math.min(phrases.size(), from + RULES_A_PACK);
      packs.add(pack("generated-" + packs.size(), from, phrases.subList(from, to)));
    }
    return packs;
  }

  private static PackSource pack(String id, int first, List<String> phrases) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("kind", "playbook").put("id", id).put("version", "0.1.0").put("language", "en");
    root.put("title", "Generated").put("licence", "Apache-2.0").put("topic", "generated");
    root.putArray("changelog");
    root.putArray("sources")
        .addObject()
        .put("id", "none")
        .put("publisher", "Benchmarks")
        .put("title", "Generated")
        .put("url", "https://example.org")
        .put("accessed", "2026-11-20")
        .put("basis", "recalled");
    ArrayNode rules = root.putArray("rules");
    for (int i = 0; i < phrases.size(); i++) {
      rule(rules.addObject(), "generated.r" + (first + i), phrases.get(i));
    }
    return new PackSource(id, MAPPER.writeValueAsBytes(root));
  }

  private static void rule(ObjectNode rule, String id, String phrase) {
    rule.put("id", id).put("group", "generated").put("severity", "info");
    rule.putArray("patterns").add(phrase);
    rule.put("message", "Generated.").putArray("citations").add("none");
    ObjectNode examples = rule.putObject("examples");
    examples.putArray("flag").add("[[" + phrase + "]]");
    examples.putArray("pass").add("nothing");
  }
}
