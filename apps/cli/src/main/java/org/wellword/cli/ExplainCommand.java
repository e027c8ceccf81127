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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword explain}. */
@Command(
    name = "explain",
    description = "Checks a caption and tells every step: normal form, matches, candidates, cues.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", description = "The caption.")
  private String text;

  @Mixin private RegionOption region;

  @Mixin private PackOptions packs;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExplainCommand() {}

  @Override
  public Integer call() {
    try (CaptionChecker checker = packs.checker()) {
      Explanation explanation = checker.explain(Caption.of(text).withRegion(region.code()));
      PrintWriter out = spec.commandLine().getOut();
      String before = "";
      for (Explanation.Step step : explanation.steps()) {
        if (!step.name().equals(before)) {
          out.println(Ansi.AUTO.string("@|bold " + step.name() + "|@"));
          before = step.name();
        }
        out.println("  " + step.note());
      }
      out.println(Ansi.AUTO.string("@|bold report|@"));
      out.println(explanation.report().toJson());
      return explanation.report().hasFindings() ? Main.FINDINGS : Main.NOTHING;
    }
  }
}
