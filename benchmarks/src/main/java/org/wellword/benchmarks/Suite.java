package org.wellword.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures what {@code benchmarks/README.md} describes and writes the records and the charts; run
 * it in the folder of the project.
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.Suite short
 * </pre>
 */
@Command(
    name = "Suite",
    mixinStandardHelpOptions = true,
    description = "Measures the whole check; writes benchmarks/record and benchmarks/charts.")
public final class Suite implements Runnable {
  private enum Part {
    CHECK,
    LATENCY,
    THREADS,
    EVENT,
    START,
    LENGTH,
    RULES,
    CHARTS
  }

  @Parameters(
      index = "0",
      paramLabel = "EFFORT",
      description = "short (about five minutes) or full (the better part of an hour).")
  private Effort effort = Effort.SHORT;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description =
          "Some parts: ${COMPLETION-CANDIDATES}; default: all, in a short run without event.")
  private Set<Part> only = new TreeSet<>();

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Suite() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new Suite());
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public void run() {
    Instant start = Instant.now();
    try {
      for (Part part : parts()) {
        progress(start, part);
        measure(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
    System.err.println("done after " + Duration.between(start, Instant.now()).toSeconds() + " s");
  }

  private Set<Part> parts() {
    if (!only.isEmpty()) {
      return only;
    }
    Set<Part> all = EnumSet.allOf(Part.class);
    if (effort == Effort.SHORT) {
      all.remove(Part.EVENT);
    }
    return all;
  }

  private static void progress(Instant start, Part part) {
    System.err.printf(
        Locale.ROOT,
        "%4d s  %s ...%n",
        Duration.between(start, Instant.now()).toSeconds(),
        part.name().toLowerCase(Locale.ROOT));
  }

  private void measure(Part part) throws IOException, RunnerException {
    switch (part) {
      case CHECK -> write(CheckMeasure.check(effort), "check");
      case LATENCY -> write(CheckMeasure.latency(effort), "latency");
      case THREADS -> write(CheckMeasure.threads(effort), "threads");
      case EVENT -> write(CheckMeasure.event(effort), "event");
      case START -> write(StartMeasure.measure(effort), "start");
      case LENGTH -> write(GrowthMeasure.byLength(effort), "growth-length");
      case RULES -> write(GrowthMeasure.byRules(effort), "growth-rules");
      case CHARTS -> Charts.write(RecordTable.folder(), Path.of("benchmarks", "charts"));
    }
  }

  private void write(RecordTable table, String name) throws IOException {
    table.note("effort: " + effort.label());
    Path file = table.write(RecordTable.folder(), name + effort.suffix());
    out.print(table.aligned());
    out.println("written: " + file);
  }
}
