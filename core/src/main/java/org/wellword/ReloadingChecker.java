package org.wellword;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.Meaning;
import org.wellword.pack.PackException;
import org.wellword.signal.SignalBank;

/**
 * A checker whose packs can be changed while it reads captions.
 *
 * <p>It takes the packs of a folder, with the bundled ones or alone. On {@link #reload}, or when a
 * {@linkplain Builder#watch() watched} folder changes, it reads them, validates them, runs their
 * own examples, and then lets a new checker take the place of the old one in one step. Packs that
 * are not good enough change nothing, and the {@link Reload} says why. Every report comes from one
 * set of packs, which it names. Checks that are under way finish on the old checker, which is
 * closed when the last of them has left.
 *
 * <p>Thread-safe. A check takes no lock and waits for nobody; beside a bare {@link CaptionChecker}
 * it costs two atomic additions more. Reloads come one after the other, in the thread that asks or
 * in the watcher's. Both checkers are on the heap while one takes the other's place.
 *
 * {@snippet :
 * try (ReloadingChecker checker = ReloadingChecker.builder(folder).lock(lock).watch().build()) {
 *   CaptionReport report = checker.checkCaption("...");
 * }
 * }
 */
public final class ReloadingChecker implements AutoCloseable {
  private final Reloader reloader;
  private final Live<CaptionChecker> live;
  private final @Nullable Thread watcher;

  private ReloadingChecker(Reloader reloader, @Nullable FolderWatch watch) {
    this.reloader = reloader;
    this.live = reloader.live();
    this.watcher = watch == null ? null : start(watch, reloader);
  }

  private static Thread start(FolderWatch watch, Reloader reloader) {
    return Thread.ofPlatform()
        .daemon()
        .name("wellword-reload")
        .start(
            () -> {
              try (watch) {
                while (true) {
                  watch.awaitChange();
                  reloader.reload();
                }
              } catch (InterruptedException e) {
                // closed
              }
            });
  }

  /** A builder of a checker with the packs of {@code folder} and of the folders in it. */
  public static Builder builder(Path folder) {
    return new Builder(folder);
  }

  /**
   * Checks a caption of which nothing but the text is known.
   *
   * @throws IllegalStateException when this is closed
   */
  public CaptionReport checkCaption(String text) {
    return checkCaption(Caption.of(text));
  }

  /**
   * Checks a caption with the packs that are live when the check begins.
   *
   * @throws IllegalStateException when this is closed
   */
  public CaptionReport checkCaption(Caption caption) {
    CaptionReport report;
    Lease<CaptionChecker> lease = live.enter();
    try {
      report = lease.value().checkCaption(caption);
    } finally {
      lease.exit();
    }
    Shadow shadow = reloader.shadow();
    if (shadow != null) {
      shadow.compare(caption, report);
    }
    return report;
  }

  /**
   * Does something with one and the same checker, which stays open for as long as it takes; for
   * explanations, sources, or several captions that must be read alike. The checker is not to be
   * kept, nor closed.
   *
   * @throws IllegalStateException when this is closed
   */
  public <R> R with(Function<CaptionChecker, R> action) {
    Lease<CaptionChecker> lease = live.enter();
    try {
      return action.apply(lease.value());
    } finally {
      lease.exit();
    }
  }

  /** What came of the last attempt to change packs, and which packs are live since. */
  public Reload lastReload() {
    return reloader.last();
  }

  /**
   * Reads the folder again. Never throws for what it finds there; takes some tenths of a second
   * with the bundled packs.
   */
  public Reload reload() {
    return reloader.reload();
  }

  /**
   * Lets candidate packs read a share of the captions beside the live ones, in the thread of the
   * check, after its report is made. Their reports are compared, counted and thrown away. An
   * earlier candidate leaves. The lock is not asked before they are {@linkplain #promote promoted}.
   *
   * @param folder of the candidate packs, which would take the place of those of the live folder
   * @param share of captions, chosen by the hash of their text, from 0 to 1
   * @throws IllegalArgumentException if the share is out of its range
   */
  public Reload shadow(Path folder, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("expected a share from 0 to 1, got " + share);
    }
    return reloader.shadow(folder, share);
  }

  /** What the candidate packs would change; empty when there are none. */
  public Optional<ShadowCounts> shadowCounts() {
    return Optional.ofNullable(reloader.shadow()).map(Shadow::counts);
  }

  /** Lets the candidate packs go. */
  public void endShadow() {
    reloader.endShadow();
  }

  /**
   * Makes the candidate packs live, as they were read, if the lock lets them. The sample is not
   * asked: who promotes has seen the counts. Put the packs into the live folder as well; the next
   * reload takes what lies there.
   */
  public Reload promote() {
    return reloader.promote();
  }

  /**
   * Stops watching. Checks that are under way finish; the packs are let go when the last one has.
   */
  @Override
  public void close() {
    if (watcher != null) {
      watcher.interrupt();
    }
    reloader.close();
  }

  /** Says where packs come from and which ones are good enough. Not thread-safe. */
  public static final class Builder {
    private static final Duration SETTLE = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Path folder;
    private boolean alone;
    private boolean meaning = true;
    private @Nullable Path outages;
    private @Nullable Path lock;
    private @Nullable SignalBank signals;
    private @Nullable ChangeLimit limit;
    private Consumer<Reload> listener = reload -> {};
    private Duration settle = Duration.ZERO;
    private Duration poll = Duration.ZERO;

    private Builder(Path folder) {
      this.folder = folder;
    }

    /** Leaves the bundled packs out. */
    public Builder alone() {
      alone = true;
      return this;
    }

    /** Compares words only, and leaves the files of the meaning layer unread. */
    public Builder withoutMeaning() {
      meaning = false;
      return this;
    }

    /** Takes services that are off from {@code file}, which is read at each reload. */
    public Builder outages(Path file) {
      outages = file;
      return this;
    }

    /** Compares captions and media with shared signals; they stay the same over all reloads. */
    public Builder signals(SignalBank bank) {
      signals = bank;
      return this;
    }

    /** Takes no packs but those that the lock in {@code file} pins, as it is at each reload. */
    public Builder lock(Path file) {
      lock = file;
      return this;
    }

    /**
     * Refuses a reload when more than a share of sample captions would be read differently; the
     * counts stand in the {@link Reload}. Findings are compared, as {@link ReportDiff} does.
     *
     * @param sample captions, at least one
     * @param share from 0 to 1
     * @throws IllegalArgumentException if the sample is empty or the share out of its range
     */
    public Builder refuseAbove(double share, List<Caption> sample) {
      limit = new ChangeLimit(sample, share);
      return this;
    }

    /**
     * Tells every attempt to change packs, in the thread of the attempt; what the listener throws
     * is ignored.
     */
    public Builder onReload(Consumer<Reload> told) {
      listener = told;
      return this;
    }

    /** Watches the folder, the lock and the outages, and reloads when they change. */
    public Builder watch() {
      return watch(SETTLE, POLL);
    }

    /**
     * Watches the folder, the lock and the outages, and reloads when they change.
     *
     * @param quiet how long nothing must change before a reload, so that a pack that is just being
     *     written is not read half
     * @param look how often to look at names, sizes and times where the file system tells nothing
     * @throws IllegalArgumentException unless both are positive
     */
    public Builder watch(Duration quiet, Duration look) {
      if (!quiet.isPositive() || !look.isPositive()) {
        throw new IllegalArgumentException(
            "expected positive durations, got " + quiet + " and " + look);
      }
      settle = quiet;
      poll = look;
      return this;
    }

    /**
     * Loads the first packs; the sample is not asked about them.
     *
     * @throws PackException when they are not good enough
     */
    public ReloadingChecker build() {
      Meaning files = alone ? Meaning.NONE : Meaning.bundled();
      LivePacks packs =
          new LivePacks(
              folder, alone, outages, lock, meaning ? files : files.ofWordsOnly(), signals);
      // watched from before the first reading, so that no change falls between the two
      FolderWatch watch =
          poll.isZero() ? null : new FolderWatch(folder, packs.besideFolder(), settle, poll, true);
      try {
        return new ReloadingChecker(new Reloader(packs, limit, listener), watch);
      } catch (RuntimeException | Error e) {
        if (watch != null) {
          watch.close();
        }
        throw e;
      }
    }
  }
}
