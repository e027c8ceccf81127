package org.wellword;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.Meaning;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackLock;
import org.wellword.pack.PackSource;
import org.wellword.signal.SignalBank;

/**
 * From where a {@link ReloadingChecker} takes its packs.
 *
 * @param folder of packs
 * @param alone whether the bundled packs are left out
 * @param outages services that are off
 * @param lock pins the packs of the folder
 * @param meaning the files of the meaning layer, which do not change and are read once
 * @param signals that other platforms share, which do not change either
 */
record LivePacks(
    Path folder,
    boolean alone,
    @Nullable Path outages,
    @Nullable Path lock,
    Meaning meaning,
    @Nullable SignalBank signals) {
  /** Files as they were read together. */
  record Documents(List<PackSource> packs, @Nullable PackSource outages) {
    /** Tells whether the files are the same ones. */
    List<String> digests() {
      return Stream.concat(packs.stream(), Stream.ofNullable(outages))
          .map(PackSource::sha256)
          .toList();
    }
  }

  /**
   * Reads the files of {@code place}, which may be another folder than that of the live packs.
   *
   * @throws PackException when one cannot be read
   */
  Documents read(Path place) {
    return new Documents(
        PackSource.loadAll(place), outages == null ? null : PackSource.load(outages));
  }

  /**
   * Compares packs with the lock, if there is one, as it is now.
   *
   * @throws PackException when they are others, or the lock cannot be read
   */
  void verify(Documents documents) {
    if (lock != null) {
      PackLock.read(PackSource.load(lock)).verify(documents.packs());
    }
  }

  /**
   * Reads, checks and compiles packs and runs their examples; what comes out reads at full speed.
   *
   * @throws PackException with everything that is wrong in them
   */
  CaptionChecker compile(Documents documents) {
    CaptionChecker.Builder builder = CaptionChecker.builder().sharing(meaning);
    if (!alone) {
      builder.addBundled();
    }
    documents.packs().forEach(builder::addPack);
    if (documents.outages() != null) {
      builder.outages(documents.outages());
    }
    if (signals != null) {
      builder.signals(signals);
    }
    CaptionChecker checker = builder.build();
    try {
      ExampleRun run =
          checker.testExamples(documents.packs().stream().map(PackHead::idOf).toList());
      if (!run.failures().isEmpty()) {
        throw new PackException(run.problems());
      }
      checker.prepareForMany();
      return checker;
    } catch (RuntimeException | Error e) {
      checker.close();
      throw e;
    }
  }

  /** The files beside the folder that are watched too. */
  List<Path> besideFolder() {
    List<Path> files = new ArrayList<>();
    Stream.of(outages, lock).filter(file -> file != null).forEach(files::add);
    return files;
  }
}
