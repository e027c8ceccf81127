package org.wellword.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a study tells and where it is written, for every command that makes one. */
public final class StudyOptions {
  /** By what times are counted. */
  enum By {
    auto,
    day,
    week,
    month
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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

  private double confidence;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  public StudyOptions() {}

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      defaultValue = "0.95",
      description = "Of the intervals, 0.5 to 0.9999; default: ${DEFAULT-VALUE}.")
  void confidence(double level) {
    if (!(level >= 0.5 && level <= 0.9999)) {
      throw new ParameterException(command.commandLine(), "--confidence takes 0.5 to 0.9999");
    }
    confidence = level;
  }

  /**
   * Writes what can be told of the reports that were counted: a page, figures, or else the findings
   * on standard output. Names come from the bundled packs. What goes wrong is thrown as something
   * that {@link Main#commandLine} tells in words.
   */
  public void write(StudyTally tally) {
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
      command.commandLine().getOut().println(StudyWriter.text(study, names));
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
