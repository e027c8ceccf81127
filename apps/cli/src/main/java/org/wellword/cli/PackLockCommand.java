package org.wellword.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wellword pack lock}. */
@Command(
    name = "lock",
    description = {
      "Writes a lock: the id, version and SHA-256 of packs as they are now. Where the lock is given",
      "(--lock), no other pack, no other version, and none less is taken."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Test packs before you pin them: wellword pack test FILE...",
      "Exit codes: 0 written, 2 usage or bad data."
    })
final class PackLockCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Packs, or folders of packs.")
  private List<Path> files;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write here, in one step, and not to standard output.")
  private @Nullable Path out;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PackLockCommand() {}

  @Override
  public Integer call() {
    String lock = PackLock.of(PackOptions.load(files)).toJson();
    if (out == null) {
      spec.commandLine().getOut().print(lock);
      spec.commandLine().getOut().flush();
    } else {
      write(lock, out.toAbsolutePath());
    }
    return Main.NOTHING;
  }

  /** A service that reads the lock meanwhile sees the old one or the new one. */
  private static void write(String lock, Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(beside, lock);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Main.UserException("cannot write " + file + ": " + e.getClass().getSimpleName());
    }
  }
}
