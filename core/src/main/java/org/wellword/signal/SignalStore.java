package org.wellword.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackException;

/**
 * Signals of all feeds in a folder, with the opinions of all parties side by side, what was said
 * and met here, deletions, and how far each feed has been read.
 *
 * <p>The folder holds {@code signals.ndjson}, {@code audit.ndjson} and {@code lock}. Changes are
 * made in memory and reach the disk with {@link #save()}, all or none. One writer at a time;
 * readers take no lock and see the state of the last save. Not thread-safe.
 *
 * <p>Cost: memory for all signals; opening and saving read and write the whole file.
 */
public final class SignalStore implements AutoCloseable {
  /** The most signals that a store takes. */
  public static final long MAX_SIGNALS = 20_000_000;

  private final StoreFile file;
  private final AuditLog log;
  private final SignalState state = new SignalState(MAX_SIGNALS);
  private final OwnChanges own;
  private final List<AuditEvent> events = new ArrayList<>();
  private final InstantSource clock;
  private final @Nullable StoreLock lock;
  private String digest;
  private boolean dirty;

  private SignalStore(Path folder, InstantSource clock, @Nullable StoreLock lock)
      throws IOException {
    this.file = new StoreFile(folder);
    this.log = new AuditLog(folder);
    this.clock = clock;
    this.lock = lock;
    this.own = new OwnChanges(state, clock);
    this.digest = file.load(state);
  }

  /**
   * Opens a store to change it; a folder that is not there is made.
   *
   * @throws PackException when another has it open, or its file is corrupt (with line and column)
   * @throws UncheckedIOException when it cannot be read or made
   */
  public static SignalStore open(Path folder) {
    return open(folder, InstantSource.system());
  }

  /** As {@link #open(Path)}, with another clock. */
  public static SignalStore open(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      StoreLock lock = StoreLock.of(folder);
      try {
        return new SignalStore(folder, clock, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a store to read it, as it was last saved.
   *
   * @throws PackException when there is none, or its file is corrupt
   * @throws UncheckedIOException when it cannot be read
   */
  public static SignalStore read(Path folder) {
    if (!isIn(folder)) {
      throw PackException.of(folder.toString(), "holds no signal store");
    }
    try {
      return new SignalStore(folder, InstantSource.system(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a folder holds a store. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(StoreFile.NAME));
  }

  /** How many signals and allowed contents there are. */
  public int size() {
    return state.size();
  }

  /** All signals, in no order; those that ended, too. */
  public Stream<Signal> signals() {
    return state.entries().stream().flatMap(e -> e.signal(s -> true).stream());
  }

  /** Contents that raise nothing, whatever is shared of them. */
  public Stream<Signal.Key> allowed() {
    return state.entries().stream()
        .filter(e -> e.allowance().filter(Allowance::allowed).isPresent())
        .map(SignalEntry::key);
  }

  /** A bank of these signals and allowances, to which settings can be added. */
  public SignalBank.Builder bank() {
    SignalBank.Builder bank = SignalBank.builder();
    signals().forEach(bank::add);
    allowed().forEach(bank::allow);
    return bank;
  }

  /** The signal of some content. */
  public Optional<Signal> find(Signal.Key key) {
    return state.find(key).flatMap(e -> e.signal(s -> true));
  }

  /** The signals with the id that matches show, see {@link SignalMatch#id}. Linear in the size. */
  public List<Signal> find(String id) {
    return signals().filter(s -> SignalMatch.id(s).equals(id)).toList();
  }

  /** How far each feed has been read, by feed. */
  public Collection<Checkpoint> checkpoints() {
    return List.copyOf(state.checkpoints().values());
  }

  /**
   * Takes what a file says, in any order and as often as wanted. Memory: signals and longest entry.
   *
   * @param name of the file, for messages
   * @param in stays open
   * @param party who imports, for the log; or ""
   * @param progress told how many entries were read
   * @throws PackException when it is a file of another kind or version; nothing was taken then
   * @throws UncheckedIOException when it cannot be read; close the store without saving then
   */
  public ImportReport importFrom(
      String name, InputStream in, SignalImport how, String party, LongConsumer progress) {
    ImportReport report;
    try {
      report = new ImportRun(state, how, name, OwnChanges.now(clock), progress).run(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!report.refused()) {
      record(
          Optional.of(
              new AuditEvent(OwnChanges.now(clock), "import", party, how.feed(), report.counts())));
    }
    return report;
  }

  /** As the other, quietly. */
  public ImportReport importFrom(String name, InputStream in, SignalImport how) {
    return importFrom(name, in, how, "", read -> {});
  }

  private boolean record(Optional<AuditEvent> change) {
    change.ifPresent(events::add);
    dirty |= change.isPresent();
    return change.isPresent();
  }

  /**
   * Shares a signal of our own, which {@code party} holds to violate.
   *
   * @param form version of the caption's normal form, 0 for other types
   * @throws IllegalArgumentException when the party has no plain name, or the value is of another
   *     type
   */
  public void share(Signal.Key key, int form, List<String> labels, String party) {
    record(own.share(key, form, labels, party));
  }

  /**
   * States what a party of this house holds of a signal; replaces what it said before.
   *
   * @return whether there is such a signal, and this is news
   * @throws IllegalArgumentException when the party has no plain name
   */
  public boolean opine(Signal.Key key, String party, Verdict verdict) {
    return record(own.opine(key, party, verdict));
  }

  /** Puts content on the list of what raises nothing, or takes it off; false when it is so. */
  public boolean allow(Signal.Key key, String party, boolean allowed) {
    return record(own.allow(key, party, allowed));
  }

  /** Counts that content of a signal was met here; false when there is no such signal. */
  public boolean seen(Signal.Key key, long times, String party) {
    return record(own.seen(key, times, party));
  }

  /**
   * Deletes a signal, whoever shared it. Imports from before this moment do not bring it back.
   *
   * @return whether there was one
   */
  public boolean delete(Signal.Key key, String party) {
    return record(own.delete(key, party));
  }

  /**
   * Writes all signals, by type and value, with the opinions of all parties.
   *
   * @param restricted whether signals are written that are to go no further ({@code share_level}
   *     RED or AMBER)
   * @param party who exports; or ""
   * @throws UncheckedIOException when it cannot be written
   */
  public ExportReport export(SignalFormat format, boolean restricted, String party, Writer out) {
    try {
      ExportReport report = new ExportRun(state, format, restricted, out).all(party);
      Map<String, Long> written = Map.of("signals", report.signals());
      events.add(new AuditEvent(OwnChanges.now(clock), "export", party, format.name(), written));
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes what a party said, and what was met, since the last time: posts or signals, one a line.
   *
   * @param restricted as with {@link #export}, for {@link SignalFormat#NDJSON}
   * @param mark whether it counts as handed on from now; false for a dry run
   * @throws UncheckedIOException when it cannot be written; nothing is marked on the disk then
   */
  public ExportReport exportOutbox(
      SignalFormat format, boolean restricted, String party, boolean mark, Writer out) {
    try {
      ExportReport report = new ExportRun(state, format, restricted, out).outbox(party, mark);
      if (mark) {
        Map<String, Long> posts = Map.of("posts", report.signals());
        record(
            Optional.of(
                new AuditEvent(OwnChanges.now(clock), "outbox", party, format.name(), posts)));
      }
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings all changes to the disk, and what was done into the log: all or nothing.
   *
   * @throws IllegalStateException when the store was opened to read
   * @throws UncheckedIOException when it cannot be written; the old state stays then
   */
  public void save() {
    if (lock == null) {
      throw new IllegalStateException("the store was opened to read");
    }
    try {
      String after = dirty ? file.prepare(state) : digest;
      if (!events.isEmpty()) {
        log.append(events, after);
        events.clear();
      }
      if (dirty) {
        file.commit();
      }
      digest = after;
      dirty = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets go of the store; what was not saved is lost. */
  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
