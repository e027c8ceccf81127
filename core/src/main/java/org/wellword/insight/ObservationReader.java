package org.wellword.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.JsonIn;

/** Reads what a study needs from the JSON of a report, and passes everything else over. */
final class ObservationReader {
  private static final List<String> ACTIONS = List.of("none", "review");

  private final JsonIn in;
  private final Set<String> topics = new HashSet<>();
  private final Set<String> rules = new HashSet<>();
  private final Map<String, Set<String>> claims = new HashMap<>();
  private final Set<String> campaigns = new HashSet<>();
  private final Set<String> packs = new HashSet<>();
  private final Set<String> missing =
      new TreeSet<>(Set.of("guidance", "support", "policy", "campaigns", "topics", "engine"));
  private @Nullable LocalDate day;
  private String level = "";
  private String need = "";
  private String who = "";
  private String action = "";
  private String engine = "";
  private String id = "";
  private String stance = "";
  private String version = "";

  private ObservationReader(JsonIn in) {
    this.in = in;
  }

  static Observation read(String file, int line, byte[] json) {
    Observation[] read = new Observation[1];
    JsonIn.read(file, line, json, in -> read[0] = new ObservationReader(in).report());
    return read[0];
  }

  private Observation report() {
    in.object(this::field);
    if (!missing.isEmpty()) {
      throw in.refused("no report: it lacks " + String.join(", ", missing));
    }
    if (level.isEmpty() || need.isEmpty() || who.isEmpty() || action.isEmpty()) {
      throw in.refused("no report: it lacks a level, need, who or action");
    }
    if (engine.isEmpty()) {
      throw in.refused("no report: it lacks the version of its engine");
    }
    return new Observation(
        day,
        level,
        need,
        who,
        action.equals("review"),
        topics,
        rules,
        claims,
        campaigns,
        engine,
        packs);
  }

  private void field(String name) {
    missing.remove(name);
    switch (name) {
      case "error" -> throw in.refused("a line that could not be checked");
      case "guidance" -> in.object(this::guidance);
      case "support" -> in.object(this::support);
      case "policy" -> in.object(f -> action = f.equals("action") ? in.oneOf(ACTIONS) : action);
      case "campaigns" -> in.each(() -> campaigns.add(idOf("id")));
      case "topics" -> in.each(() -> topics.add(id()));
      case "engine" -> in.object(this::engine);
      case "date" ->
          day =
              Observation.day(in.text())
                  .orElseThrow(() -> in.refused("expected a date such as 2026-10-10"));
      default -> {}
    }
  }

  private void guidance(String name) {
    switch (name) {
      case "level" -> level = in.oneOf(Dimension.LEVEL.keys());
      case "terms" -> in.each(() -> rules.add(idOf("rule")));
      case "claims" -> in.each(this::claim);
      default -> {}
    }
  }

  private void claim() {
    id = "";
    stance = "";
    in.object(
        name -> {
          switch (name) {
            case "claim" -> id = id();
            case "stance" -> stance = in.oneOf(Dimension.STANCE.keys());
            default -> {}
          }
        });
    if (id.isEmpty() || stance.isEmpty()) {
      throw in.refused("a claim lacks its id or stance");
    }
    claims.computeIfAbsent(id, c -> new HashSet<>()).add(stance);
  }

  private void support(String name) {
    switch (name) {
      case "need" -> need = in.oneOf(Dimension.NEED.keys());
      case "who" -> who = in.oneOf(Dimension.WHO);
      default -> {}
    }
  }

  private void engine(String name) {
    switch (name) {
      case "version" -> engine = version();
      case "packs" -> in.each(() -> packs.add(pack()));
      default -> {}
    }
  }

  private String pack() {
    version = "";
    String id = idOf("id", name -> version = name.equals("version") ? version() : version);
    String pack = id + "@" + version;
    if (!Observation.isVersion(pack)) {
      throw in.refused("expected a pack and its version within the bounds");
    }
    return pack;
  }

  private String version() {
    String text = in.text();
    if (!Observation.isVersion(text)) {
      throw in.refused("expected a version such as 0.1.0");
    }
    return text;
  }

  /** The field of an object that holds an id. */
  private String idOf(String field) {
    return idOf(field, name -> {});
  }

  private String idOf(String field, Consumer<String> others) {
    id = "";
    in.object(
        name -> {
          if (name.equals(field)) {
            id = id();
          } else {
            others.accept(name);
          }
        });
    if (id.isEmpty()) {
      throw in.refused("an entry lacks its " + field);
    }
    return id;
  }

  private String id() {
    String text = in.text();
    if (!Observation.isId(text)) {
      throw in.refused("expected an id such as suicide.commit");
    }
    return text;
  }
}
