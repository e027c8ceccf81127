package org.wellword.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bytes of a pack, not yet read.
 *
 * @param name file name or the like, for messages
 * @param bytes the JSON document in UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a document, compared by its digest elsewhere
public record PackSource(String name, byte[] bytes) {
  /** The largest pack that is read. */
  public static final int MAX_BYTES = 16 << 20;

  /** The most packs that are read from one folder. */
  public static final int MAX_FILES = 10_000;

  /**
   * How many characters of the file the first {@code length} characters of a JSON string take, with
   * its escapes.
   *
   * @param from first byte of the string behind its quotation mark; not above 0 when unknown
   * @param length in UTF-16 code units, as the result
   */
  int written(int from, int length) {
    int escapes = 0;
    int at = from;
    for (int i = 0; i < length && at > 0 && at + 1 < bytes.length; i++) {
      int b = bytes[at] & 0xFF;
      if (b == '\\') {
        int size = bytes[at + 1] == 'u' ? 6 : 2;
        escapes += size - 1;
        at += size;
      } else {
        at += b < 0x80 ? 1 : b < 0xE0 ? 2 : 3;
        if (b >= 0xF0) {
          at++;
          i++; // two code units
        }
      }
    }
    return length + escapes;
  }

  /** Digest of the document, 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Loads a file.
   *
   * @throws PackException when it cannot be read or is larger than {@link #MAX_BYTES}
   */
  public static PackSource load(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1); // a device or a pipe has no size to ask for
      if (bytes.length > MAX_BYTES) {
        throw PackException.of(name, "larger than " + MAX_BYTES + " bytes");
      }
      return new PackSource(name, bytes);
    } catch (IOException e) {
      throw PackException.of(name, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /**
   * Loads a file, or every pack of a folder and the folders in it, sorted by path: files that end
   * in {@code .json} but not in {@code .schema.json}.
   *
   * @throws PackException when one cannot be read, or a folder has none, or more than {@value
   *     #MAX_FILES}
   */
  public static List<PackSource> loadAll(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(load(place));
    }
    List<Path> files = files(place);
    if (files.isEmpty()) {
      throw PackException.of(place.toString(), "there is no pack in it");
    }
    return files.stream().map(PackSource::load).toList();
  }

  /**
   * The packs of a folder, as {@link #loadAll} would load them.
   *
   * @throws PackException when the folder cannot be read or has too many
   */
  public static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(f -> f.toString().endsWith(".json") && !f.toString().endsWith(".schema.json"))
              .filter(Files::isRegularFile)
              .limit(MAX_FILES + 1)
              .sorted()
              .toList();
      if (files.size() > MAX_FILES) {
        throw PackException.of(folder.toString(), "more than " + MAX_FILES + " packs");
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw PackException.of(folder.toString(), "cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
