package org.wellword.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wellword.benchmarks.LessonPlan.Entry;
import org.wellword.benchmarks.LessonPlan.Origin;
import org.wellword.learn.Screen;
import org.wellword.learn.Screen.Lane;
import org.wellword.learn.ScreenLearner;
import org.wellword.learn.ScreenLearner.Row;
import org.wellword.learn.ScreenLearner.Weights;
import org.wellword.text.SkimWords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Learns which captions the lessons are asked about, and writes {@code en.screen}.
 *
 * <p>The bars are set on ordinary captions that the weights did not see: captions are dealt into
 * folds by the hand that wrote them, each fold is weighed by what the others taught, and the bars
 * let the wanted share of ordinary captions pass. What they cost is told beside: how many captions
 * of the other folds that have something to tell would pass.
 */
@Command(
    name = "ScreenFit",
    mixinStandardHelpOptions = true,
    description = "Learns which captions the lessons are asked about; run it after they changed.")
public final class ScreenFit implements Runnable {
  private static final int FOLDS = 4;

  /** Of the captions that pass, so many do because of a stretch of their words alone. */
  private static final double STRETCH = 0.2;

  @Option(names = "--needs", required = true, description = "Captions labelled with their need.")
  private List<Path> needs = List.of();

  @Option(names = "--claims", required = true, description = "Captions labelled with claims.")
  private List<Path> claims = List.of();

  @Option(names = "--ordinary", required = true, description = "A table of ordinary captions.")
  private Path ordinary = Path.of("");

  @Option(names = "--share", defaultValue = "0.02", description = "Default: ${DEFAULT-VALUE}")
  private double share;

  @Option(names = "--screen", required = true, description = "Where en.screen goes.")
  private Path screen = Path.of("");

  /** A row with its kind and fold. */
  private record Dealt(String kind, int fold, Row row) {}

  private final SkimWords words = new SkimWords();
  private final List<Dealt> needRows = new ArrayList<>();
  private final List<Dealt> claimRows = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int hands;

  private ScreenFit() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ScreenFit()).execute(args));
  }

  @Override
  public void run() {
    try {
      read();
      Weights need = ScreenLearner.learn(rows(needRows, r -> true));
      Weights claim = ScreenLearner.learn(rows(claimRows, r -> true));
      Lane[] lanes = {lane("need", need, needRows), lane("claims", claim, claimRows)};
      Map<Long, Integer> both = new HashMap<>();
      need.weights().forEach((key, w) -> both.merge(key, w & 0xFF, Integer::sum));
      claim.weights().forEach((key, w) -> both.merge(key, (w & 0xFF) << 8, Integer::sum));
      Screen made = new Screen(lanes, known, both);
      try (OutputStream out = Files.newOutputStream(screen)) {
        made.write(out);
      }
      System.err.println("written: " + made.size() + " words and pairs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() throws IOException {
    for (Path path : needs) {
      for (Path file : Labelled.files(path)) {
        int fold = hands++ % FOLDS;
        for (JsonNode row : Labelled.read(file)) {
          addNeed(row.get("need").asString(), fold, row.get("text").asString(), 1);
        }
      }
    }
    NeedExamples.each(
        (text, need) -> addNeed(need, fold(text), text, need.equals("none") ? 0.5 : 2));
    LessonPlan plan = new LessonPlan();
    plan.addPacks();
    for (Path path : claims) {
      for (Path file : Labelled.files(path)) {
        int fold = hands++ % FOLDS;
        for (JsonNode row : Labelled.read(file)) {
          addClaim(!row.get("claims").isEmpty(), fold, row.get("text").asString(), 1, "caption");
        }
      }
    }
    for (Entry entry : plan.entries()) {
      Map<String, String> stances = entry.lesson().stances();
      known.addAll(stances.keySet());
      double weight = entry.origin() == Origin.EXAMPLE ? 1 : 0.3;
      addClaim(!stances.isEmpty(), entry.fold(FOLDS), entry.lesson().text(), weight, "pack");
    }
    for (String text : Labelled.lastColumn(ordinary)) {
      add(needRows, "ordinary", fold(text), text, false, 1);
      add(claimRows, "ordinary", fold(text), text, false, 1);
    }
  }

  private static int fold(String text) {
    return Math.floorMod(text.hashCode() * 0x9E3779B1, FOLDS);
  }

  private void addNeed(String need, int fold, String text, double weight) {
    double worth =
        switch (need) {
          case "none" -> 0.25;
          case "consider" -> 0.5;
          default -> 1;
        };
    add(needRows, need, fold, text, !need.equals("none"), worth * weight);
  }

  private void addClaim(boolean claim, int fold, String text, double weight, String from) {
    add(claimRows, from + (claim ? "" : ", none"), fold, text, claim, (claim ? 1 : 0.25) * weight);
  }

  private void add(
      List<Dealt> rows, String kind, int fold, String text, boolean tells, double weight) {
    Row row = Row.of(words, text, tells, weight);
    if (row != null) {
      rows.add(new Dealt(kind, fold, row));
    }
  }

  private static List<Row> rows(List<Dealt> all, Predicate<Dealt> which) {
    return all.stream().filter(which).map(Dealt::row).toList();
  }

  /** Sets the bars of a lane and tells what they let pass. */
  private Lane lane(String name, Weights all, List<Dealt> rows) {
    int[][] scores = new int[rows.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Weights others = ScreenLearner.learn(rows(rows, r -> r.fold != held));
      for (int i = 0; i < scores.length; i++) {
        if (rows.get(i).fold == held) {
          scores[i] = others.score(rows.get(i).row);
        }
      }
    }
    int bar = quantile(rows, scores, 0, share * (1 - STRETCH));
    int stretch = quantile(rows, scores, 1, share * STRETCH);
    System.err.printf(Locale.ROOT, "%s: bar %d, stretch %d; held out pass:%n", name, bar, stretch);
    rows.stream()
        .map(Dealt::kind)
        .distinct()
        .forEach(kind -> tell(kind, rows, scores, bar, stretch));
    return new Lane(all.bias(), bar, stretch);
  }

  private static int quantile(List<Dealt> rows, int[][] scores, int which, double share) {
    int[] sorted =
        java.util.stream.IntStream.range(0, scores.length)
            .filter(i -> rows.get(i).kind.equals("ordinary"))
            .map(i -> scores[i][which])
            .sorted()
            .toArray();
    return sorted[(int) (sorted.length * (1 - share))] + 1;
  }

  private static void tell(String kind, List<Dealt> rows, int[][] scores, int bar, int stretch) {
    int count = 0;
    int passed = 0;
    for (int i = 0; i < scores.length; i++) {
      if (rows.get(i).kind.equals(kind)) {
        count++;
        passed += scores[i][0] >= bar || scores[i][1] >= stretch ? 1 : 0;
      }
    }
    System.err.printf(
        Locale.ROOT, "  %-14s %.4f of %d%n", kind, (double) passed / Math.max(1, count), count);
  }
}
