package org.wellword.claim;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.wellword.learn.Int8;
import org.wellword.learn.MeaningFile;
import org.wellword.learn.TokenTable;
import org.wellword.pack.PackException;

/**
 * The vectors that a full sentence transformer gave for the texts of claims, in the space of one
 * {@link TokenTable}. A text is known by its hash, so that a text which was edited later has none
 * and falls back to the table. Immutable and thread-safe.
 *
 * <p>The file is, big-endian: kind {@code WWCV}, version, length of the body; then dimensions
 * {@code d}, the table's fingerprint, texts {@code n}, {@code n} longs, the keys, ascending, {@code
 * n * d} bytes, the rows; and the CRC-32 of it all. A key is the first eight bytes of the SHA-256
 * of the text in UTF-8.
 */
public final class ClaimVectors {
  private static final int KIND = MeaningFile.kind("WWCV");

  private final long[] keys;
  private final byte[] rows;
  private final int dimensions;
  private final int table;

  private ClaimVectors(long[] keys, byte[] rows, int dimensions, int table) {
    this.keys = keys;
    this.rows = rows;
    this.dimensions = dimensions;
    this.table = table;
  }

  /**
   * The given vectors.
   *
   * @param byText the vector of each text, as long as the table's
   * @param table the table in whose space they are
   * @throws IllegalArgumentException when one has another length
   */
  public static ClaimVectors of(Map<String, float[]> byText, TokenTable table) {
    int dimensions = table.dimensions();
    Map<Long, float[]> byKey = new TreeMap<>();
    byText.forEach((text, vector) -> byKey.put(key(text), vector));
    long[] keys = byKey.keySet().stream().mapToLong(Long::longValue).toArray();
    byte[] rows = new byte[keys.length * dimensions];
    for (int i = 0; i < keys.length; i++) {
      float[] vector = byKey.get(keys[i]);
      if (vector == null || vector.length != dimensions) {
        throw new IllegalArgumentException("expected vectors of length " + dimensions);
      }
      System.arraycopy(Int8.quantise(vector), 0, rows, i * dimensions, dimensions);
    }
    return new ClaimVectors(keys, rows, dimensions, table.fingerprint());
  }

  /**
   * Reads vectors; {@code in} is not closed.
   *
   * @throws PackException when they are of another kind or version, cut short, or corrupt
   */
  public static ClaimVectors read(String name, InputStream in) {
    byte[] file = MeaningFile.read(name, in, KIND);
    ByteBuffer body = MeaningFile.body(file);
    try {
      int dimensions = body.getInt();
      int table = body.getInt();
      int count = body.getInt();
      if (dimensions < 1
          || count < 0
          || (long) count * (Long.BYTES + dimensions) != body.remaining()) {
        throw PackException.of(name, "is corrupt: its counts do not fit its length");
      }
      long[] keys = new long[count];
      body.asLongBuffer().get(keys);
      for (int i = 1; i < count; i++) {
        if (keys[i - 1] >= keys[i]) {
          throw PackException.of(name, "is corrupt: its keys are not in order");
        }
      }
      int from = body.position() + count * Long.BYTES;
      return new ClaimVectors(
          keys, Arrays.copyOfRange(file, from, from + count * dimensions), dimensions, table);
    } catch (BufferUnderflowException e) {
      throw PackException.of(name, "is corrupt: it has no counts");
    }
  }

  /** Writes the file that {@link #read} reads; {@code out} is not closed. */
  public void write(OutputStream out) {
    ByteBuffer body =
        ByteBuffer.allocate(3 * Integer.BYTES + keys.length * (Long.BYTES + dimensions));
    body.putInt(dimensions).putInt(table).putInt(keys.length);
    for (long key : keys) {
      body.putLong(key);
    }
    MeaningFile.write(out, KIND, body.put(rows).array());
  }

  /** The fingerprint of the table in whose space they are. */
  int table() {
    return table;
  }

  /** How many texts have a vector. */
  public int size() {
    return keys.length;
  }

  /** Copies the row of {@code text} into {@code into} at {@code at}; false when it has none. */
  boolean copy(String text, byte[] into, int at) {
    int found = Arrays.binarySearch(keys, key(text));
    if (found >= 0) {
      System.arraycopy(rows, found * dimensions, into, at, dimensions);
    }
    return found >= 0;
  }

  private static long key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
