package org.wellword.learn;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.wellword.pack.PackException;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * A vector for every word piece, trained so that the sum over a text points where a sentence
 * transformer would point for it. No model runs here: a text costs one addition of {@link
 * #dimensions} numbers a piece, about 1 to 10 microseconds.
 *
 * <p>Immutable and thread-safe. Sums are taken in the order of the pieces' numbers, in strict float
 * arithmetic, so that a text has the same vector, bit for bit, on every machine.
 *
 * <p>The file (see {@code CONTRIBUTING.md} for how it is made) is, big-endian: kind {@code WWTT},
 * version, length of the body; then dimensions {@code d}, pieces {@code n}, length {@code s} of the
 * pieces' names, the names in UTF-8 with a line feed behind each, {@code n} floats, the scales,
 * {@code n * d} bytes, the rows; and the CRC-32 of it all. A piece's vector is its row times its
 * scale.
 */
public final class TokenTable {
  private static final int KIND = MeaningFile.kind("WWTT");

  /** More pieces than this add nothing to the meaning of a caption. */
  static final int MAX_PIECES = 512;

  /** A piece counts this often at most, so that repetition does not outweigh the rest. */
  private static final int MAX_REPEATS = 2;

  private final WordPieces pieces;
  private final float[] scales;

  /** Holds the rows from {@link #rowsAt} on. */
  private final byte[] bytes;

  private final int rowsAt;
  private final int dimensions;

  private TokenTable(WordPieces pieces, float[] scales, byte[] bytes, int rowsAt, int dimensions) {
    this.pieces = pieces;
    this.scales = scales;
    this.bytes = bytes;
    this.rowsAt = rowsAt;
    this.dimensions = dimensions;
  }

  /**
   * A table of the given vectors.
   *
   * @param pieces the names, see {@link WordPieces#of}
   * @param vectors one for each piece, all of one length
   * @throws IllegalArgumentException when the counts or lengths differ
   */
  public static TokenTable of(List<String> pieces, float[][] vectors) {
    if (vectors.length != pieces.size() || vectors.length == 0) {
      throw new IllegalArgumentException(
          "expected a vector for each of " + pieces.size() + " pieces, got " + vectors.length);
    }
    int d = vectors[0].length;
    float[] scales = new float[vectors.length];
    byte[] rows = new byte[vectors.length * d];
    for (int i = 0; i < vectors.length; i++) {
      if (vectors[i].length != d) {
        throw new IllegalArgumentException("expected vectors of one length");
      }
      scales[i] = Int8.quantise(vectors[i], rows, i * d);
    }
    return new TokenTable(WordPieces.of(pieces), scales, rows, 0, d);
  }

  /**
   * Reads a table; {@code in} is not closed.
   *
   * @throws PackException when it is no table, of another version, cut short, or corrupt
   */
  public static TokenTable read(String name, InputStream in) {
    byte[] file = MeaningFile.read(name, in, KIND);
    ByteBuffer body = MeaningFile.body(file);
    try {
      int dimensions = body.getInt();
      int count = body.getInt();
      int names = body.getInt();
      long expected = names + (long) count * (Float.BYTES + dimensions);
      if (dimensions < 1 || count < 1 || names < 1 || expected != body.remaining()) {
        throw PackException.of(name, "is corrupt: its counts do not fit its length");
      }
      String text = new String(file, body.position(), names, StandardCharsets.UTF_8);
      body.position(body.position() + names);
      List<String> pieces = Arrays.asList(text.split("\n", -1));
      if (pieces.size() != count + 1) {
        throw PackException.of(name, "is corrupt: it does not have the names that it says");
      }
      float[] scales = new float[count];
      body.asFloatBuffer().get(scales);
      return new TokenTable(
          WordPieces.of(pieces.subList(0, count)),
          scales,
          file,
          body.position() + count * Float.BYTES,
          dimensions);
    } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
      throw PackException.of(name, "is corrupt: " + e.getMessage());
    }
  }

  /** Writes the file that {@link #read} reads; {@code out} is not closed. */
  public void write(OutputStream out) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      text.append(pieces.piece(i)).append('\n');
    }
    byte[] names = text.toString().getBytes(StandardCharsets.UTF_8);
    int rows = scales.length * dimensions;
    ByteBuffer body =
        ByteBuffer.allocate(3 * Integer.BYTES + names.length + scales.length * Float.BYTES + rows);
    body.putInt(dimensions).putInt(scales.length).putInt(names.length).put(names);
    for (float scale : scales) {
      body.putFloat(scale);
    }
    body.put(bytes, rowsAt, rows);
    MeaningFile.write(out, KIND, body.array());
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /** The CRC-32 of the scales and rows, by which {@link ClaimVectors} know their table. */
  public int fingerprint() {
    CRC32 crc = new CRC32();
    ByteBuffer bits = ByteBuffer.allocate(scales.length * Float.BYTES);
    bits.asFloatBuffer().put(scales);
    crc.update(bits.array());
    crc.update(bytes, rowsAt, scales.length * dimensions);
    return (int) crc.getValue();
  }

  /** The pieces that have a vector. */
  public WordPieces pieces() {
    return pieces;
  }

  /**
   * The vector of a text, of length 1; all zeros when no piece of it is known.
   *
   * @param text as written; the first 512 pieces count
   */
  public float[] encode(CharSequence text) {
    WordPieces.Pieces read = new WordPieces.Pieces(MAX_PIECES);
    pieces.read(text, read);
    return sum(read);
  }

  /**
   * The vector of the words and numbers among the tokens {@code [from, to)}, in normal form: what
   * {@link #encode(CharSequence)} gives for them with blanks between.
   */
  public float[] encode(Tokens tokens, int from, int to) {
    WordPieces.Pieces read = new WordPieces.Pieces(MAX_PIECES);
    for (int t = from; t < to && !read.full(); t++) {
      TokenKind kind = tokens.kind(t);
      if (kind == TokenKind.WORD || kind == TokenKind.NUMBER) {
        pieces.read(tokens.word(t), read);
      }
    }
    return sum(read);
  }

  private float[] sum(WordPieces.Pieces read) {
    float[] sum = new float[dimensions];
    sum(read.ids, read.count, sum);
    return sum;
  }

  /** The vector of the first {@code count} pieces, into {@code sum}; they are sorted thereby. */
  void sum(int[] ids, int count, float[] sum) {
    Arrays.fill(sum, 0);
    Arrays.sort(ids, 0, count);
    int run = 0;
    for (int i = 0; i < count; i++) {
      run = i > 0 && ids[i] == ids[i - 1] ? run + 1 : 1;
      if (run <= MAX_REPEATS && ids[i] != pieces.unknown()) {
        add(ids[i], sum);
      }
    }
    normalise(sum);
  }

  private void add(int id, float[] sum) {
    float scale = scales[id];
    int row = rowsAt + id * dimensions;
    for (int d = 0; d < sum.length; d++) {
      sum[d] += scale * bytes[row + d];
    }
  }

  private static void normalise(float[] vector) {
    float square = 0;
    for (float x : vector) {
      square += x * x;
    }
    if (square > 0) {
      float factor = (float) (1 / Math.sqrt(square));
      for (int d = 0; d < vector.length; d++) {
        vector[d] *= factor;
      }
    }
  }
}
