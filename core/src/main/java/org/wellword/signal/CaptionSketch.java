package org.wellword.signal;

import java.util.Optional;
import org.wellword.text.NormalForm;

/**
 * A sketch of a caption by which near copies are told: 64 hexadecimal digits, of which two captions
 * have the same share in common, about, as of their pieces of three letters.
 *
 * <p>Captions whose normal form has fewer than {@value #MIN_LENGTH} characters have none: there a
 * single other word is a large part of the whole, so that copies and strangers cannot be told
 * apart.
 *
 * @param value 64 hexadecimal digits
 * @param form {@link NormalForm#VERSION} from which it was made
 */
public record CaptionSketch(String value, int form) {
  /** Least number of characters of the normal form. */
  public static final int MIN_LENGTH = 24;

  /** Sketches with no more digits that differ are of near copies. */
  public static final int DISTANCE = 24;

  /** How many digits a sketch has. */
  static final int DIGITS = 64;

  /** How many digits next to each other are looked up together. */
  static final int BAND = 4;

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException when it is none
   */
  public CaptionSketch {
    SignalValues.check(SignalType.CAPTION_NEAR, value);
    if (value.length() != DIGITS) {
      throw new IllegalArgumentException(
          "expected %d digits, got %d".formatted(DIGITS, value.length()));
    }
  }

  /** The sketch of a caption, or nothing when it is too short. */
  public static Optional<CaptionSketch> of(String caption) {
    CaptionRead read = CaptionRead.ofThread().read(caption);
    return read.hasSketch()
        ? Optional.of(new CaptionSketch(Sketcher.digits(read.sketch()), NormalForm.VERSION))
        : Optional.empty();
  }

  /** How many digits differ, 0 to 64. */
  public int distance(CaptionSketch other) {
    int differing = 0;
    for (int i = 0; i < DIGITS; i++) {
      differing += value.charAt(i) == other.value.charAt(i) ? 0 : 1;
    }
    return differing;
  }

  /**
   * Whether one of the 16 groups of four digits is the same in both. A bank looks only at sketches
   * of which this holds.
   */
  public boolean sharesBand(CaptionSketch other) {
    for (int i = 0; i < DIGITS; i += BAND) {
      if (value.regionMatches(i, other.value, i, BAND)) {
        return true;
      }
    }
    return false;
  }
}
