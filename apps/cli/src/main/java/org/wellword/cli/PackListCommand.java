package org.wellword.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wellword.CaptionChecker;
import org.wellword.pack.PackHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wellword pack list}. */
@Command(name = "list", description = "Lists the bundled packs.", mixinStandardHelpOptions = true)
final class PackListCommand implements Callable<Integer> {
  private static final int DIGEST = 12;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PackListCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      for (PackHead pack : checker.packs()) {
        out.println(
            String.format(
                Locale.ROOT,
                "%-34s %-7s %-3s %s  %s",
                pack.id(),
                pack.version(),
                pack.language(),
                pack.sha256().substring(0, DIGEST),
                pack.title()));
      }
      out.println(
          String.format(
              Locale.ROOT,
              "%d packs: %,d rules, %,d claims, services in %d regions, %d campaigns",
              checker.packs().size(),
              checker.rules().size(),
              checker.claims().size(),
              checker.resources().regions().size(),
              checker.campaigns().campaigns().size()));
    }
    return Main.NOTHING;
  }
}
