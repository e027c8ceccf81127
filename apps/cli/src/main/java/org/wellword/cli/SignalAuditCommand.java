package org.wellword.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.wellword.signal.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword signal audit}. */
@Command(
    name = "audit",
    description = "Verifies the log of what was done with the store.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every line of the log holds the hash of the line before it, and of the store as it was left, so",
      "that a change is noticed. Keep the last digest elsewhere to notice that all was rewritten.",
      "Exit codes: 0 the log is whole, 1 it is not, 2 usage, or it cannot be read."
    })
final class SignalAuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(names = "--show", description = "Print the log, too.")
  private boolean show;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalAuditCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isDirectory(store.folder())) {
      throw new Main.UserException("no folder " + store.folder());
    }
    AuditLog.Check check = AuditLog.verify(store.folder());
    Path log = store.folder().resolve(AuditLog.FILE);
    if (show && Files.exists(log)) {
      try (Stream<String> lines = Files.lines(log)) {
        lines.forEach(out::println);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    out.println(
        check.whole()
            ? "whole: " + check.lines() + " lines, the last " + check.last()
            : "not whole after " + check.lines() + " lines: " + check.problem());
    return check.whole() ? Main.NOTHING : Main.FINDINGS;
  }
}
