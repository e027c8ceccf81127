package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;

/**
 * The lines that the command, the server and Spark answer with the same bytes, each in a test of
 * its own; here, that they hold what can differ, and that the command itself does not waver.
 */
class SameBytesTest {
  static final Path LINES = Path.of("src/test/resources/org/wellword/cli/same-bytes.jsonl");

  private static Run check(byte[] input, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "check";
    arguments[1] = "--jsonl";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Run.withInput(input, arguments);
  }

  @Test
  void lines_onAnyNumberOfThreads_orOneByOne_sameAnswers() throws IOException {
    byte[] input = Files.readAllBytes(LINES);
    Run run = check(input, "--threads", "1");

    assertThat(check(input, "--threads", "7").out().equals(run.out())).isTrue();
    StringWriter out = new StringWriter();
    try (CaptionChecker checker = CaptionChecker.bundled();
        ExecutorService workers = Executors.newSingleThreadExecutor();
        JsonLines lines =
            JsonLines.shared(new ByteArrayInputStream(input), new PrintWriter(out), 1, workers)) {
      lines
          .within(CaptionLine.MAX_BYTES, Long.MAX_VALUE, 1)
          .run(line -> JsonLines.report(checker::checkCaption, line, "", ""));
    }
    assertThat(out.toString().equals(run.out())).isTrue();
    assertThat(run.exit()).isEqualTo(Main.BAD);
  }

  @Test
  void lines_holdEveryLaneAndManyFaults() throws IOException {
    byte[] input = Files.readAllBytes(LINES);
    Run run = check(input);
    List<String> errors =
        run.lines().stream()
            .filter(l -> l.contains("\"error\":"))
            .map(l -> l.replaceAll("\"id\":\"[^\"]*\",", ""))
            .toList();

    for (String held :
        List.of(
            "\"level\":\"info\"",
            "\"level\":\"advise\"",
            "\"level\":\"warn\"",
            "\"stance\":\"endorses\"",
            "\"stance\":\"debunks\"",
            "\"stance\":\"asks\"",
            "\"need\":\"consider\"",
            "\"need\":\"offer\"",
            "\"need\":\"urgent\"",
            "\"who\":\"self\"",
            "\"who\":\"other\"",
            "\"action\":\"review\"",
            "\"region\":\"KE\"",
            "\"region\":\"GB\"",
            "\"campaigns\":[{\"id\":",
            "\"restricted\":true",
            "\"truncated\":true",
            "\"date\":\"2026-10-10\"}\n",
            "\ufffd")) {
      assertThat(run.out().contains(held)).as(held).isTrue();
    }
    assertThat(errors).hasSizeGreaterThan(15);
    assertThat(errors.stream().distinct()).hasSizeGreaterThan(12);
    assertThat(String.join("\n", errors))
        .contains("not valid UTF-8", "not valid JSON at", "needs a field", "too deep")
        .contains("mediaHashes: expected a", "\\\"date\\\" such as", "something stands after");
    assertThat((run.out() + run.err()).contains("secret")).isFalse();
    assertThat(new String(input, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()))
        .hasSameSizeAs(run.lines())
        .hasSizeBetween(40, 60);
  }
}
