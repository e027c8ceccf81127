package org.wellword.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.Explanation;
import org.wellword.learn.Meaning;
import org.wellword.learn.TokenTable;
import org.wellword.support.Need;
import org.wellword.support.NeedLessons;
import org.wellword.support.NeedLessons.Lesson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns what captions tell of need, and writes {@code en.needs}.
 *
 * <p>It learns from labelled captions, from the examples of the cues, and from ordinary captions,
 * which count as free of need. With {@code --rows} it first deals the labelled captions into folds
 * and writes what cues and lessons say of each, by lessons that did not see it: the bounds of
 * {@code NeedJudge} are chosen on that.
 */
@Command(
    name = "NeedFit",
    mixinStandardHelpOptions = true,
    description = "Learns what captions tell of need; run it after captions or cues were added.")
public final class NeedFit implements Runnable {
  private static final double EXAMPLE = 0.5;
  private static final double ORDINARY = 1.8;

  @Parameters(
      paramLabel = "CAPTIONS",
      description = "Labelled captions: files, or folders of them.")
  private List<Path> captions = List.of();

  @Option(names = "--ordinary", description = "A table whose last column has ordinary captions.")
  private @Nullable Path ordinary;

  @Option(names = "--folds", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}")
  private int folds;

  @Option(names = "--lessons", required = true, description = "Where en.needs goes.")
  private Path lessons = Path.of("");

  @Option(names = "--rows", description = "Writes what was said of held-out captions.")
  private @Nullable Path rows;

  /** A text, where it is from, and its need. */
  private record Entry(String source, Lesson lesson) {
    int fold(int folds) {
      return Math.floorMod(lesson.text().hashCode() * 0x9E3779B1, folds);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  private NeedFit() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new NeedFit()).execute(args));
  }

  @Override
  public void run() {
    try {
      fit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fit() throws IOException {
    TokenTable table = Meaning.bundled().table().orElseThrow();
    for (Path path : captions) {
      addCaptions(path);
    }
    NeedExamples.each((text, need) -> add("example", text, need(need), EXAMPLE));
    if (ordinary != null) {
      for (String line : Labelled.lastColumn(ordinary)) {
        add("ordinary", line, Need.NONE, ORDINARY);
      }
    }
    System.err.println(entries.size() + " texts");
    if (rows != null) {
      writeRows(table, rows);
    }
    NeedLessons all = learn(table, e -> true);
    try (OutputStream out = Files.newOutputStream(lessons)) {
      all.write(out);
    }
    System.err.println("written: " + all.size() + " wordings");
  }

  private void add(String source, String text, Need need, double weight) {
    entries.add(new Entry(source, new Lesson(text, need, weight)));
  }

  private void addCaptions(Path path) throws IOException {
    for (Path file : Labelled.files(path)) {
      for (JsonNode row : Labelled.read(file)) {
        String source = String.valueOf(file.getFileName());
        add(source, row.get("text").asString(), need(row.get("need").asString()), 1);
      }
    }
  }

  private static Need need(String label) {
    return Need.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private NeedLessons learn(TokenTable table, Predicate<Entry> which) {
    return NeedLessons.learn(entries.stream().filter(which).map(Entry::lesson).toList(), table);
  }

  private void writeRows(TokenTable table, Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      for (int fold = 0; fold < folds; fold++) {
        int held = fold;
        NeedLessons taught = learn(table, e -> e.fold(folds) != held);
        try (CaptionChecker checker =
            CaptionChecker.builder()
                .addProvider(OneFile.of("meaning/en.needs", taught::write))
                .addBundled()
                .build()) {
          for (Entry entry : entries) {
            if (entry.fold(folds) == held) {
              out.println(mapper.writeValueAsString(row(checker, entry)));
            }
          }
        }
        System.err.println("fold " + (fold + 1) + " of " + folds);
      }
    }
  }

  private static Map<String, Object> row(CaptionChecker checker, Entry entry) {
    Explanation told = checker.explain(Caption.of(entry.lesson().text()));
    List<String> notes =
        told.steps().stream()
            .filter(s -> s.name().equals("need"))
            .map(Explanation.Step::note)
            .toList();
    return Map.of(
        "source", entry.source(),
        "text", entry.lesson().text(),
        "need", entry.lesson().need().label(),
        "said", notes);
  }
}
