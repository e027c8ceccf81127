package org.wellword.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword explain}. */
@Command(
    name = "explain",
    description = "Checks a caption and tells every step: normal form, matches, candidates, cues.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "For each claim found there is an outline of a rebuttal: the fact as an opening line, the fact,",
      "the myth, named once, and why it misleads, sources, and where help is."
    })
final class ExplainCommand implements Callable<Integer> {
  /** How an explanation is written. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", description = "The caption.")
  private String text;

  @Mixin private RegionOption region;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private PackOptions packs;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExplainCommand() {}

  @Override
  public Integer call() {
    try (CaptionChecker checker = packs.readingChecker()) {
      Explanation explanation = checker.explain(Caption.of(text).withRegion(region.code()));
      PrintWriter out = spec.commandLine().getOut();
      if (format == Format.json) {
        out.println(explanation.toJson());
      } else {
        write(explanation, new ReportText(checker, Ansi.AUTO), out);
      }
      return explanation.report().hasFindings() ? Main.FINDINGS : Main.NOTHING;
    }
  }

  private void write(Explanation explanation, ReportText text, PrintWriter out) {
    String before = "";
    for (Explanation.Step step : explanation.steps()) {
      if (!step.name().equals(before)) {
        heading(out, step.name());
        before = step.name();
      }
      out.println("  " + step.note());
    }
    if (!explanation.outlines().isEmpty()) {
      heading(out, "rebuttal");
      out.println(text.outlines(explanation.outlines(), region.code()));
    }
    heading(out, "report");
    out.println(explanation.report().toJson());
  }

  private static void heading(PrintWriter out, String name) {
    out.println(Ansi.AUTO.string("@|bold " + name + "|@"));
  }
}
