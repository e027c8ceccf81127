package org.wellword.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.cli.study.Names;
import org.wellword.cli.study.NoFontException;
import org.wellword.cli.study.StudyCsv;
import org.wellword.cli.study.StudyPage;
import org.wellword.cli.study.StudyPages;
import org.wellword.cli.study.StudyWriter;
import org.wellword.insight.Period;
import org.wellword.insight.Study;
import org.wellword.insight.StudyTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword study}. */
@Command(
    name = "study",
    description = {
      "Tells what many captions hold, from the reports of check --jsonl: shares by topic, claim,",
      "stance, rule and need, over time and within campaigns. Keeps counts, and no text."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A report counts by time when it has a \"date\", which check --jsonl takes over from its input",
      "(2026-10-10, or an instant). Windows are the days of the campaigns in the bundled packs; with",
      "--region, of that country's. Lines that are no report are named and left out (exit code 2).",
      "",
      "No count under 10 is told, nor one that would follow from another by subtraction. Intervals",
      "are Wilson score intervals: they know of chance, and not of what the checker misreads.",
      "Without --html and --csv, prints the findings. Reports in Parquet are for the Spark job.",
      "",
      "Exit codes: 0 studied, 2 usage or bad data.",
      "Try: wellword check --jsonl < captions.jsonl | wellword study - --html study.html --csv study"
    })
final class StudyCommand implements Callable<Integer> {
  /** By what times are counted. */
  enum By {
    auto,
    day,
    week,
    month
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORTS",
      description =
          "Files of reports, one JSON a line; those in .gz are unpacked; - reads standard input.")
  private List<Path> reports;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a page with charts and tables, one file that loads nothing; replaces FILE.")
  private @Nullable Path html;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "Write the figures into a folder, one file a table (RFC 4180).")
  private @Nullable Path csv;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "What the captions say",
      description = "Title of the page; default: ${DEFAULT-VALUE}.")
  private String title;

  @Option(
      names = "--by",
      paramLabel = "TIME",
      defaultValue = "auto",
      description =
          "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}, the shortest of which most can"
              + " be told.")
  private By by;

  @Mixin private RegionOption region;

  @Mixin private ThreadsOption threads;

  private double confidence;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  StudyCommand() {}

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      defaultValue = "0.95",
      description = "Of the intervals, 0.5 to 0.9999; default: ${DEFAULT-VALUE}.")
  void confidence(double level) {
    if (!(level >= 0.5 && level <= 0.9999)) {
      throw new ParameterException(spec.commandLine(), "--confidence takes 0.5 to 0.9999");
    }
    confidence = level;
  }

  @Override
  public Integer call() {
    ReportFiles files = new ReportFiles(spec, threads.count());
    StudyTally tally = files.read(reports);
    if (tally.captions() < Study.LEAST_CELL) {
      throw new Main.UserException(
          "a study needs "
              + Study.LEAST_CELL
              + " reports or more; with fewer, nothing can be told");
    }
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      Names names = new Names(checker, region.code());
      write(tally.study(names.windows(), period(), confidence), names);
    }
    return files.bad() > 0 ? Main.BAD : Main.NOTHING;
  }

  private @Nullable Period period() {
    return switch (by) {
      case auto -> null;
      case day -> Period.DAY;
      case week -> Period.WEEK;
      case month -> Period.MONTH;
    };
  }

  private void write(Study study, Names names) {
    if (csv != null) {
      try {
        StudyCsv.write(study, csv);
      } catch (IOException e) {
        throw cannotWrite(csv, e);
      }
    }
    if (html != null) {
      try {
        page(study, names, html);
      } catch (NoFontException e) {
        throw new Main.UserException(Objects.toString(e.getMessage(), "charts need a font"));
      }
    }
    if (csv == null && html == null) {
      spec.commandLine().getOut().println(StudyWriter.text(study, names));
    }
  }

  private void page(Study study, Names names, Path file) {
    StudyPage page = StudyPages.of(study, names, title);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      StudyWriter.html(page, out);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  private static Main.UserException cannotWrite(Path place, IOException e) {
    return new Main.UserException(
        "cannot write " + place + " (" + e.getClass().getSimpleName() + ")");
  }
}
