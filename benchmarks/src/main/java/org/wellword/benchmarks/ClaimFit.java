package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.Explanation;
import org.wellword.benchmarks.LessonPlan.Entry;
import org.wellword.benchmarks.LessonPlan.Origin;
import org.wellword.claim.Lessons;
import org.wellword.claim.Lessons.Lesson;
import org.wellword.learn.Meaning;
import org.wellword.learn.TokenTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Learns how claims are judged, from the packs and from labelled captions, and writes {@code
 * en.lessons} and {@code judge.tsv}.
 *
 * <p>The judge's coefficients weigh what the lessons say, so they are fitted on captions that the
 * lessons did not see: the captions are dealt into folds, and each fold is read by a checker whose
 * lessons come from the others. The features are those that {@code explain} tells in its step
 * "judge". At last the lessons are learned from everything.
 */
@Command(
    name = "ClaimFit",
    mixinStandardHelpOptions = true,
    description = "Learns how claims are judged; run it after claims packs or cues were edited.")
public final class ClaimFit implements Runnable {
  private static final List<String> CLASSES =
      List.of("endorses", "debunks", "asks", "reports", "none");
  private static final double RIDGE = 5;
  private static final int STEPS = 250;

  @Parameters(
      paramLabel = "CAPTIONS",
      description = "Labelled captions: files, or folders of them.")
  private List<Path> captions = List.of();

  @Option(names = "--ordinary", description = "A table whose last column has ordinary captions.")
  private @Nullable Path ordinary;

  @Option(names = "--folds", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}")
  private int folds;

  @Option(names = "--judge", required = true, description = "Where judge.tsv goes.")
  private Path judge = Path.of("");

  @Option(names = "--lessons", required = true, description = "Where en.lessons goes.")
  private Path lessons = Path.of("");

  @Option(names = "--rows", description = "Writes what the judge was fitted on, as JSON lines.")
  private @Nullable Path rows;

  private final List<double[]> features = new ArrayList<>();
  private final List<double[]> targets = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private List<String> names = List.of();

  private ClaimFit() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ClaimFit()).execute(args));
  }

  @Override
  public void run() {
    try {
      fit();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void fit() throws IOException {
    long start = System.nanoTime();
    TokenTable table = Meaning.bundled().table().orElseThrow();
    LessonPlan plan = new LessonPlan();
    plan.addPacks();
    for (Path path : captions) {
      plan.addCaptions(path);
    }
    if (ordinary != null) {
      plan.addOrdinary(ordinary);
    }
    say(start, plan.entries().size() + " texts");
    try (PrintStream out =
        new PrintStream(
            rows == null ? java.io.OutputStream.nullOutputStream() : Files.newOutputStream(rows),
            false,
            StandardCharsets.UTF_8)) {
      for (int fold = 0; fold < folds; fold++) {
        int held = fold;
        Lessons taught = learn(plan, table, e -> e.origin().forJudge == 0 || e.fold(folds) != held);
        try (CaptionChecker checker =
            CaptionChecker.builder()
                .addProvider(OneFile.of("meaning/en.lessons", taught::write))
                .addBundled()
                .build()) {
          for (Entry entry : plan.entries()) {
            if (entry.origin().forJudge > 0 && entry.fold(folds) == held) {
              add(checker, entry, out);
            }
          }
        }
        say(start, "fold " + (fold + 1) + " of " + folds);
      }
    }
    Files.writeString(judge, coefficients());
    Lessons all = learn(plan, table, e -> true);
    try (java.io.OutputStream out = Files.newOutputStream(lessons)) {
      all.write(out);
    }
    say(start, "written: " + features.size() + " rows, " + all.size() + " words and wordings");
  }

  private static void say(long start, String what) {
    System.err.printf(
        Locale.ROOT, "%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, what);
  }

  private static Lessons learn(
      LessonPlan plan, TokenTable table, java.util.function.Predicate<Entry> which) {
    List<Lesson> lessons = plan.entries().stream().filter(which).map(Entry::lesson).toList();
    return Lessons.learn(lessons, plan.synonyms(), table);
  }

  private void add(CaptionChecker checker, Entry entry, PrintStream out) {
    Map<String, String> labels = entry.lesson().stances();
    List<String> notes =
        checker.explain(Caption.of(entry.lesson().text())).steps().stream()
            .filter(s -> s.name().equals("judge"))
            .map(Explanation.Step::note)
            .toList();
    int first = features.size() + 1;
    for (String note : notes) {
      List<String> cells = List.of(note.split(" ", -1));
      List<String> named = cells.subList(1 + CLASSES.size(), cells.size());
      names = named.stream().map(c -> c.substring(0, c.indexOf('='))).toList();
      features.add(
          named.stream()
              .mapToDouble(c -> Double.parseDouble(c.substring(c.indexOf('=') + 1)))
              .toArray());
      targets.add(target(cells.get(0), labels, features.size() == first));
      weights.add(entry.origin().forJudge / Math.sqrt(notes.size()));
    }
    if (rows != null) {
      out.println(
          new tools.jackson.databind.json.JsonMapper()
              .writeValueAsString(
                  Map.of(
                      "src",
                      entry.origin() == Origin.ORDINARY ? "ord" : entry.origin().name(),
                      "text",
                      entry.lesson().text(),
                      "labels",
                      labels,
                      "options",
                      notes)));
    }
  }

  /** Where the likeliest claim is another than the labelled one, the stance is half right. */
  private static double[] target(String claim, Map<String, String> labels, boolean likeliest) {
    double[] target = new double[CLASSES.size()];
    String own = labels.get(claim);
    if (own != null) {
      target[CLASSES.indexOf(own)] = 1;
    } else if (labels.isEmpty() || !likeliest) {
      target[CLASSES.size() - 1] = 1;
    } else {
      int strongest = labels.values().stream().mapToInt(CLASSES::indexOf).min().orElseThrow();
      target[strongest] = 0.5;
      target[CLASSES.size() - 1] = 0.5;
    }
    return target;
  }

  private String coefficients() {
    double[][] fitted =
        Softmax.fit(
            features.toArray(double[][]::new),
            targets.toArray(double[][]::new),
            weights.stream().mapToDouble(w -> w).toArray(),
            RIDGE,
            STEPS);
    StringBuilder out =
        new StringBuilder("# Written by org.wellword.benchmarks.ClaimFit; do not edit.\n");
    out.append("# feature\t").append(String.join("\t", CLASSES)).append('\n');
    for (int f = 0; f < names.size(); f++) {
      out.append(names.get(f));
      for (double c : fitted[f]) {
        out.append(String.format(Locale.ROOT, "\t%.3f", c));
      }
      out.append('\n');
    }
    return out.toString();
  }
}
