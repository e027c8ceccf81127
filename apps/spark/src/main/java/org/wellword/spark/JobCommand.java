package org.wellword.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wellword.cli.Main;
import picocli.CommandLine;

/** Runs a command as a job of {@code spark-submit}, and tells its failures in words. */
final class JobCommand {
  private JobCommand() {}

  /** Runs a job; exits only when it fails, since Spark takes any exit for a failure. */
  static void run(Object job, String... args) {
    int exit =
        of(
                job,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** A job that answers failures as {@code wellword} does, and those of Spark in a line. */
  static CommandLine of(Object job, PrintWriter out, PrintWriter err) {
    CommandLine line = Main.commandLine(job, out, err);
    CommandLine.IExecutionExceptionHandler house = line.getExecutionExceptionHandler();
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          String failure = Failure.describe(e);
          if (failure != null) {
            command.getErr().println("wellword-spark: " + failure);
            return CommandLine.ExitCode.USAGE;
          }
          return house.handleExecutionException(e, command, parsed);
        });
    return line;
  }
}
