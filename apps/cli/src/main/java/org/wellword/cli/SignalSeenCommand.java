package org.wellword.cli;

import java.util.concurrent.Callable;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword signal seen}. */
@Command(
    name = "seen",
    description = "Counts that content of a signal was met here.",
    mixinStandardHelpOptions = true)
final class SignalSeenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SignalOption signal;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often; default: ${DEFAULT-VALUE}.")
  private long times;

  @Mixin private StoreOption store;
  @Mixin private PartyOption party;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalSeenCommand() {}

  @Override
  public Integer call() {
    String speaker = party.needed();
    try (SignalStore opened = store.openThere()) {
      SignalOption.Named named = signal.named(opened);
      if (!opened.seen(named.key(), times, speaker)) {
        throw new Main.UserException("nobody shares this signal");
      }
      opened
          .find(named.key())
          .ifPresent(s -> spec.commandLine().getOut().println("met " + s.seen() + " times"));
      opened.save();
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(String.valueOf(e.getMessage())); // never holds the value
    }
    return Main.NOTHING;
  }
}
