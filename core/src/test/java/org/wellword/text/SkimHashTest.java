package org.wellword.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkimHashTest {
  private static final String LETTERS = "thequickbrownfoxjumpsoverthelazydogandsleeps";

  private static long letterByLetter(String word, long seed) {
    long hash = seed;
    for (int i = 0; i < word.length(); i++) {
      hash = SkimHash.next(hash, i, word.charAt(i));
    }
    return hash;
  }

  @Test
  void of_wordOfAnyLength_asLetterByLetter() {
    for (int n = 1; n <= LETTERS.length(); n++) {
      String word = LETTERS.substring(0, n);

      assertThat(SkimHash.of(word)).as(word).isEqualTo(letterByLetter(word, 0));
      assertThat(SkimHash.of("#" + word)).as(word).isEqualTo(letterByLetter(word, SkimHash.TAG));
    }
  }

  @ParameterizedTest
  @CsvSource({"DON'T,dont", "b12c345d,b0c0d", "12345678,0", "abcdefg'1234h,abcdefg0h", "É,é"})
  void of_capitalsApostrophesAndNumbers_asTheirNormalForm(String word, String same) {
    assertThat(SkimHash.of(word)).isEqualTo(letterByLetter(same, 0));
  }
}
