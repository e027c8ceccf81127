package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server answers lines with the bytes that the command prints. */
class SameBytesTest {
  private static final Path LINES =
      Path.of("../cli/src/test/resources/org/wellword/cli/same-bytes.jsonl");

  private static String command(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try (PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8)) {
      int unused =
          org.wellword.cli.Main.commandLine(
                  new org.wellword.cli.Main(), writer, new PrintWriter(Writer.nullWriter()))
              .execute("check", "--jsonl");
    } finally {
      System.setIn(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A line at a time, since a report is long. */
  private static void assertSame(String actual, String expected) {
    List<String> lines = actual.lines().toList();
    List<String> others = expected.lines().toList();
    for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
      assertThat(lines.get(i)).as("answer %d", i + 1).isEqualTo(others.get(i));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void batch_ofEveryKindOfLine_sameBytesAsTheCommandLine() throws IOException {
    byte[] input = Files.readAllBytes(LINES);
    try (TestServer server = TestServer.of()) {
      HttpResponse<String> answer = server.post(TestServer.CHECK, TestServer.LINES, input);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertSame(answer.body(), command(input));
    }
  }

  @Test
  void caption_withHalfAPair_sameBytesAsTheCommandLine() {
    String caption = "{\"id\":\"a\",\"text\":\"depression \\ud83d is just laziness 😀\"}";
    try (TestServer server = TestServer.of()) {
      assertThat(server.check(caption).body() + "\n")
          .isEqualTo(command(caption.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
