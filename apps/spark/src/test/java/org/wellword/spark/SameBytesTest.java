package org.wellword.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job writes, for lines, the bytes that the command prints. */
class SameBytesTest {
  private static final Path LINES =
      Path.of("../cli/src/test/resources/org/wellword/cli/same-bytes.jsonl");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  SameBytesTest() {}

  private String job(byte[] input, String... more) throws IOException {
    Path in = Files.write(folder.resolve("in.jsonl"), input);
    Path out = folder.resolve("out");
    String[] arguments = new String[more.length + 6];
    System.arraycopy(
        new String[] {
          "--input", in.toString(), "--output", out.toString(), "--output-format", "jsonl"
        },
        0,
        arguments,
        0,
        6);
    System.arraycopy(more, 0, arguments, 6, more.length);
    JobRun ran = JobRun.check(arguments);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JobRun.written(out);
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
  void jsonl_ofEveryKindOfLine_sameBytesAsTheCommandLine() throws IOException {
    byte[] input = Files.readAllBytes(LINES);

    String expected =
        JobRun.command(input, "check", "--jsonl", "--region", "NZ", "--language", "en");
    assertSame(job(input, "--region", "NZ", "--language", "en"), expected);
    assertThat(expected).hasLineCount(58);
  }

  @Test
  void jsonl_markOfByteOrderAndALineTooLong_sameBytesAsTheCommandLine() throws IOException {
    byte[] input =
        ("\ufeff{\"id\":\"a\",\"text\":\"committed suicide\"}\n{\"id\":\"b\",\"text\":\"x\",\"tags\":["
                + "1,".repeat(2_200_000)
                + "1]}\n")
            .getBytes(StandardCharsets.UTF_8);

    assertSame(job(input), JobRun.command(input, "check", "--jsonl"));
  }
}
