package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.text.Span;

class UnderlinedTest {
  private static Underlined.Mark mark(int start, int end) {
    return new Underlined.Mark(new Span(start, end), 1, '^');
  }

  @Test
  void wideCharacters_takeTwoColumns() {
    assertThat(Underlined.lines("日本 word", List.of(mark(3, 7)), 40))
        .containsExactly("日本 word", "     1^^^");
  }

  @Test
  void emoji_takesTwoColumns() {
    assertThat(Underlined.lines("😂 word", List.of(mark(3, 7)), 40))
        .containsExactly("😂 word", "   1^^^");
  }

  @Test
  void longText_wrapsAtWords_marksFollow() {
    assertThat(Underlined.lines("one two three four", List.of(mark(8, 18)), 9))
        .containsExactly("one two", "three", "1^^^^", "four", "1^^^");
  }

  @Test
  void ownLines_kept() {
    assertThat(Underlined.lines("a\n\nb", List.of(), 40)).containsExactly("a", "", "b");
  }

  @Test
  void controlAndDirectionSigns_shownAsSigns() {
    assertThat(Underlined.lines("a\u202Eb\u0007", List.of(), 40).get(0))
        .isEqualTo("a\uFFFDb\uFFFD");
  }
}
