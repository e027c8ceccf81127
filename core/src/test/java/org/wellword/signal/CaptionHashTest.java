package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wellword.text.NormalForm;

class CaptionHashTest {
  private static final String CAPTION = "Slow mornings and warm tea";

  /** Shared between platforms: a change asks for another version of the normal form. */
  @Test
  void of_aCaption_isSha256OfItsForm() {
    assertThat(CaptionHash.of(CAPTION + " \uD83C\uDF75 @sam"))
        .contains(new CaptionHash(Sha256.of("slowmorningsandwarmtea"), NormalForm.VERSION));
    assertThat(CaptionHash.of("\u65E5\u8A18".repeat(8)).map(CaptionHash::value))
        .contains(Sha256.of("\u65E5\u8A18".repeat(8)));
  }

  @Test
  void of_aShortCaption_isNothing() {
    assertThat(CaptionHash.of("abcdefghijklmno")).isEmpty();
    assertThat(CaptionHash.of("abcdefghijklmnop")).isPresent();
    assertThat(CaptionHash.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).isEmpty();
  }

  /** The format is shared, so it must not change: these digits are golden. */
  @Test
  void sketch_ofACaption_isGolden() {
    assertThat(CaptionSketch.of(CAPTION + ", and a long walk by the sea").orElseThrow().value())
        .isEqualTo("3b21f811b3fa17dec5902e5462199a2e24ae1acf580548046301c9565554f5cd");
  }

  @Test
  void sketch_ofAShortCaption_isNothing() {
    assertThat(CaptionSketch.of("abcdefghijklmnopqrstuvw")).isEmpty();
    assertThat(CaptionSketch.of("abcdefghijklmnopqrstuvwx")).isPresent();
  }

  @Test
  void sketches_ofNearCopies_areNear() {
    CaptionSketch sketch =
        CaptionSketch.of("Slow mornings and warm tea, and then a long walk by the sea")
            .orElseThrow();
    CaptionSketch copy =
        CaptionSketch.of("slow mornings & warm coffee, and then a long wlk by the sea #fyp")
            .orElseThrow();
    CaptionSketch other =
        CaptionSketch.of("Our team won the final tonight, what a match it was").orElseThrow();
    assertThat(sketch.distance(sketch)).isZero();
    assertThat(sketch.distance(copy)).isBetween(1, CaptionSketch.DISTANCE + 8);
    assertThat(copy.distance(sketch)).isEqualTo(sketch.distance(copy));
    assertThat(sketch.sharesBand(copy)).isTrue();
    assertThat(sketch.distance(other)).isGreaterThan(45);
  }
}
