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

class PackHeadTest {
  private static final String HEAD =
      """
      {"kind": "playbook",
       "id": "pack-a",
       "version": "1.2.3",
       "language": "en-GB",
       "title": "A pack",
       "licence": "CC0-1.0",
       "changelog": [{"version": "1.2.3", "date": "2026-11-01", "changes": "first"}],
       "sources": [{"id": "s-one", "publisher": "P", "title": "T", "url": "https://a.b",
         "accessed": "2026-11-01", "basis": "page"}]}
      """;

  private static PackSource source(String json) {
    return new PackSource("a.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String json) {
    PackReader reader = new PackReader(source(json), new HashMap<>());
    PackNode root = reader.root();
    PackHead.read(root, source(json));
    root.done();
    return reader.problems().stream().map(PackProblem::toString).toList();
  }

  @Test
  void head_ofAPack_isRead() {
    PackHead head =
        PackHead.read(new PackReader(source(HEAD), new HashMap<>()).root(), source(HEAD));
    assertThat(problems(HEAD)).isEmpty();
    assertThat(List.of(head.kind(), head.id(), head.version(), head.language(), head.title()))
        .containsExactly("playbook", "pack-a", "1.2.3", "en-GB", "A pack");
    assertThat(head.licence()).isEqualTo("CC0-1.0");
    assertThat(head.file()).isEqualTo("a.json");
    assertThat(head.sources())
        .containsOnly(
            Map.entry("s-one", new Source("s-one", "P", "T", "https://a.b", "2026-11-01", "page")));
  }

  @Test
  void digest_ofADocument_isItsSha256() {
    PackSource empty = source("{}");
    assertThat(PackHead.read(new PackReader(empty, new HashMap<>()).root(), empty).sha256())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  private static Arguments row(String from, String to, String... expected) {
    return Arguments.of(from, to, List.of(expected));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            "playbook",
            "cookbook",
            "a.json:1:11: expected one of playbook, claims, support, resources, campaigns"),
        row("pack-a", "Pack A", "a.json:2:9: expected an id such as suicide.commit"),
        row(
            "\"version\": \"1.2.3\",\n",
            "\"version\": \"1.2\",\n",
            "a.json:3:14: expected a semantic version"),
        row("en-GB", "english!", "a.json:4:15: expected a BCP 47 tag"),
        row("\"A pack\"", "\"\"", "a.json:5:12: expected a text that is not blank"),
        row("\"CC0-1.0\"", "7", "a.json:6:13: expected a text that is not blank"),
        row(" \"licence\": \"CC0-1.0\",\n", "", "a.json:1:1: needs a field \"licence\""),
        row(
            "\"date\": \"2026-11-01\"",
            "\"date\": \"1 May\"",
            "a.json:7:46: expected a date such as 2026-10-10"),
        row(
            "\"changes\"",
            "\"change\"",
            "a.json:7:16: needs a field \"changes\"",
            "a.json:7:70: unknown field \"change\""),
        row("https://a.b", "a.b", "a.json:8:70: expected a web address"),
        row("\"page\"", "\"rumour\"", "a.json:9:40: expected one of page, quoted, recalled"),
        row(
            "\"licence\"",
            "\"license\"",
            "a.json:1:1: needs a field \"licence\"",
            "a.json:6:14: unknown field \"license\""));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void head_withAMistake_isReportedAtItsPlace(String from, String to, List<String> expected) {
    assertThat(HEAD).contains(from);
    assertThat(problems(HEAD.replace(from, to))).isEqualTo(expected);
  }

  @Test
  void source_thatStandsTwice_isReported() {
    int start = HEAD.indexOf("{\"id\": \"s-one\"");
    String source = HEAD.substring(start, HEAD.indexOf("}]}"));
    assertThat(problems(HEAD.replace(source, source + "},\n" + source)))
        .containsExactly("a.json:10:9: source s-one stands twice");
  }

  @Test
  void citations_ofAnEntry_mustBeAmongTheSources() {
    String json = HEAD.replace("]}\n", "], \"citations\": [\"s-one\", \"s-two\"], \"in\": {}}\n");
    PackReader reader = new PackReader(source(json), new HashMap<>());
    PackNode root = reader.root();
    PackHead head = PackHead.read(root, source(json));
    root.enter("a.b");
    assertThat(head.citations(root)).containsExactly("s-one");
    assertThat(head.citations(root.object("in"))).isEmpty();
    assertThat(reader.problems())
        .extracting(PackProblem::toString)
        .containsExactly(
            "a.json:9:73: a.b: citation s-two is not among the sources of the pack",
            "a.json:9:88: a.b: needs at least one citation");
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(HEAD, "pack-a"),
        Arguments.of("{}", "a.json"),
        Arguments.of("{\"in\": [{\"id\": \"no\"}], \"id\": \"pack-b\", what is wrong", "pack-b"),
        Arguments.of("{\"in\": [1, what is wrong], \"id\": \"pack-b\"}", "a.json"),
        Arguments.of("{\"id\": \" \"}", "a.json"),
        Arguments.of("[\"id\"]", "a.json"),
        Arguments.of("{\"id\": 7}", "a.json"),
        Arguments.of("no json", "a.json"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void idOf_aDocument_isItsNameWhenItCannotBeRead(String json, String expected) {
    assertThat(PackHead.idOf(source(json))).isEqualTo(expected);
  }
}
