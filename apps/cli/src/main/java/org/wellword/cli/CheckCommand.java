package org.wellword.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword check}. */
@Command(
    name = "check",
    description = "Checks a caption, or many as JSON lines.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With --jsonl, reads one {\"id\",\"text\",\"region\"?,\"language\"?,\"date\"?,\"mediaHashes\"?} a line",
      "from standard input and writes one report a line, in the same order. A date (2026-10-10, or an",
      "instant such as 2026-10-10T08:30:00Z) becomes the last field of the report, for wellword study;",
      "mediaHashes is an array of {\"type\":\"pdq|sha256|md5\",\"value\"}. A bad line gives",
      "{\"id\"?,\"error\"} in its place, and the run goes on (exit code 2 at the end).",
      "",
      "SARIF 2.1.0 places findings in caption/ID, or line/NUMBER where a line has no id, and never",
      "holds the caption. Wording and myths told as true are failures; need is for review."
    })
final class CheckCommand implements Callable<Integer> {
  /** How a report is written. */
  enum Format {
    text,
    json,
    sarif
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The caption.")
  private @Nullable String text;

  @Mixin private RegionOption region;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "",
      description = "Language of the caption, such as en (BCP 47).")
  private String language;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private PackOptions packs;

  @Option(names = "--jsonl", description = "Read captions as JSON lines, write reports so.")
  private boolean jsonl;

  @Mixin private ThreadsOption threads;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CheckCommand() {}

  @Override
  public Integer call() {
    if (jsonl == (text != null)) {
      throw new ParameterException(
          spec.commandLine(), jsonl ? "--jsonl takes no TEXT" : "give a TEXT, or --jsonl");
    }
    try (CaptionChecker checker = packs.readingChecker()) {
      return text == null ? many(checker) : one(checker, text);
    }
  }

  private int one(CaptionChecker checker, String caption) {
    CaptionReport report =
        checker.checkCaption(Caption.of(caption).withRegion(region.code()).withLanguage(language));
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> out.println(report.toJson());
      case text ->
          out.println(new ReportText(checker, Ansi.AUTO).write(report, caption, region.code()));
      case sarif -> {
        SarifLog log = new SarifLog(checker, out);
        log.open();
        out.write(log.results(report, "caption", caption));
        log.close();
      }
    }
    return report.hasFindings() ? Main.FINDINGS : Main.NOTHING;
  }

  private int many(CaptionChecker checker) {
    try (JsonLines run =
        new JsonLines(
            System.in,
            spec.commandLine().getOut(),
            Progress.of("captions", spec),
            threads.count())) {
      if (format != Format.sarif) {
        return run.check(
            line -> JsonLines.report(checker::checkCaption, line, region.code(), language));
      }
      SarifLog log = new SarifLog(checker, spec.commandLine().getOut());
      log.open();
      int exit =
          run.between(",\n")
              .check(line -> log.answer(line.needing("text").dated(), region.code(), language));
      log.close();
      return exit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
