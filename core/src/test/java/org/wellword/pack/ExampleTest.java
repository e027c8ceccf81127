package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.text.Span;

class ExampleTest {
  private static final PackHead HEAD =
      new PackHead("playbook", "pack-a", "1.0.0", "en", "A", "CC0-1.0", Map.of(), "", "a.json");

  private static PackReader reader(String examples) {
    return new PackReader(
        new PackSource("a.json", ("{\"flag\": " + examples + "}").getBytes(StandardCharsets.UTF_8)),
        new HashMap<>());
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        Arguments.of("be kind", "be kind", List.of()),
        Arguments.of("be [[kind]]", "be kind", List.of(new Span(3, 7))),
        Arguments.of("[[be]] [[kind]]", "be kind", List.of(new Span(0, 2), new Span(3, 7))),
        Arguments.of("[[be kind]]", "be kind", List.of(new Span(0, 7))),
        Arguments.of("\uD83D\uDE0A [[kind]]", "\uD83D\uDE0A kind", List.of(new Span(3, 7))),
        Arguments.of("so [kind] be", "so [kind] be", List.of()),
        Arguments.of("so ]] be", "so ]] be", List.of()),
        Arguments.of("[[[be]]]", "[be]", List.of(new Span(0, 3))),
        Arguments.of("[[a [[b]] c", "a [[b c", List.of(new Span(0, 5))));
  }

  @ParameterizedTest
  @MethodSource("marks")
  void brackets_aroundWords_areTheirSpans(String marked, String text, List<Span> spans) {
    PackReader reader = reader("[\"" + marked + "\"]");
    Example example = Example.read(reader.root(), "flag", HEAD, "a.b", "flag").get(0);
    assertThat(example.text()).isEqualTo(text);
    assertThat(example.spans()).isEqualTo(spans);
    assertThat(reader.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"be [[kind", "[[]]", "[["})
  void brackets_withoutTheirEnd_areReported(String marked) {
    PackReader reader = reader("[\n \"" + marked + "\"]");
    Example.read(reader.root(), "flag", HEAD, "a.b", "flag");
    assertThat(reader.problems())
        .extracting(PackProblem::toString)
        .containsExactly("a.json:2:3: '[[' without ']]'");
  }

  @Test
  void examples_ofAField_knowWhereTheyStand() {
    PackNode root = reader("[\"be\",\n\"kind\"]").root();
    assertThat(Example.read(root, "flag", HEAD, "a.b", "pass"))
        .containsExactly(
            new Example("pack-a", "a.b", "pass", "be", List.of(), "a.json", 1, 11),
            new Example("pack-a", "a.b", "pass", "kind", List.of(), "a.json", 2, 1));
    assertThat(Example.read(root, "none", HEAD, "a.b", "pass")).isEmpty();
  }

  @Test
  void example_thatIsNoText_isReported() {
    PackReader reader = reader("[7, \" \"]");
    Example.read(reader.root(), "flag", HEAD, "a.b", "flag");
    assertThat(reader.problems())
        .extracting(PackProblem::toString)
        .containsExactly(
            "a.json:1:11: expected a text that is not blank",
            "a.json:1:15: expected a text that is not blank");
  }
}
