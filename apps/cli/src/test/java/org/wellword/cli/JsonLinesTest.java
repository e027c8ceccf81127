package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  @Test
  void manyLines_onThreads_orderKept() {
    String input =
        IntStream.range(0, 1500)
            .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"caption number " + i + "\"}")
            .collect(Collectors.joining("\n"));

    Run one = Run.withInput(input, "check", "--jsonl", "--threads", "1");
    Run four = Run.withInput(input, "check", "--jsonl", "--threads", "4");

    assertThat(four.out()).isEqualTo(one.out());
    assertThat(four.lines()).hasSize(1500);
    for (int i = 0; i < 1500; i++) {
      assertThat(four.lines().get(i)).startsWith("{\"id\":\"" + i + "\",");
    }
    assertThat(four.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"b\",\"text\":              | not valid JSON",
        "{\"id\":\"b\"}                       | needs a field \"text\"",
        "[1,2]                                | expected a JSON object",
        "\"text\"                             | expected a JSON object",
        "{\"id\":\"b\",\"text\":\"x\"} {}     | something stands after",
        "{\"id\":\"b\",\"text\":null}         | needs a field \"text\"",
        "{\"id\":\"b\",\"text\":[\"x\"]}      | needs a field \"text\"",
        "nonsense                             | not valid JSON",
      })
  void badLine_answeredInPlace_runGoesOn(String line, String error) {
    Run run =
        Run.withInput(
            "{\"id\":\"a\",\"text\":\"hello\"}\n" + line + "\n{\"id\":\"c\",\"text\":\"bye\"}\n",
            "check",
            "--jsonl");

    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).startsWith("{\"id\":\"a\",\"guidance\"");
    assertThat(run.lines().get(1)).contains("\"error\":").contains(error.replace("\"", "\\\""));
    assertThat(run.lines().get(2)).startsWith("{\"id\":\"c\",\"guidance\"");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("1 bad lines");
  }

  @Test
  void mediaHashes_ofALine_areRead() {
    String hash = "{\"type\":\"pdq\",\"value\":\"" + "0f".repeat(32) + "\",\"quality\":99}";
    Run run =
        Run.withInput(
            "{\"id\":\"a\",\"mediaHashes\":[" + hash + "],\"text\":\"hello\"}", "check", "--jsonl");

    assertThat(run.lines()).hasSize(1);
    assertThat(run.lines().get(0)).startsWith("{\"id\":\"a\",\"guidance\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{\"type\":\"pdq\",\"value\":\"secret\"}] | expected 64",
        "[{\"type\":\"secret\",\"value\":\"ab\"}]  | expected a type",
        "[{\"type\":\"pdq\"}]                      | expected 64",
        "[\"secret\"]                              | expected objects",
        "\"secret\"                                | expected an array",
      })
  void mediaHashes_bad_answeredInPlaceWithoutTheirValue(String hashes, String error) {
    Run run =
        Run.withInput(
            "{\"id\":\"a\",\"text\":\"x\",\"mediaHashes\":" + hashes + "}", "check", "--jsonl");

    assertThat(run.lines()).hasSize(1);
    assertThat(run.lines().get(0))
        .startsWith("{\"id\":\"a\",\"error\":\"mediaHashes: " + error)
        .doesNotContain("secret");
    assertThat(run.err()).doesNotContain("secret");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void badLine_errorNamesNoText() {
    Run run = Run.withInput("{\"id\":\"b\",\"text\":\"my secret\n", "check", "--jsonl");

    assertThat(run.out()).contains("error").doesNotContain("secret");
    assertThat(run.err()).doesNotContain("secret");
  }

  @Test
  void brokenUtf8_answeredInPlace() {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes("{\"id\":\"a\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
    input.write(0xFF);
    input.writeBytes("\"}\n{\"id\":\"b\",\"text\":\"fine\"}".getBytes(StandardCharsets.UTF_8));

    Run run = Run.withInput(input.toByteArray(), "check", "--jsonl");

    assertThat(run.lines().get(0)).isEqualTo("{\"error\":\"not valid UTF-8\"}");
    assertThat(run.lines().get(1)).startsWith("{\"id\":\"b\",\"guidance\"");
  }

  @Test
  void hostileText_oneReportALine() {
    String long1 = "a".repeat(1 << 20);
    String input =
        "{\"id\":\"1\",\"text\":\""
            + long1
            + "\"}\n"
            + "{\"id\":\"2\",\"text\":\"\\ud83d\"}\n"
            + "{\"id\":\"3\",\"text\":\"\\u0000\\u202e\\u0301\"}\n"
            + "\n  \n"
            + "{\"id\":\"4\",\"text\":\"\"}";

    Run run = Run.withInput(input, "check", "--jsonl");

    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(0)).contains("\"truncated\":true");
    assertThat(run.out()).doesNotContain("\"error\"");
  }

  @Test
  void markOfByteOrder_beforeTheFirstLine_passedOver() {
    String line = "{\"id\":\"a\",\"text\":\"hello\"}\n";

    Run run = Run.withInput("\ufeff" + line + "\ufeff" + line, "check", "--jsonl");

    assertThat(run.lines().get(0)).startsWith("{\"id\":\"a\",\"guidance\"");
    assertThat(run.lines().get(1)).contains("not valid JSON at column 1");
    assertThat(Run.withInput("\ufeff\r\n", "check", "--jsonl").out()).isEmpty();
    assertThat(Run.withInput("\ufeff", "check", "--jsonl").out()).isEmpty();
  }

  @Test
  void halfAPair_readAsAReplacement_notAsAQuestionMark() {
    Run run =
        Run.withInput(
            "{\"id\":\"\\udc00\",\"text\":\"depression \\ud83d is just laziness 😀\"}",
            "check",
            "--jsonl");

    assertThat(run.out())
        .startsWith("{\"id\":\"\ufffd\",")
        .contains("\"text\":\"depression \ufffd is just laziness\"")
        .doesNotContain("\"stance\":\"asks\"");
  }

  @Test
  void emptyInput_noLines() {
    Run run = Run.withInput("", "check", "--jsonl");

    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void lineRegion_beforeOption() {
    Run run =
        Run.withInput(
            "{\"text\":\"We lost my cousin to suicide.\",\"region\":\"ke\"}\n"
                + "{\"text\":\"We lost my cousin to suicide.\"}",
            "check",
            "--jsonl",
            "--region",
            "GB");

    assertThat(run.lines().get(0)).contains("ke.befrienders").doesNotContain("gb.samaritans");
    assertThat(run.lines().get(1)).contains("gb.samaritans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-10", "2026-10-10T08:30:00Z", "2026-10-10T08:30:00.5+02:00"})
  void date_ofALine_lastFieldOfItsReport(String date) {
    Run with = Run.withInput("{\"text\":\"hello\",\"date\":\"" + date + "\"}", "check", "--jsonl");
    Run without = Run.withInput("{\"text\":\"hello\"}", "check", "--jsonl");

    String report = without.lines().get(0);
    assertThat(with.lines())
        .containsExactly(report.substring(0, report.length() - 1) + ",\"date\":\"" + date + "\"}");
    assertThat(with.exit()).isZero();
  }

  @Test
  void date_thatIsNone_errorOfItsLine() {
    Run run =
        Run.withInput(
            "{\"id\":\"a\",\"text\":\"hello\",\"date\":\"10 \\\"Oct\"}\n{\"text\":\"bye\"}",
            "check",
            "--jsonl");

    assertThat(run.lines().get(0))
        .isEqualTo("{\"id\":\"a\",\"error\":\"expected a \\\"date\\\" such as 2026-10-10\"}");
    assertThat(run.lines().get(1)).startsWith("{\"id\":\"\",\"guidance\"");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void lines_longerThanTheBuffer_andOddEnds_readWhole() {
    String text = "tea ".repeat(40_000);
    Run run =
        Run.withInput(
            "\r\n\n{\"id\":\"1\",\"text\":\"" + text + "\"}\r\n \n{\"id\":\"2\",\"text\":\"x\"}\n{",
            "check",
            "--jsonl");

    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).startsWith("{\"id\":\"1\",\"guidance\"");
    assertThat(run.lines().get(1)).startsWith("{\"id\":\"2\",\"guidance\"");
    assertThat(run.exit()).isEqualTo(2);
  }
}
