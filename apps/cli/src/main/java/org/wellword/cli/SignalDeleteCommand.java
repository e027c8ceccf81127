package org.wellword.cli;

import java.util.concurrent.Callable;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wellword signal delete}. */
@Command(
    name = "delete",
    description = "Deletes a signal, whoever shared it; earlier files do not bring it back.",
    mixinStandardHelpOptions = true)
final class SignalDeleteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SignalOption signal;

  @Mixin private StoreOption store;
  @Mixin private PartyOption party;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalDeleteCommand() {}

  @Override
  public Integer call() {
    String speaker = party.needed();
    try (SignalStore opened = store.openThere()) {
      SignalOption.Named named = signal.named(opened);
      if (!opened.delete(named.key(), speaker)) {
        throw new Main.UserException("nobody shares this signal");
      }
      spec.commandLine().getOut().println("deleted");
      opened.save();
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(String.valueOf(e.getMessage())); // never holds the value
    }
    return Main.NOTHING;
  }
}
