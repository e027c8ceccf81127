package org.wellword.cli;

import java.util.concurrent.Callable;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword signal allow}. */
@Command(
    name = "allow",
    description = "Puts content on the list of what raises nothing, or takes it off.",
    mixinStandardHelpOptions = true)
final class SignalAllowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SignalOption signal;

  @Option(names = "--remove", description = "Take it off the list.")
  private boolean remove;

  @Mixin private StoreOption store;
  @Mixin private PartyOption party;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalAllowCommand() {}

  @Override
  public Integer call() {
    String speaker = party.needed();
    try (SignalStore opened = store.open()) {
      SignalOption.Named named = signal.named(opened);
      boolean news = opened.allow(named.key(), speaker, !remove);
      String now = remove ? "not allowed" : "allowed";
      spec.commandLine().getOut().println(news ? now : now + " before");
      opened.save();
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(String.valueOf(e.getMessage())); // never holds the value
    }
    return Main.NOTHING;
  }
}
