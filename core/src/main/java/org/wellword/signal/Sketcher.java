package org.wellword.signal;

import java.util.Arrays;
import java.util.HexFormat;
import org.wellword.text.NormalForm;

/**
 * Sketches captions: 64 times the least of a hash over all pieces of three characters, of which
 * four bits are kept (b-bit minwise hashing, Li and König, WWW 2010). Not thread-safe.
 *
 * <p>Design: the 64 hashes of a piece are one multiplication and one addition each, in a loop that
 * the compiler turns into vector instructions. The constants are part of the format of the sketch.
 */
final class Sketcher {
  /** How many numbers a sketch has; the first digits are in the highest bits of the first. */
  static final int WORDS = 4;

  private static final int LANES = CaptionSketch.DIGITS;
  private static final int[] FACTORS = new int[LANES];
  private static final int[] ADDENDS = new int[LANES];

  private final int[] least = new int[LANES];

  static {
    long state = 0;
    for (int lane = 0; lane < LANES; lane++) {
      state += 0x9E3779B97F4A7C15L; // SplitMix64
      long random = mix(state);
      FACTORS[lane] = (int) (random >>> 32) | 1;
      ADDENDS[lane] = (int) random;
    }
  }

  /** Writes the sketch of a form of at least three characters into {@code sketch}. */
  void sketch(NormalForm form, long[] sketch) {
    Arrays.fill(least, Integer.MAX_VALUE);
    int n = form.length();
    long piece = (long) form.charAt(0) << 16 | form.charAt(1);
    for (int i = 2; i < n; i++) {
      piece = (piece << 16 | form.charAt(i)) & 0xFFFF_FFFF_FFFFL;
      lower(least, (int) (mix(piece) >>> 32));
    }
    for (int word = 0; word < WORDS; word++) {
      long digits = 0;
      for (int lane = word * 16; lane < word * 16 + 16; lane++) {
        digits = digits << 4 | (least[lane] * 0x9E3779B1) >>> 28;
      }
      sketch[word] = digits;
    }
  }

  private static void lower(int[] least, int hash) {
    for (int lane = 0; lane < LANES; lane++) {
      least[lane] = Math.min(least[lane], hash * FACTORS[lane] + ADDENDS[lane]);
    }
  }

  /** How many digits of two sketches differ in a word of each. */
  static int differing(long a, long b) {
    long x = a ^ b;
    x |= x >>> 2;
    x |= x >>> 1;
    return Long.bitCount(x & 0x1111_1111_1111_1111L);
  }

  static String digits(long[] sketch) {
    StringBuilder digits = new StringBuilder(CaptionSketch.DIGITS);
    for (long word : sketch) {
      digits.append(HexFormat.of().toHexDigits(word));
    }
    return digits.toString();
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long z) {
    long h = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return h ^ h >>> 31;
  }
}
