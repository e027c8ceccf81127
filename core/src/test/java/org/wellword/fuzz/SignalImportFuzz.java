package org.wellword.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wellword.pack.PackException;
import org.wellword.signal.AuditLog;
import org.wellword.signal.ImportReport;
import org.wellword.signal.Signal;
import org.wellword.signal.SignalFormat;
import org.wellword.signal.SignalImport;
import org.wellword.signal.SignalStore;

/**
 * Any bytes as a file of signals, in both formats, and as the file of a store. Nothing but a {@link
 * PackException} comes out; what was taken can be saved, read, exported and imported elsewhere; a
 * second import changes nothing; no message holds what stands in the file.
 */
public final class SignalImportFuzz {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  /** Stands in the corpus where a value may be wrong; no message may show it. */
  private static final String SECRET = "zqsecretzq";

  private SignalImportFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] data) {
    Path folder = folder();
    try {
      for (SignalFormat format : SignalFormat.values()) {
        taken(folder.resolve(format.name()), data, format);
      }
      asStore(folder.resolve("store"), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(folder);
    }
  }

  private static void taken(Path folder, byte[] data, SignalFormat format) {
    SignalImport how = SignalImport.of(format, "fuzz");
    List<Signal> signals;
    try (SignalStore store = SignalStore.open(folder, CLOCK)) {
      ImportReport first = take(store, data, how);
      ImportReport second = take(store, data, how);
      Invariants.holds(!second.changedAnything(), "the second import changes");
      Invariants.holds(first.bad() == second.bad(), "other bad entries the second time");
      store.save();
      signals = store.signals().sorted(order()).toList();
    } catch (PackException e) {
      silent(e.getMessage());
      return;
    }
    try (SignalStore store = SignalStore.open(folder, CLOCK)) {
      Invariants.holds(
          store.signals().sorted(order()).toList().equals(signals), "the disk holds another state");
      store.bank().build().match("a caption of some length to look up", List.of());
      for (SignalFormat format2 : SignalFormat.values()) {
        elsewhere(folder.resolve(format2.name()), store, format2);
      }
    }
    Invariants.holds(AuditLog.verify(folder).whole(), "the log does not hold together");
  }

  private static void elsewhere(Path folder, SignalStore store, SignalFormat format) {
    StringWriter out = new StringWriter();
    store.export(format, true, "us", out);
    try (SignalStore other = SignalStore.open(folder, CLOCK)) {
      ImportReport report =
          take(
              other,
              out.toString().getBytes(StandardCharsets.UTF_8),
              SignalImport.of(format, "back"));
      Invariants.holds(report.bad() == 0, "an export that cannot be imported");
      Invariants.holds(
          other
              .signals()
              .map(Signal::key)
              .sorted(keys())
              .toList()
              .equals(store.signals().map(Signal::key).sorted(keys()).toList()),
          "other signals after export and import");
    }
  }

  private static ImportReport take(SignalStore store, byte[] data, SignalImport how) {
    ImportReport report = store.importFrom("fuzz", new ByteArrayInputStream(data), how);
    report.problems().forEach(p -> silent(p.toString()));
    report.unknownTypes().keySet().forEach(SignalImportFuzz::silent);
    Invariants.holds(report.problems().stream().allMatch(p -> p.line() > 0), "without its place");
    return report;
  }

  private static void silent(@org.jspecify.annotations.Nullable String message) {
    Invariants.holds(message != null && !message.contains(SECRET), "a message shows a value");
  }

  private static void asStore(Path folder, byte[] data) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("signals.ndjson"), data);
    Files.write(folder.resolve(AuditLog.FILE), data);
    AuditLog.verify(folder);
    try (SignalStore store = SignalStore.open(folder, CLOCK)) {
      store.save();
      store.export(SignalFormat.THREATEXCHANGE, true, "us", new StringWriter());
    } catch (PackException e) {
      silent(e.getMessage());
    }
  }

  private static Comparator<Signal> order() {
    return Comparator.comparing(Signal::key, keys());
  }

  private static Comparator<Signal.Key> keys() {
    return Comparator.comparing(Signal.Key::type).thenComparing(Signal.Key::value);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("signal-fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
