package org.wellword.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wellword signal}. */
@Command(
    name = "signal",
    description = {
      "Keeps hashes and addresses of violating content that platforms share, matches captions and",
      "media against them, and hands on what was said and met here. Calls no network."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      SignalImportCommand.class,
      SignalExportCommand.class,
      SignalMatchCommand.class,
      SignalOpinionCommand.class,
      SignalAllowCommand.class,
      SignalSeenCommand.class,
      SignalDeleteCommand.class,
      SignalStatusCommand.class,
      SignalAuditCommand.class,
      HelpCommand.class
    })
final class SignalCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  SignalCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
