package org.wellword.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellword.signal.Checkpoint;
import org.wellword.signal.ImportReport;
import org.wellword.signal.SignalFormat;
import org.wellword.signal.SignalImport;
import org.wellword.signal.SignalLabels;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword signal import}. */
@Command(
    name = "import",
    description = "Takes signals from files of an exchange.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "threatexchange is the JSON that threat_updates returns: pages with data and paging, also one a",
      "line; ndjson is one signal a line, as export writes it. A file may be imported again, and pages",
      "in any order; what was deleted later stays deleted. Texts, accounts and descriptions are never",
      "kept. Bad entries are told on standard error and passed over.",
      "Exit codes: 0 all taken, 2 an entry was bad, or nothing could be taken."
    })
final class SignalImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - for standard input.")
  private List<Path> files;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "threatexchange or ndjson; default: by the name of the file, .json or .ndjson and .jsonl."
      })
  private @Nullable SignalFormat format;

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      defaultValue = "",
      description = {
        "Which feed the files belong to, such as the id of a privacy group; default: the name of the",
        "format. Of a feed the latest word counts, and its deletions delete what it shared."
      })
  private String feed;

  @Option(
      names = "--label",
      paramLabel = "TAG=LABEL",
      description = "What a tag is called here; may be repeated.")
  private @Nullable Map<String, String> labels;

  @Option(names = "--strict", description = "Take nothing of a file in which an entry is bad.")
  private boolean strict;

  @Option(names = "--dry-run", description = "Tell what would be taken, and take nothing.")
  private boolean dryRun;

  @Mixin private PartyOption party;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SignalImportCommand() {}

  @Override
  public Integer call() {
    boolean bad = false;
    try (SignalStore opened = store.open()) {
      for (Path file : files) {
        SignalImport how = how(file);
        warnIfStale(opened, how.feed());
        ImportReport report = take(opened, file, how);
        tell(file, report);
        bad |= report.bad() > 0;
      }
      if (!dryRun) {
        opened.save();
      }
    }
    return bad ? Main.BAD : Main.NOTHING;
  }

  private SignalImport how(Path file) {
    SignalFormat read = format == null ? byName(file) : format;
    String name = feed.isEmpty() ? read.name().toLowerCase(Locale.ROOT) : feed;
    SignalLabels known = SignalLabels.defaults().with(labels == null ? Map.of() : labels);
    try {
      return new SignalImport(read, name, known, strict);
    } catch (IllegalArgumentException e) {
      throw new Main.UserException("--feed: " + e.getMessage());
    }
  }

  private static SignalFormat byName(Path file) {
    String name = file.toString();
    if (name.endsWith(".json")) {
      return SignalFormat.THREATEXCHANGE;
    }
    if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
      return SignalFormat.NDJSON;
    }
    throw new Main.UserException("give the --format of " + file);
  }

  private void warnIfStale(SignalStore opened, String name) {
    for (Checkpoint point : opened.checkpoints()) {
      if (point.feed().equals(name) && point.stale(Instant.now())) {
        spec.commandLine()
            .getErr()
            .println(
                "wellword: nothing came from "
                    + name
                    + " since "
                    + point.fetched()
                    + "; deletions may be lost: fetch and import all of it anew");
      }
    }
  }

  private ImportReport take(SignalStore opened, Path file, SignalImport how) {
    boolean standard = file.toString().equals("-");
    if (!standard && !Files.isReadable(file)) {
      throw new Main.UserException("cannot read " + file);
    }
    Progress progress = Progress.of("entries", spec);
    try (InputStream in = standard ? System.in : Files.newInputStream(file)) {
      return opened.importFrom(
          standard ? "standard input" : file.toString(), in, how, party.name(), progress::at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Path file, ImportReport report) {
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(p -> err.println("wellword: " + p));
    if (report.bad() > report.problems().size()) {
      err.println("wellword: and " + (report.bad() - report.problems().size()) + " more");
    }
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %,d read: %,d added, %,d changed, %,d unchanged, %,d outdated, %,d deleted,"
                    + " %,d bad",
                file,
                report.read(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.outdated(),
                report.deleted(),
                report.bad()));
    if (report.unusable() > 0) {
      line.append(", ").append(report.unusable()).append(" not usable");
    }
    if (!report.unknownTypes().isEmpty()) {
      line.append("; passed over by type: ")
          .append(
              report.unknownTypes().entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue())
                  .collect(Collectors.joining(", ")));
    }
    if (report.refused()) {
      line.append("; nothing taken");
    } else if (dryRun) {
      line.append("; nothing kept, a dry run");
    }
    spec.commandLine().getOut().println(line);
  }
}
