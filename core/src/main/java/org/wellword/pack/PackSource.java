package org.wellword.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

  /**
   * Loads a file.
   *
   * @throws PackException when it cannot be read or is larger than {@link #MAX_BYTES}
   */
  public static PackSource load(Path file) {
    String name = file.toString();
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw PackException.of(name, "larger than " + MAX_BYTES + " bytes");
      }
      return new PackSource(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw PackException.of(name, "cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
