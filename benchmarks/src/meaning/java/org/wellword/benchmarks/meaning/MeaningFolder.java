package org.wellword.benchmarks.meaning;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.wellword.learn.TokenTable;

/**
 * Where the files lie.
 *
 * @param table vectors of word pieces
 * @param claims vectors of the claims' texts
 * @param projection from the model's space to the table's
 * @param report what was done
 * @param checksums in the form of {@code sha256sum}
 */
record MeaningFolder(Path table, Path claims, Path projection, Path report, Path checksums) {
  static MeaningFolder of(Path root) throws IOException {
    Path rules = root.resolve("rules/src/main/resources/org/wellword/rules");
    if (!Files.isDirectory(rules)) {
      throw new IOException("no such folder: " + rules + "; name the project's with --root");
    }
    Path mine = Files.createDirectories(root.resolve("benchmarks/meaning"));
    Path meaning = Files.createDirectories(rules.resolve("meaning"));
    return new MeaningFolder(
        meaning.resolve("en.table"),
        meaning.resolve("en.claims"),
        mine.resolve("en.projection"),
        mine.resolve("en.txt"),
        root.resolve("rules/src/test/resources/org/wellword/rules/meaning.sha256"));
  }

  TokenTable readTable() throws IOException {
    try (InputStream in = Files.newInputStream(table)) {
      return TokenTable.read(table.toString(), in);
    }
  }

  Projection readProjection() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(projection))) {
      return Projection.read(in);
    }
  }

  void writeChecksums() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : List.of(table, claims)) {
      sums.append(sha256(Files.readAllBytes(file)))
          .append("  ")
          .append(file.getFileName())
          .append('\n');
    }
    Files.writeString(checksums, sums.toString());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
