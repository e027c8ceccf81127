package org.wellword.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackSource;
import picocli.CommandLine.Option;

/** Packs that the user adds to those bundled, and services that are off; for every command. */
public final class AddedPacks {
  @Option(
      names = "--pack",
      paramLabel = "FILE",
      description = {
        "Add a pack, or a folder of packs; may be repeated. A pack with the id of a bundled one",
        "takes its place."
      })
  private @Nullable List<Path> packs;

  @Option(
      names = "--outages",
      paramLabel = "FILE",
      description = "Services that are off, as JSON, with what to show in their place.")
  private @Nullable Path outages;

  /** For picocli. */
  public AddedPacks() {}

  /**
   * The packs in files and, sorted by path, in folders.
   *
   * @throws org.wellword.pack.PackException when one cannot be read
   */
  public List<PackSource> packs() {
    return PackOptions.load(packs);
  }

  /** Where the packs are, as they were named. */
  List<Path> places() {
    return packs == null ? List.of() : packs;
  }

  /** Where the list of services that are off is. */
  @Nullable Path outagesFile() {
    return outages;
  }

  /**
   * The list of services that are off; null without one.
   *
   * @throws org.wellword.pack.PackException when it cannot be read
   */
  public @Nullable PackSource outages() {
    return outages == null ? null : PackSource.load(outages);
  }
}
