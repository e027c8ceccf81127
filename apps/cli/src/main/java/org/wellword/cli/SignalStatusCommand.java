package org.wellword.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wellword.signal.Checkpoint;
import org.wellword.signal.Signal;
import org.wellword.signal.SignalStore;
import org.wellword.signal.SignalType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wellword signal status}. */
@Command(
    name = "status",
    description = "Counts the signals, and tells how far each feed has been read.",
    mixinStandardHelpOptions = true)
final class SignalStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalStatusCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Instant now = Instant.now();
    try (SignalStore opened = store.read()) {
      Map<SignalType, long[]> counts = new EnumMap<>(SignalType.class);
      opened.signals().forEach(s -> count(counts, s, now));
      counts.forEach(
          (type, count) ->
              out.println(
                  String.format(
                      Locale.ROOT,
                      "%-15s %,d signals, %,d disputed, %,d expired",
                      type.label(),
                      count[0],
                      count[1],
                      count[2])));
      out.println(String.format(Locale.ROOT, "%,d contents are allowed", opened.allowed().count()));
      for (Checkpoint point : opened.checkpoints()) {
        out.println(
            "feed "
                + point.feed()
                + ": read up to "
                + point.updated()
                + ", last on "
                + point.fetched()
                + (point.after().isEmpty() ? "" : ", next page after " + point.after())
                + (point.stale(now) ? "; stale: fetch and import all of it anew" : ""));
      }
    }
    return Main.NOTHING;
  }

  private static void count(Map<SignalType, long[]> counts, Signal signal, Instant now) {
    long[] count = counts.computeIfAbsent(signal.type(), t -> new long[3]);
    count[0]++;
    count[1] += signal.disputed() ? 1 : 0;
    count[2] += signal.expired(now) ? 1 : 0;
  }
}
