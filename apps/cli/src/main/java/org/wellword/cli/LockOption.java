package org.wellword.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.pack.PackLock;
import org.wellword.pack.PackSource;
import picocli.CommandLine.Option;

/** Pins the packs that the user gives. */
final class LockOption {
  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description = {
        "Refuse packs that are not, by their digest, those of a lock that pack lock has written;",
        "the bundled ones are not asked."
      })
  private @Nullable Path lock;

  LockOption() {}

  /** The file, if one was named. */
  @Nullable Path file() {
    return lock;
  }

  /** Makes {@code builder} refuse other packs than those of the lock, if there is one. */
  void pin(CaptionChecker.Builder builder) {
    if (lock != null) {
      builder.lock(PackLock.read(PackSource.load(lock)));
    }
  }
}
