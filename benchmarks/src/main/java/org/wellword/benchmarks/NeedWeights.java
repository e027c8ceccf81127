package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wellword.pack.PackSource;
import org.wellword.rules.BundledPacks;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Learns the weights of the words that show need together, and writes them into their pack.
 *
 * <p>It learns from labelled captions, from the examples of the cues, and from ordinary captions,
 * which count as free of need. The same files give the same weights.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.NeedWeights PACK ORDINARY LABELLED...
 * </pre>
 *
 * {@code PACK} is the file of the support pack, {@code ORDINARY} has one caption a line, and {@code
 * LABELLED} are files such as {@code benchmarks/quality/support.jsonl}.
 */
public final class NeedWeights {
  private static final List<String> NEEDS = List.of("none", "consider", "offer", "urgent");

  /** How much an ordinary caption counts beside a labelled one. */
  private static final double ORDINARY = 0.6;

  private NeedWeights() {}

  /** Learns. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length < 3) {
      out.println("usage: NeedWeights PACK ORDINARY LABELLED...");
      System.exit(2);
    }
    JsonMapper mapper = new JsonMapper();
    Path file = Path.of(args[0]);
    ObjectNode pack = (ObjectNode) mapper.readTree(Files.readString(file));
    for (JsonNode entry : pack.get("weighed")) {
      LinearModel model = new LinearModel();
      int least = NEEDS.indexOf(entry.get("need").asString());
      for (int a = 2; a < args.length; a++) {
        for (JsonNode row : Labelled.read(Path.of(args[a]))) {
          boolean needed = NEEDS.indexOf(row.get("need").asString()) >= least;
          model.add(row.get("text").asString(), needed, 1);
        }
      }
      examples(mapper, least, model);
      for (String line : Files.readAllLines(Path.of(args[1]))) {
        model.addOrdinary(line, ORDINARY);
      }
      Map<String, Integer> weights = model.learn();
      ObjectNode changed = (ObjectNode) entry;
      changed.put("bias", model.bias());
      ArrayNode array = changed.putArray("weights");
      weights.forEach((term, weight) -> array.add(weight + " " + term));
      out.println(entry.get("id").asString() + ": " + weights.size() + " weights");
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
            .withArrayIndenter(lines)
            .withObjectIndenter(lines);
    Files.writeString(file, mapper.writer().with(printer).writeValueAsString(pack) + "\n");
  }

  /** The examples of cues that show the need, or must not; and of what sets cues aside. */
  private static void examples(JsonMapper mapper, int least, LinearModel model) {
    for (PackSource source : new BundledPacks().packs()) {
      if (!source.name().startsWith("support/")) {
        continue;
      }
      JsonNode pack = mapper.readTree(source.bytes());
      for (JsonNode cue : pack.path("cues")) {
        int need = NEEDS.indexOf(cue.get("need").asString());
        texts(cue, "flag").forEach(t -> model.add(t, need >= least, 1));
        if (need >= 2) {
          texts(cue, "pass").forEach(t -> model.add(t, false, 1));
        }
      }
      for (JsonNode aside : pack.path("setAside")) {
        texts(aside, "aside").forEach(t -> model.add(t, false, 1));
      }
    }
  }

  private static Stream<String> texts(JsonNode entry, String field) {
    List<String> texts = new ArrayList<>();
    entry
        .path("examples")
        .path(field)
        .forEach(t -> texts.add(t.asString().replace("[[", "").replace("]]", "")));
    return texts.stream();
  }
}
