package org.wellword.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole vocabulary is compared with the reference in the rules module. */
class WordPiecesTest {
  private static final WordPieces PIECES =
      WordPieces.of(
          List.of(
              "[UNK]", "un", "##happy", "##hap", "##py", "happy", "##un", "!", "σ", "##σ", "e", "日",
              "a"));

  private static String read(String text) {
    return Arrays.stream(PIECES.ids(text, 50))
        .mapToObj(PIECES::piece)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "happy, happy",
    "UNHAPPY, un ##happy",
    "unhap, un ##hap",
    "unhapun, un ##hap ##un",
    "unhapp, [UNK]",
    "happy!!, happy ! !",
    "É e, e e",
    "ΣΣ, σ ##σ",
    "日日a, 日 日 a",
    "a\u200Ba, [UNK]",
    "a\u3000a, a a",
    "'', ''",
  })
  void pieces_ofAText_longestFirst(String text, String pieces) {
    assertThat(read(text)).isEqualTo(pieces);
  }

  @Test
  void pieces_ofAnOverlongWord_unknown() {
    String word = "un" + "un".repeat(49);
    assertThat(read(word)).startsWith("un ##un ##un").doesNotContain("UNK");
    assertThat(read(word + "u")).isEqualTo("[UNK]");
    assertThat(read("\uD83D\uDE00".repeat(80) + " a")).isEqualTo("[UNK] a");
  }

  @Test
  void pieces_beyondTheBound_areCut() {
    assertThat(PIECES.ids("a ".repeat(9), 4)).hasSize(4);
    assertThat(PIECES.ids("unhappy", 1)).containsExactly(1);
    assertThat(PIECES.ids("a", 0)).isEmpty();
  }

  @Test
  void vocabulary_repeatedOrWithoutUnknown_refused() {
    assertThatThrownBy(() -> WordPieces.of(List.of("[UNK]", "a", "a")))
        .hasMessageContaining("repeated");
    assertThatThrownBy(() -> WordPieces.of(List.of("a"))).hasMessageContaining("[UNK]");
  }
}
