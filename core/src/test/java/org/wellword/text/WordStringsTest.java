package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordStringsTest {
  @Test
  void of_randomWords_givesTheirCharacters() {
    WordStrings strings = new WordStrings();
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      char[] chars = new char[1 + random.nextInt(40)];
      for (int c = 0; c < chars.length; c++) {
        chars[c] = (char) ('a' + random.nextInt(chars.length < 4 ? 26 : 2));
      }
      int from = random.nextInt(chars.length);
      assertThat(strings.of(chars, from, chars.length - from))
          .isEqualTo(new String(chars, from, chars.length - from));
    }
  }

  @Test
  void of_aWordThatCameJustBefore_isTheSameString() {
    WordStrings strings = new WordStrings();
    String first = strings.of("a caption".toCharArray(), 2, 7);
    assertThat(strings.of("caption".toCharArray(), 0, 7)).isSameAs(first);
  }
}
