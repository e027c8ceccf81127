package org.wellword.learn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/**
 * The vectors of stretches of one caption, as {@link TokenTable#encode(Tokens, int, int)} gives
 * them, for all who ask: words are cut into pieces once, and the last {@link #KEPT} vectors are
 * kept. Reused from caption to caption without allocating; one a thread.
 */
public final class StretchVectors {
  /** How many vectors are kept. */
  public static final int KEPT = 16;

  private static final long NONE = -1;

  private final Meaning meaning;
  private final long[] stretches = new long[KEPT];
  private final float[][] vectors = new float[KEPT][];
  private final int[] sorted = new int[TokenTable.MAX_PIECES];
  private final WordPieces.Pieces pieces = new WordPieces.Pieces(TokenTable.MAX_PIECES);
  private int oldest;

  /** The pieces of the first {@link #tokensRead} tokens, and where those of each token begin. */
  private int[] ids = new int[256];

  private int[] firstPiece = new int[128];
  private int tokensRead;

  /** Vectors by the table of {@code meaning}, which is read when the first one is asked for. */
  public StretchVectors(Meaning meaning) {
    this.meaning = meaning;
    begin();
  }

  /** Begins another caption. */
  public void begin() {
    Arrays.fill(stretches, NONE);
    tokensRead = 0;
    firstPiece[0] = 0;
  }

  /**
   * The vector of the tokens {@code [from, to)}, of length 1 or 0; null without a table. Valid
   * until {@link #KEPT} others were asked for, and not to be changed.
   *
   * @param tokens always of the same caption until the next {@link #begin}
   */
  public float @Nullable [] of(Tokens tokens, int from, int to) {
    TokenTable table = meaning.table().orElse(null);
    if (table == null) {
      return null;
    }
    long stretch = (long) from << Integer.SIZE | to;
    for (int i = 0; i < KEPT; i++) {
      if (stretches[i] == stretch) {
        return vectors[i];
      }
    }
    if (vectors[oldest] == null) {
      vectors[oldest] = new float[table.dimensions()];
    }
    float[] vector = vectors[oldest];
    stretches[oldest] = stretch;
    oldest = (oldest + 1) % KEPT;
    read(table, tokens, to);
    int count = Math.min(firstPiece[to] - firstPiece[from], sorted.length);
    System.arraycopy(ids, firstPiece[from], sorted, 0, count);
    table.sum(sorted, count, vector);
    return vector;
  }

  /** Cuts the words of the tokens up to {@code to}, as far as that was not done. */
  private void read(TokenTable table, Tokens tokens, int to) {
    if (to >= firstPiece.length) {
      firstPiece = Arrays.copyOf(firstPiece, Math.max(to + 1, 2 * firstPiece.length));
    }
    for (; tokensRead < to; tokensRead++) {
      pieces.count = 0;
      TokenKind kind = tokens.kind(tokensRead);
      if (kind == TokenKind.WORD || kind == TokenKind.NUMBER) {
        table.pieces().read(tokens.word(tokensRead), pieces);
      }
      int at = firstPiece[tokensRead];
      if (at + pieces.count > ids.length) {
        ids = Arrays.copyOf(ids, Math.max(at + pieces.count, 2 * ids.length));
      }
      System.arraycopy(pieces.ids, 0, ids, at, pieces.count);
      firstPiece[tokensRead + 1] = at + pieces.count;
    }
  }
}
