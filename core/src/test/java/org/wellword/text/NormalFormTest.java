package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
  private static String form(String caption) {
    return new NormalForm().read(caption).toString();
  }

  /** What stands here is shared between platforms: a change asks for another version. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A calm day.                          | acalmday",
        "A  CALM\u00A0day!!! \uD83D\uDE00     | acalmday",
        "\u0410 c\u0430lm d\u0430y            | acalmday",
        "\uFF21 \uFF43\uFF41\uFF4C\uFF4D day  | acalmday",
        "a ca\u200Blm d\u00E1y                | acalmday",
        "a calmmmm dayyy                      | acalmday",
        "\uD835\uDC1A calm day                | acalmday",
        "#ACalmDay #a_calm_day                | acalmdayacalmday",
        "a-calm day @sam.b_2 @sam             | acalmday",
        "a calm day https://a.org/b?c=d       | acalmday",
        "a calm day www.a.org, or a.org/b     | acalmdayor",
        "don't, don\u2019t, dont              | dontdontdont",
        "100 of 1,000                         | 100of1000",
        "caf\u00E9 cafe\u0301 c\u0336afe      | cafecafecafe",
        "\u65E5\u8A18\u3002\u5929\u6C17       | \u65E5\u8A18\u5929\u6C17",
        "\u0939\u093F\u0928\u094D\u0926\u0940 | \u0939\u093F\u0928\u094D\u0926\u0940",
        "\uD83D\uDE00 !?                      | ''",
      })
  void read_captionsThatSayTheSame_haveOneForm(String caption, String expected) {
    assertThat(form(caption)).isEqualTo(expected);
  }

  /**
   * The form of every character, in one number. When this fails, Unicode data or a rule has
   * changed: raise {@link NormalForm#VERSION}, and put the new number here.
   */
  @Test
  void version_everyCharacter_isThatOfTheGoldenNumber() {
    NormalForm form = new NormalForm();
    CRC32 sum = new CRC32();
    for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
      if (Character.getType(cp) != Character.PRIVATE_USE) {
        String text = "x" + Character.toString(cp) + "y";
        sum.update(form.read(text).toString().getBytes(StandardCharsets.UTF_8));
        sum.update('\n');
      }
    }
    assertThat(NormalForm.VERSION).isEqualTo(1);
    assertThat(sum.getValue()).isEqualTo(2_229_137_685L);
  }

  @Test
  void read_again_forgetsWhatWasBefore() {
    NormalForm form = new NormalForm();
    form.read("see a.org/b and more words than later");
    assertThat(form.read("short").toString()).isEqualTo("short");
    assertThat(form.addressCount()).isZero();
    assertThat(form.length()).isEqualTo(5);
    assertThat(form.charAt(0)).isEqualTo('s');
  }

  @Test
  void addresses_ofACaption_areWhereTheyStand() {
    String caption = "\u00C9t\u00E9! See HTTPS://A.org/B?c, a@b.org or https://d.e/\u00E9.";
    NormalForm form = new NormalForm().read(caption);
    assertThat(form.addressCount()).isEqualTo(3);
    assertThat(form.address(0).of(caption)).isEqualTo("HTTPS://A.org/B?c");
    assertThat(form.address(1).of(caption)).isEqualTo("a@b.org");
    assertThat(form.address(2).of(caption)).isEqualTo("https://d.e/\u00E9");
  }

  @Test
  void read_overLong_readsTheBeginning() {
    String caption = "ab".repeat(Tokenizer.MAX_LENGTH);
    assertThat(new NormalForm().read(caption).length()).isEqualTo(Tokenizer.MAX_LENGTH);
  }

  @ParameterizedTest
  @CsvSource({"'\uD83D'", "'\uDE00a\uD83D'", "'\u0301\u200D\u202E'", "'@'", "'#_'", "'a:'", "''"})
  void read_brokenText_doesNotThrow(String caption) {
    assertThat(form(caption).length()).isLessThanOrEqualTo(caption.length());
  }
}
