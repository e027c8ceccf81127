package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  private static List<String> read(String text, int longest) throws IOException {
    BoundedLines lines = new BoundedLines(ExchangeFiles.stream(text), longest);
    List<String> read = new ArrayList<>();
    while (lines.next()) {
      read.add(
          lines.number()
              + ":"
              + (lines.tooLong()
                  ? "!"
                  : new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8)));
    }
    return read;
  }

  @Test
  void lines_blankAndLongOnesAmongThem_keepTheirNumbers() throws IOException {
    assertThat(read("a\n\n \t\r\nbcdef\nxyz", 4)).containsExactly("1:a", "4:!", "5:xyz");
    assertThat(read("", 4)).isEmpty();
    assertThat(read("\n", 4)).isEmpty();
    assertThat(read("abcd\n", 4)).containsExactly("1:abcd");
  }

  @Test
  void line_longerThanTheBuffers_isWhole() throws IOException {
    String line = "x".repeat(200_001);
    assertThat(read(line + "\ny", 1 << 20)).containsExactly("1:" + line, "2:y");
  }
}
