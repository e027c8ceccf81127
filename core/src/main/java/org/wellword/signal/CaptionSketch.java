package org.wellword.signal;

import java.util.Optional;
import org.wellword.text.NormalForm;

/**
 * A sketch of a caption by which near copies are told: of two captions with most of their wording
 * in common few bits differ.
 *
 * @param value in hexadecimal
 * @param form {@link NormalForm#VERSION} from which it was made
 */
public record CaptionSketch(String value, int form) {
  /** Checks the value. */
  public CaptionSketch {
    SignalValues.check(SignalType.CAPTION_NEAR, value);
  }

  /** The sketch of a caption, or nothing when it is too short. */
  public static Optional<CaptionSketch> of(String caption) {
    NormalForm form = new NormalForm().read(caption);
    return form.length() < 32
        ? Optional.empty()
        : Optional.of(new CaptionSketch(Sha256.of(form.toString()), NormalForm.VERSION));
  }
}
