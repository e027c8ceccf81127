package org.wellword.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which patterns a first look must find, and how they begin; both are computed when they are first
 * asked for. Thread-safe.
 */
final class FirstLook {
  /**
   * The landmark of a rare pattern begins less often than this, per word of ordinary captions: a
   * thousand such patterns make one caption in five be read in full.
   */
  private static final double RARE = 5e-5;

  private static final byte IS_RARE = 1;
  private static final byte IS_COMMON = 2;

  private final BitSet primary;
  private final BitSet ifRare;

  /** By pattern: whether it is rare, once it is known; two threads may write the same. */
  private final byte[] rarity;

  /** Of patterns that are neither, null; not needed any more when all is known. */
  private volatile @Nullable List<@Nullable PhrasePattern> patterns;

  private @Nullable FirstWords words;

  /**
   * A first look at some patterns.
   *
   * @param primary those that are always to be found
   * @param ifRare those that are to be found if they are rare
   */
  FirstLook(List<PhrasePattern> all, BitSet primary, BitSet ifRare) {
    this.primary = (BitSet) primary.clone();
    this.ifRare = (BitSet) ifRare.clone();
    this.rarity = new byte[all.size()];
    List<@Nullable PhrasePattern> needed = new ArrayList<>();
    for (int p = 0; p < all.size(); p++) {
      needed.add(primary.get(p) || ifRare.get(p) ? all.get(p) : null);
    }
    patterns = needed;
  }

  /** Whether a caption with {@code pattern} is read in full. */
  boolean finds(int pattern) {
    return primary.get(pattern) || (ifRare.get(pattern) && isRare(pattern));
  }

  private boolean isRare(int pattern) {
    List<@Nullable PhrasePattern> known = patterns;
    PhrasePattern read = known == null ? null : known.get(pattern);
    if (rarity[pattern] == 0 && read != null) {
      rarity[pattern] = Landmarks.likely(read) < RARE ? IS_RARE : IS_COMMON;
    }
    return rarity[pattern] == IS_RARE;
  }

  /** How the patterns begin that it finds. */
  synchronized FirstWords words() {
    FirstWords made = words;
    List<@Nullable PhrasePattern> all = patterns;
    if (made == null) {
      List<PhrasePattern> found = new ArrayList<>();
      for (int p = 0; all != null && p < all.size(); p++) {
        PhrasePattern pattern = all.get(p);
        if (pattern != null && finds(p)) {
          found.add(pattern);
        }
      }
      made = FirstWords.of(found);
      words = made;
      patterns = null; // as large as the automaton
    }
    return made;
  }
}
