package org.wellword.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wellword.signal.ExportReport;
import org.wellword.signal.SignalFormat;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wellword signal export}. */
@Command(
    name = "export",
    description = "Writes signals for others, or what they were not told yet.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --outbox, all signals with the opinions of all parties: one a line (ndjson), or as",
      "ThreatExchange returns them. With --outbox, what --party said, and what was met, since the last",
      "time: in ThreatExchange's form one POST a line, where \"post\" is threat_descriptors or the",
      "descriptor to react to, and the rest are its parameters."
    })
final class SignalExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ndjson",
      description = "ndjson or threatexchange; default: ${DEFAULT-VALUE}.")
  private SignalFormat format;

  @Option(names = "--outbox", description = "Write what was not handed on yet.")
  private boolean outbox;

  @Option(names = "--dry-run", description = "With --outbox: it stays in the outbox.")
  private boolean dryRun;

  @Option(
      names = "--restricted",
      description = {
        "Write signals too that are to go no further (share_level RED or AMBER). Only where the",
        "agreement with those who shared them allows it."
      })
  private boolean restricted;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to write; default: standard output.")
  private Path output;

  @Mixin private PartyOption party;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalExportCommand() {}

  @Override
  public Integer call() {
    if (outbox) {
      party.needed();
    } else if (dryRun) {
      throw new Main.UserException("--dry-run is for --outbox");
    }
    try (SignalStore opened = store.openThere()) {
      ExportReport report = write(opened);
      if (!dryRun) {
        opened.save();
      }
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          String.format(
              Locale.ROOT,
              "%,d %s, %,d deletions, %,d allowances; %,d left out",
              report.signals(),
              outbox ? "posts" : "signals",
              report.deletions(),
              report.allowances(),
              report.leftOut()));
    }
    return Main.NOTHING;
  }

  private ExportReport write(SignalStore opened) {
    if (output.toString().equals("-")) {
      PrintWriter out = spec.commandLine().getOut();
      ExportReport report = write(opened, out);
      if (out.checkError()) {
        throw new Main.UserException("the output cannot be written");
      }
      return report;
    }
    try (Writer out = Files.newBufferedWriter(output)) {
      return write(opened, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExportReport write(SignalStore opened, Writer out) {
    return outbox
        ? opened.exportOutbox(format, restricted, party.needed(), !dryRun, out)
        : opened.export(format, restricted, party.name(), out);
  }
}
