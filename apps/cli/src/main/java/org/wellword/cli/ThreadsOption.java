package org.wellword.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads read lines. */
final class ThreadsOption {
  private static final int MOST = 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int threads;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ThreadsOption() {}

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads for the lines; default: one a processor.")
  void threads(int number) {
    if (number < 0 || number > MOST) {
      throw new ParameterException(command.commandLine(), "--threads takes 1 to " + MOST);
    }
    threads = number;
  }

  /** The number asked for, or one a processor. */
  int count() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
