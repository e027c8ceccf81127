package org.wellword.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellword.signal.CaptionHash;
import org.wellword.signal.Signal;
import org.wellword.signal.SignalStore;
import org.wellword.signal.SignalType;
import org.wellword.signal.SignalUrl;
import picocli.CommandLine.Option;

/** Which signal is meant. */
final class SignalOption {
  @Option(names = "--id", paramLabel = "ID", description = "What the exchange calls the signal.")
  private @Nullable String id;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "With --value: media-pdq, media-md5, media-sha256, url or caption-sha256.")
  private @Nullable String type;

  @Option(names = "--value", paramLabel = "VALUE", description = "The hash or address.")
  private @Nullable String value;

  @Option(
      names = "--caption",
      paramLabel = "TEXT",
      description = "The caption; its hash is taken, the text is not kept.")
  private @Nullable String caption;

  /** Picocli sets the fields. */
  SignalOption() {}

  /**
   * A signal that was named.
   *
   * @param form of the caption, or 0
   */
  record Named(Signal.Key key, int form) {}

  Named named(SignalStore store) {
    if (ways() != 1 || (type == null) != (value == null)) {
      throw new Main.UserException("name one signal: --id, or --type with --value, or --caption");
    }
    if (caption != null) {
      return CaptionHash.of(caption)
          .map(h -> new Named(new Signal.Key(SignalType.CAPTION_SHA256, h.value()), h.form()))
          .orElseThrow(() -> new Main.UserException("the caption is too short for a hash"));
    }
    return type != null && value != null ? named(type, value) : named(store, String.valueOf(id));
  }

  private long ways() {
    return Arrays.asList(id, type, caption).stream().filter(w -> w != null).count();
  }

  private static Named named(SignalStore store, String id) {
    List<Signal> found = store.find(id);
    if (found.size() != 1) {
      throw new Main.UserException(
          found.isEmpty() ? "no signal has this id" : "several signals have this id");
    }
    return new Named(found.get(0).key(), found.get(0).form());
  }

  private static Named named(String label, String value) {
    SignalType known =
        SignalType.of(label.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new Main.UserException(
                        "--type takes one of "
                            + Arrays.stream(SignalType.values())
                                .map(SignalType::label)
                                .collect(Collectors.joining(", "))));
    String normal =
        known == SignalType.URL
            ? SignalUrl.of(value)
                .orElseThrow(() -> new Main.UserException("--value is no web address"))
            : value.strip().toLowerCase(Locale.ROOT);
    return new Named(new Signal.Key(known, normal), 0);
  }
}
