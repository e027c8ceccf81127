package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
  private static PackReader reader(byte[] bytes) {
    return new PackReader(new PackSource("pack.json", bytes), new HashMap<>());
  }

  private static PackReader reader(String json) {
    return reader(json.getBytes(StandardCharsets.UTF_8));
  }

  private static PackException refused(PackReader reader) {
    PackException e = catchThrowableOfType(PackException.class, reader::root);
    assertThat(e).as("a PackException").isNotNull();
    assertThat(e.problems()).hasSize(1);
    return e;
  }

  private static Arguments row(String name, String json, int line, int column, String part) {
    return Arguments.of(name, json, line, column, part);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        row("no end", "{\"id\": \"a\"", 1, 11, "end-of-input"),
        row("no end in an array", "{\"a\": [1,\n 2", 2, 3, "end-of-input"),
        row("no end in a string", "{\n\"a\": \"bc", 2, 9, "end-of-input"),
        row("no colon", "{\"id\" \"a\"}", 1, 7, "colon"),
        row("no comma", "{\"a\": 1\n \"b\": 2}", 2, 2, "comma"),
        row("comma at the end", "{\"a\": 1,}", 1, 9, "'}'"),
        row("wrong closer", "{\"a\": [1}", 1, 9, "'}'"),
        row("name without quotes", "{\n  a: 1}", 2, 3, "'a'"),
        row("single quotes", "{'a': 1}", 1, 2, "'''"),
        row("comment", "{ // no\n}", 1, 3, "'/'"),
        row("word", "{\"a\": yes}", 1, 7, "'yes'"),
        row("NaN", "{\"a\": NaN}", 1, 10, "NaN"),
        row("leading zero", "{\"a\": 01}", 1, 8, "zero"),
        row("line break in a string", "{\"a\": \"b\nc\"}", 1, 9, "code 10"),
        row("bad escape", "{\"a\": \"\\x\"}", 1, 9, "'x'"),
        row("NUL between", "{ \u0000}", 1, 3, "code 0"),
        row("NUL in a string", "{\"a\": \"\u0000\"}", 1, 8, "code 0"),
        row("same field twice", "{\"id\": 1,\n \"id\": 2}", 2, 6, "\"id\""),
        row("same field twice inside", "{\"a\": {\"b\": 1, \"b\": 2}}", 1, 19, "\"b\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void json_thatIsBroken_isRefusedAtItsPlace(
      String name, String json, int line, int column, String part) {
    PackProblem problem = refused(reader(json)).problems().get(0);
    assertThat(problem.message())
        .as(name)
        .startsWith("not valid JSON: ")
        .containsIgnoringCase(part);
    assertThat(problem.file()).isEqualTo("pack.json");
    assertThat(problem.line() + ":" + problem.column()).isEqualTo(line + ":" + column);
    assertThat(problem.toString()).startsWith("pack.json:" + line + ":" + column + ": not valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "[]", "[{}]", "\"a\"", "7", "null", "true"})
  void json_thatIsNoObject_isRefused(String json) {
    assertThat(refused(reader(json))).hasMessage("pack.json:1:1: expected a JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}[]", "{}\n7", "{} \"a\""})
  void json_withMoreBehindIt_isRefused(String json) {
    assertThat(refused(reader(json)).getMessage())
        .matches("pack.json:[12]:\\d: something stands after the JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} x", "{}}", "{},"})
  void json_withNoiseBehindIt_isRefusedAtItsPlace(String json) {
    assertThat(refused(reader(json)).getMessage()).matches("pack.json:1:\\d+: not valid JSON: .*");
  }

  static Stream<Arguments> bounds() {
    return Stream.of(
        Arguments.of("depth", nested(24), nested(25)),
        Arguments.of("text", text(100_000), text(100_001)),
        Arguments.of("name", named(200), named(60_000)),
        Arguments.of("number", number(32), number(33)));
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
  }

  private static String text(int length) {
    return "{\"a\": \"" + "b".repeat(length) + "\"}";
  }

  private static String named(int length) {
    return "{\"" + "b".repeat(length) + "\": 1}";
  }

  private static String number(int length) {
    return "{\"a\": " + "1".repeat(length) + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bounds")
  void json_overABound_isRefused(String name, String within, String beyond) {
    assertThat(reader(within).root().has("a") || name.equals("name")).isTrue();
    assertThat(refused(reader(beyond)).getMessage())
        .as(name)
        .contains("not valid JSON: ", "exceeds");
  }

  @Test
  void json_overTheLargestSize_isRefusedUnread() {
    byte[] bytes = new byte[PackSource.MAX_BYTES + 1];
    assertThat(refused(reader(bytes))).hasMessage("pack.json: larger than 16777216 bytes");
  }

  @Test
  void json_withAByteOrderMark_isRead() {
    assertThat(reader("\uFEFF{\"id\": \"a\"}").root().text("id")).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xFF, 0x80})
  void bytes_thatAreNoUtf8_areRefused(int wrong) {
    byte[] bytes = "{\"a\": \"?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[7] = (byte) wrong;
    assertThat(refused(reader(bytes)).getMessage()).contains("not valid JSON: ", "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 64})
  void bytes_thatAreAllNul_areRefused(int length) {
    assertThatThrownBy(() -> reader(new byte[length]).root()).isInstanceOf(PackException.class);
  }

  @Test
  void values_ofEveryType_keepTheirPlace() {
    PackNode root = reader("{\n  \"a\": \"t\",\n  \"b\": [true,\n    7]}").root();
    assertThat(root.line() + ":" + root.column()).isEqualTo("1:1");
    PackNode last = root.list("b").get(1);
    assertThat(last.line() + ":" + last.column()).isEqualTo("4:5");
    assertThat(root.text("a")).isEqualTo("t");
  }

  @Test
  void file_thatCannotBeRead_isRefusedByName(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("none.json");
    assertThatThrownBy(() -> PackSource.load(missing))
        .isInstanceOf(PackException.class)
        .hasMessage(missing + ": cannot be read: NoSuchFileException");
    Path there = Files.writeString(folder.resolve("pack.json"), "{}");
    assertThat(PackSource.load(there).bytes()).hasSize(2);
    assertThat(PackSource.load(there).name()).isEqualTo(there.toString());
  }

  @Test
  void exception_withManyProblems_showsTheFirstTwenty() {
    var problems =
        Stream.iterate(1, i -> i + 1)
            .limit(23)
            .map(i -> new PackProblem("pack.json", i, 1, "a.b", "wrong"))
            .toList();
    PackException e = new PackException(problems);
    assertThat(e.problems()).isEqualTo(problems);
    assertThat(String.valueOf(e.getMessage()).lines())
        .hasSize(21)
        .startsWith("pack.json:1:1: a.b: wrong")
        .endsWith("pack.json:20:1: a.b: wrong", "... and 3 more");
  }

  @Test
  void json_thatIsNoObject_isRefusedAtItsPlace() {
    assertThat(refused(reader("\n []")).getMessage()).startsWith("pack.json:2:2: ");
  }

  @Test
  void json_withMoreBehindIt_isRefusedAtItsPlace() {
    assertThat(refused(reader("{}\n {}")).getMessage()).startsWith("pack.json:2:2: ");
  }
}
