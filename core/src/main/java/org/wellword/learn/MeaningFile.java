package org.wellword.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.wellword.pack.PackException;

/**
 * The frame of a binary file: four letters for its kind, its version, the length of the body in
 * bytes, the body, and the CRC-32 of all before. Numbers are big-endian ints.
 */
public final class MeaningFile {
  public static final int VERSION = 1;

  /** The largest body that is read. */
  public static final int MAX_BODY = 64 << 20;

  private static final int HEAD = 12;
  private static final int TAIL = 4;

  private MeaningFile() {}

  public static int kind(String fourLetters) {
    return ByteBuffer.wrap(fourLetters.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .getInt();
  }

  /**
   * Reads a file whole; {@link #body} shows its body.
   *
   * @throws PackException when it is of another kind or version, cut short, too long, or changed
   */
  public static byte[] read(String name, InputStream in, int kind) {
    try {
      byte[] head = in.readNBytes(HEAD);
      if (head.length < HEAD || ByteBuffer.wrap(head).getInt() != kind) {
        throw PackException.of(name, "is no such file");
      }
      ByteBuffer fields = ByteBuffer.wrap(head, Integer.BYTES, HEAD - Integer.BYTES);
      int version = fields.getInt();
      if (version != VERSION) {
        throw PackException.of(name, "version " + version + ", expected " + VERSION);
      }
      int body = fields.getInt();
      if (body < 0 || body > MAX_BODY) {
        throw PackException.of(name, "length " + body + ", expected 0 to " + MAX_BODY);
      }
      byte[] bytes = java.util.Arrays.copyOf(head, HEAD + body + TAIL);
      int got = in.readNBytes(bytes, HEAD, body + TAIL);
      if (got < body + TAIL || in.read() >= 0) {
        throw PackException.of(name, "is cut short or has more than it says");
      }
      if (ByteBuffer.wrap(bytes).getInt(HEAD + body) != checksum(bytes, HEAD + body)) {
        throw PackException.of(name, "is corrupt: its checksum differs");
      }
      return bytes;
    } catch (IOException e) {
      throw PackException.of(name, "cannot be read: " + e.getClass().getSimpleName());
    }
  }

  public static ByteBuffer body(byte[] file) {
    return ByteBuffer.wrap(file, HEAD, file.length - HEAD - TAIL);
  }

  public static void write(OutputStream out, int kind, byte[] body) {
    ByteBuffer file = ByteBuffer.allocate(HEAD + body.length + TAIL);
    file.putInt(kind).putInt(VERSION).putInt(body.length).put(body);
    file.putInt(checksum(file.array(), HEAD + body.length));
    try {
      out.write(file.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
