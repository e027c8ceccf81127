package org.wellword.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.ReloadingChecker;
import org.wellword.pack.PackSource;
import org.wellword.signal.SignalBank;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs that the user adds to those bundled, and services that are off. */
public final class PackOptions {
  @Mixin private AddedPacks added;

  @Option(
      names = "--signals",
      paramLabel = "DIR",
      description =
          "Match captions and media against the signals in this folder (wellword signal).")
  private @Nullable Path signals;

  @Mixin private LockOption lock;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  public PackOptions() {}

  /** A checker with the bundled packs and those that were added. */
  public CaptionChecker checker() {
    return builder().build();
  }

  /** A checker that is about to read captions. */
  public CaptionChecker readingChecker() {
    return builder().readAhead().build();
  }

  /**
   * A checker that takes over what changes in the one folder of added packs, its lock and the
   * services that are off; the signals stay as they are.
   *
   * @throws Main.UserException unless one folder was named
   */
  public ReloadingChecker.Builder reloadingChecker() {
    List<Path> places = added.places();
    if (places.size() != 1 || !Files.isDirectory(places.get(0))) {
      throw new Main.UserException("to reload packs, name one folder of them by --pack");
    }
    ReloadingChecker.Builder builder = ReloadingChecker.builder(places.get(0)).watch();
    Path pins = lock.file();
    if (pins != null) {
      builder.lock(pins);
    }
    Path outages = added.outagesFile();
    if (outages != null) {
      builder.outages(outages);
    }
    SignalBank bank = bank();
    return bank == null ? builder : builder.signals(bank);
  }

  private @Nullable SignalBank bank() {
    if (signals == null) {
      return null;
    }
    try (SignalStore store = SignalStore.read(signals)) {
      return store.bank().build();
    }
  }

  private CaptionChecker.Builder builder() {
    CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
    added.packs().forEach(builder::addPack);
    lock.pin(builder);
    @Nullable PackSource outages = added.outages();
    if (outages != null) {
      builder.outages(outages);
    }
    @Nullable SignalBank bank = bank();
    if (bank != null) {
      builder.signals(bank);
    }
    return builder;
  }

  /** The packs in files and, sorted by path, in folders. */
  static List<PackSource> load(@Nullable List<Path> places) {
    return places == null
        ? List.of()
        : places.stream().flatMap(place -> PackSource.loadAll(place).stream()).toList();
  }
}
