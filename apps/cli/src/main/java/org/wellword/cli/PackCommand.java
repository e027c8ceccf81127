package org.wellword.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wellword pack}. */
@Command(
    name = "pack",
    description = "Lists, checks, tests, compares and pins packs.",
    mixinStandardHelpOptions = true,
    subcommands = {
      PackListCommand.class,
      PackLintCommand.class,
      PackTestCommand.class,
      PackDiffCommand.class,
      PackLockCommand.class,
      HelpCommand.class
    })
final class PackCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PackCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
