package org.wellword.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellword.signal.SignalStore;
import org.wellword.signal.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword signal opinion}. */
@Command(
    name = "opinion",
    description = "States what you hold of a signal, or shares a new one.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "violates: the content breaks our rules; where nobody shared it yet, this shares it.",
      "disputed: we doubt that. false-positive: the content is harmless.",
      "A signal that anybody disputes asks nobody to look any more. export --outbox hands it on."
    })
final class SignalOpinionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERDICT", description = "violates, disputed or false-positive.")
  private String verdict;

  @Mixin private SignalOption signal;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "What a new signal is, such as suicide-self-harm; may be repeated.")
  private @Nullable List<String> labels;

  @Mixin private StoreOption store;
  @Mixin private PartyOption party;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalOpinionCommand() {}

  @Override
  public Integer call() {
    Verdict held =
        Verdict.of(verdict.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new Main.UserException(
                        "the verdict is one of "
                            + Arrays.stream(Verdict.values())
                                .map(Verdict::label)
                                .collect(Collectors.joining(", "))));
    String speaker = party.needed();
    try (SignalStore opened = store.open()) {
      SignalOption.Named named = signal.named(opened);
      String done = "stated";
      if (opened.find(named.key()).isPresent()) {
        done = opened.opine(named.key(), speaker, held) ? done : "so stated before";
      } else if (held == Verdict.VIOLATES) {
        opened.share(named.key(), named.form(), labels == null ? List.of() : labels, speaker);
        done = "shared";
      } else {
        throw new Main.UserException("nobody shares this signal");
      }
      opened.save();
      spec.commandLine().getOut().println(done + ": " + held.label());
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(String.valueOf(e.getMessage())); // never holds the value
    }
    return Main.NOTHING;
  }
}
