package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.pack.PackSource;

/**
 * A folder with one pack of many versions, each of which flags a word that no other flags. Beside
 * the bundled packs, each version makes a set of packs that is known beforehand.
 */
final class SoakPacks implements AutoCloseable {
  /** How many versions there are. */
  static final int VERSIONS = 16;

  /** The rule that flags the word of the version. */
  static final String RULE = "soak.marker";

  private static final String ID = "soak-marker";

  /** What no caption holds by itself. */
  private static final String WORD = "zqsoak";

  private final Path folder;
  private final Path file;
  private final Map<List<CaptionReport.Pack>, Integer> known = new HashMap<>();

  SoakPacks(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("soak.json");
    List<CaptionReport.Pack> bundled;
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      bundled = checker.checkCaption("").engine().packs();
    }
    for (int version = 0; version < VERSIONS; version++) {
      List<CaptionReport.Pack> packs = new ArrayList<>(bundled);
      PackSource pack = new PackSource("", bytes(version));
      packs.add(new CaptionReport.Pack(ID, number(version), pack.sha256()));
      packs.sort(Comparator.comparing(CaptionReport.Pack::id));
      known.put(packs, version);
    }
  }

  Path folder() {
    return folder;
  }

  /** The word that a version flags. */
  static String word(int version) {
    return WORD + (char) ('a' + version) + "x";
  }

  private static String number(int version) {
    return "1.0." + version;
  }

  /** The version in a set of packs; -1 when the set is not a known one. */
  int version(List<CaptionReport.Pack> packs) {
    return known.getOrDefault(packs, -1);
  }

  /** Puts a version into the folder, in one step. */
  void put(int version) {
    write(bytes(version));
  }

  /** Puts half a pack into the folder. */
  void putBroken() {
    byte[] whole = bytes(0);
    write(Arrays.copyOf(whole, whole.length / 2));
  }

  private void write(byte[] pack) {
    try {
      Path beside = Files.write(folder.resolve("soak.new"), pack);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(int version) {
    return """
        {"kind": "playbook", "id": "%s", "version": "%s", "language": "en", "title": "Soak",
         "licence": "Apache-2.0", "topic": "soak",
         "sources": [{"id": "soak", "publisher": "Benchmarks", "title": "Generated",
           "url": "https://example.org/soak", "accessed": "2026-11-20", "basis": "recalled"}],
         "rules": [{"id": "%s", "group": "soak", "severity": "info", "patterns": ["%s"],
           "message": "A marker.", "citations": ["soak"],
           "examples": {"flag": ["here is [[%s]]"], "pass": ["here is none"]}}]}
        """
        .formatted(ID, number(version), RULE, word(version), word(version))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Removes the folder. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
