package org.wellword.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.wellword.claim.Lessons.Lesson;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that claims are learned from, with its weights. */
final class LessonPlan {
  private static final List<String> STANCES = List.of("endorses", "debunks", "asks", "reports");

  /** Every so many-th ordinary caption is read, so that "no claim" does not drown the rest. */
  private static final int ORDINARY_STEP = 2;

  /** From where a text comes. */
  enum Origin {
    /** A way in which a pack says its myth. */
    PHRASING(1, 0.1, 0),
    /** What a pack says instead. */
    FACT(0.5, 0.2, 0),
    /** A caption of a pack: from the same hand as its phrasings, so it proves little. */
    EXAMPLE(1, 0.5, 0.3),
    /** A caption by another hand. */
    CAPTION(1, 1, 2),
    /** A caption of no known topic. */
    ORDINARY(0.3, 0.1, 0.6);

    private final double forClaims;
    private final double forStances;
    final double forJudge;

    Origin(double forClaims, double forStances, double forJudge) {
      this.forClaims = forClaims;
      this.forStances = forStances;
      this.forJudge = forJudge;
    }
  }

  /** A text and its origin; it is held out with the others of its fold. */
  record Entry(Origin origin, Lesson lesson) {
    int fold(int folds) {
      return Math.floorMod(lesson.text().hashCode() * 0x9E3779B1, folds);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<List<String>> synonyms = new ArrayList<>();

  List<Entry> entries() {
    return entries;
  }

  List<List<String>> synonyms() {
    return synonyms;
  }

  private void add(Origin origin, String text, Map<String, String> stances) {
    entries.add(new Entry(origin, new Lesson(text, stances, origin.forClaims, origin.forStances)));
  }

  /** Adds the packs on the class path. */
  void addPacks() {
    JsonMapper mapper = new JsonMapper();
    for (PackProvider provider : ServiceLoader.load(PackProvider.class)) {
      for (PackSource pack : provider.packs()) {
        JsonNode root = mapper.readTree(pack.bytes());
        if (root.path("kind").asString().equals("claims")) {
          root.path("claims").forEach(this::addClaim);
          root.path("synonyms")
              .forEach(g -> synonyms.add(g.valueStream().map(JsonNode::asString).toList()));
        }
      }
    }
  }

  private void addClaim(JsonNode claim) {
    String id = claim.get("id").asString();
    claim
        .path("phrasings")
        .forEach(p -> add(Origin.PHRASING, p.asString(), Map.of(id, "endorses")));
    add(Origin.PHRASING, claim.path("myth").asString(), Map.of(id, "endorses"));
    add(Origin.FACT, claim.path("fact").asString(), Map.of(id, "debunks"));
    for (String stance : STANCES) {
      claim
          .path("examples")
          .path(stance)
          .forEach(e -> add(Origin.EXAMPLE, e.asString(), Map.of(id, stance)));
    }
    claim.path("nearMisses").forEach(e -> add(Origin.EXAMPLE, e.asString(), Map.of()));
  }

  /** Adds labelled captions, of one file or of every {@code .jsonl} in a folder. */
  void addCaptions(Path path) throws IOException {
    for (Path file : Labelled.files(path)) {
      for (JsonNode row : Labelled.read(file)) {
        Map<String, String> stances = new LinkedHashMap<>();
        row.get("claims")
            .forEach(c -> stances.put(c.get("claim").asString(), c.get("stance").asString()));
        add(Origin.CAPTION, row.get("text").asString(), stances);
      }
    }
  }

  /** Adds ordinary captions, the last column of a table; they make no claim. */
  void addOrdinary(Path file) throws IOException {
    List<String> captions = Labelled.lastColumn(file);
    for (int i = 0; i < captions.size(); i += ORDINARY_STEP) {
      add(Origin.ORDINARY, captions.get(i), Map.of());
    }
  }
}
