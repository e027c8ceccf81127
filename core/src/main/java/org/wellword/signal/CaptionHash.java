package org.wellword.signal;

import java.util.Optional;
import org.wellword.text.NormalForm;

/**
 * The hash of a caption as platforms share it: SHA-256 of its {@link NormalForm} in UTF-8. Copies
 * that differ in case, accents, look-alike letters, blanks, punctuation, emoji, account names or
 * addresses have the same hash.
 *
 * <p>Captions whose form has fewer than {@value #MIN_LENGTH} characters have none: so short, a text
 * is a phrase that many people write, and its hash could be looked up in a dictionary.
 *
 * @param value 64 hexadecimal digits
 * @param form {@link NormalForm#VERSION} from which it was made
 */
public record CaptionHash(String value, int form) {
  /** Least number of characters of the normal form. */
  public static final int MIN_LENGTH = 16;

  /** Checks the value. */
  public CaptionHash {
    SignalValues.check(SignalType.CAPTION_SHA256, value);
  }

  /** The hash of a caption, or nothing when it is too short. */
  public static Optional<CaptionHash> of(String caption) {
    CaptionRead read = CaptionRead.ofThread().read(caption);
    if (!read.hasHash()) {
      return Optional.empty();
    }
    read.hash();
    return Optional.of(new CaptionHash(read.hashDigits(), NormalForm.VERSION));
  }
}
