package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackNodeTest {
  private static PackReader reader(String name, String json, Map<String, String> ids) {
    return new PackReader(new PackSource(name, json.getBytes(StandardCharsets.UTF_8)), ids);
  }

  private static List<String> problems(String json, Consumer<PackNode> asked) {
    PackReader reader = reader("p.json", json, new HashMap<>());
    asked.accept(reader.root());
    return reader.problems().stream().map(PackProblem::toString).toList();
  }

  private static Arguments row(
      String name, String json, Consumer<PackNode> asked, String... problems) {
    return Arguments.of(name, json, asked, List.of(problems));
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        row("text", "{\"a\": \"b\"}", n -> n.text("a")),
        row("text missing", "{}", n -> n.text("a"), "p.json:1:1: needs a field \"a\""),
        row(
            "text blank",
            "{\"a\": \" \"}",
            n -> n.text("a"),
            "p.json:1:8: expected a text that is not blank"),
        row(
            "text a number",
            "{\"a\": 7}",
            n -> n.text("a"),
            "p.json:1:7: expected a text that is not blank"),
        row(
            "text null",
            "{\"a\": null}",
            n -> n.text("a"),
            "p.json:1:7: expected a text that is not blank"),
        row("optional text missing", "{}", n -> n.optionalText("a")),
        row(
            "optional text an array",
            "{\"a\": []}",
            n -> n.optionalText("a"),
            "p.json:1:7: expected a text that is not blank"),
        row("flag missing", "{}", n -> n.flag("a")),
        row(
            "flag a text",
            "{\"a\": \"true\"}",
            n -> n.flag("a"),
            "p.json:1:8: expected true or false"),
        row("number", "{\"a\": 3}", n -> n.number("a", 1, 3, 1)),
        row(
            "number over",
            "{\"a\": 4}",
            n -> n.number("a", 1, 3, 1),
            "p.json:1:7: expected a whole number from 1 to 3"),
        row(
            "number under",
            "{\"a\": 0}",
            n -> n.number("a", 1, 3, 1),
            "p.json:1:7: expected a whole number from 1 to 3"),
        row(
            "number broken",
            "{\"a\": 2.5}",
            n -> n.number("a", 1, 3, 1),
            "p.json:1:7: expected a whole number from 1 to 3"),
        row(
            "number huge",
            "{\"a\": 99999999999999999999}",
            n -> n.number("a", 1, 3, 1),
            "p.json:1:7: expected a whole number from 1 to 3"),
        row(
            "number beyond int",
            "{\"a\": 4294967298}",
            n -> n.number("a", 1, 3, 1),
            "p.json:1:7: expected a whole number from 1 to 3"),
        row("id", "{\"a\": \"mood.be-kind2\"}", n -> n.id("a")),
        row(
            "id in capitals",
            "{\"a\": \"Mood\"}",
            n -> n.id("a"),
            "p.json:1:8: expected an id such as suicide.commit"),
        row(
            "id with two points",
            "{\"a\": \"a..b\"}",
            n -> n.id("a"),
            "p.json:1:8: expected an id such as suicide.commit"),
        row("url", "{\"a\": \"https://a.b/c\"}", n -> n.url("a")),
        row(
            "url of another kind",
            "{\"a\": \"ftp://a.b\"}",
            n -> n.url("a"),
            "p.json:1:8: expected a web address"),
        row("date", "{\"a\": \"2026-02-28\"}", n -> n.date("a")),
        row(
            "date that is none",
            "{\"a\": \"2026-02-29\"}",
            n -> n.date("a"),
            "p.json:1:8: expected a date such as 2026-10-10"),
        row("one of", "{\"a\": \"x\"}", n -> n.oneOf("a", "x", "y")),
        row(
            "one of others",
            "{\"a\": \"z\"}",
            n -> n.oneOf("a", "x", "y"),
            "p.json:1:8: expected one of x, y"),
        row("list missing", "{}", n -> n.list("a")),
        row("list an object", "{\"a\": {}}", n -> n.list("a"), "p.json:1:7: expected an array"),
        row(
            "texts",
            "{\"a\": [\"b\", 7, \"\"]}",
            n -> n.texts("a"),
            "p.json:1:13: expected a text that is not blank",
            "p.json:1:17: expected a text that is not blank"),
        row("entries a list", "{\"a\": []}", n -> n.entries("a"), "p.json:1:7: expected an object"),
        row("object missing", "{}", n -> n.object("a"), "p.json:1:1: needs a field \"a\""),
        row(
            "object a text",
            "{\"a\": \"b\"}",
            n -> n.object("a"),
            "p.json:1:8: expected an object"),
        row(
            "unknown field",
            "{\"a\": \"b\",\n \"c\": 1}",
            n -> {
              n.text("a");
              n.done();
            },
            "p.json:2:7: unknown field \"c\""),
        row(
            "unknown field inside",
            "{\"a\": {\"c\": 1}}",
            n -> {
              n.object("a").done();
              n.done();
            },
            "p.json:1:13: unknown field \"c\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void question_thatCannotBeAnswered_isAProblemAtItsPlace(
      String name, String json, Consumer<PackNode> asked, List<String> expected) {
    assertThat(problems(json, asked)).as(name).isEqualTo(expected);
  }

  @Test
  void problem_insideAnEntry_namesItsId() {
    List<String> problems =
        problems(
            "{\"rules\": [{\"id\": \"a.one\"}, {\"id\": \"a.two\"}], \"x\": 1}",
            root -> {
              for (PackNode rule : root.list("rules")) {
                rule.enter(rule.uniqueId("id"));
                rule.text("message");
              }
              root.enter("");
              root.done();
            });
    assertThat(problems)
        .containsExactly(
            "p.json:1:12: a.one: needs a field \"message\"",
            "p.json:1:29: a.two: needs a field \"message\"",
            "p.json:1:52: unknown field \"x\"");
  }

  @Test
  void problemAt_insideAText_countsFromItsFirstLetter() {
    assertThat(
            problems("{\"a\": [\"bc\", 7]}", n -> n.list("a").forEach(e -> e.problemAt("here", 1))))
        .containsExactly("p.json:1:10: here", "p.json:1:14: here");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "ab          | 2 | 9",
        "\\\"a         | 2 | 10",
        "\\\\\\n        | 2 | 11",
        "\\u00e9a     | 2 | 14",
        "\u00E9\\t       | 2 | 10",
        "\uD83D\uDE0A\\t | 3 | 11",
        "\\ud83d\\ude0aa | 3 | 20",
        "a\\\"         | 1 | 8"
      })
  void problemAt_behindEscapes_countsThemAsTheyStandInTheFile(String text, int index, int column) {
    String json = "{\n\"a\": \"" + text + "\"}";
    assertThat(problems(json, n -> n.object("a").problemAt("here", index)))
        .contains("p.json:2:" + column + ": here");
    assertThat(problems("\uFEFF" + json, n -> n.object("a").problemAt("here", index)))
        .contains("p.json:2:" + column + ": here");
  }

  @Test
  void id_usedInTwoPacks_isReportedWithTheOtherPlace() {
    Map<String, String> ids = new HashMap<>();
    reader("one.json", "{\"id\": \"a.b\"}", ids).root().uniqueId("id");
    PackReader other = reader("two.json", "{\n\"id\": \"a.b\"}", ids);
    other.root().uniqueId("id");
    assertThat(other.problems())
        .extracting(PackProblem::toString)
        .containsExactly("two.json:2:8: id a.b stands twice; also at one.json:1:8");
  }

  @Test
  void answers_toWrongFields_areEmpty() {
    PackNode root = reader("p.json", "{\"a\": 7}", new HashMap<>()).root();
    assertThat(root.text("a")).isEmpty();
    assertThat(root.texts("a")).isEmpty();
    assertThat(root.flag("a")).isFalse();
    assertThat(root.number("b", 0, 9, 5)).isEqualTo(5);
    assertThat(root.entries("b")).isEmpty();
    assertThat(root.object("b").list("c")).isEmpty();
  }
}
