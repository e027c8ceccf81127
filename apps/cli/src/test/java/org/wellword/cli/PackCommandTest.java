package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCommandTest {
  static final String GOOD =
      """
      {"kind": "playbook", "id": "playbook-en-tea", "version": "0.1.0", "language": "en",
       "title": "Tea", "licence": "Apache-2.0",
       "changelog": [{"version": "0.1.0", "date": "2026-11-20", "changes": "First."}],
       "sources": [{"id": "tea", "publisher": "Tea House", "title": "Words for tea",
         "url": "https://tea.example/words", "accessed": "2026-11-20", "basis": "page"}],
       "topic": "tea",
       "rules": [{"id": "tea.brew", "group": "tea", "severity": "info",
         "patterns": ["{brew} a cuppa"], "message": "Say it in full.",
         "suggestions": ["make tea"], "citations": ["tea"],
         "examples": {"flag": ["we [[brewed a cuppa]]"], "pass": ["a cup of tea"]}}]}
      """;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  PackCommandTest() {}

  private String pack(String content) throws IOException {
    Path file = folder.resolve("pack.json");
    Files.writeString(file, content);
    return file.toString();
  }

  @Test
  void list_bundledPacks() {
    Run run = Run.of("pack", "list");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("playbook-en-suicide").containsPattern("\\d+ packs: ");
  }

  @Test
  void good_lintAndTestPass() throws IOException {
    Run lint = Run.of("pack", "lint", "--expand", pack(GOOD));
    Run test = Run.of("pack", "test", pack(GOOD));

    assertThat(lint.exit()).as(lint.out()).isZero();
    assertThat(lint.out()).contains("{brew} = brew brews brewed brewing");
    assertThat(test.exit()).as(test.out()).isZero();
    assertThat(test.out()).contains("3 passed, 0 failed");
  }

  @Test
  void failingExample_testNamesFileLineAndRule() throws IOException {
    String file = pack(GOOD.replace("we [[brewed a cuppa]]", "we brewed [[a cuppa]]"));

    Run run = Run.of("pack", "test", file);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("FAIL .*pack\\.json:10:\\d+: tea\\.brew")
        .contains("expected  flagged, exactly at [10, 17)", "          ^^^^^^^", "1 failed");
  }

  @Test
  void wrongValue_lintNamesFileLineColumnAndRule() throws IOException {
    Run run = Run.of("pack", "lint", pack(GOOD.replace("\"info\"", "\"loud\"")));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains("schema: /rules/0/severity")
        .containsPattern("pack\\.json:7:\\d+: tea\\.brew: expected one of info, advise, warn");
  }

  @Test
  void wrongPattern_lintNamesColumnInsideThePattern() throws IOException {
    Run run = Run.of("pack", "lint", pack(GOOD.replace("{brew} a cuppa", "brew (a cuppa")));

    assertThat(run.out()).containsPattern("pack\\.json:8:\\d+: tea\\.brew: pattern: missing '\\)'");
  }

  @Test
  void repeatedPattern_lintWarns_notesOnRequest() throws IOException {
    String file =
        pack(
            GOOD.replace(
                "\"{brew} a cuppa\"", "\"{brew} a cuppa\", \"{brew} a cuppa\", \"a brew\""));

    Run quiet = Run.of("pack", "lint", file);
    Run noted = Run.of("pack", "lint", "--notes", file);

    assertThat(quiet.exit()).isEqualTo(1);
    assertThat(quiet.out())
        .containsPattern(
            "pack\\.json:8:\\d+: tea\\.brew: warning: the same pattern stands in this one"
                + " \\[repeated-pattern\\]")
        .contains("1 pack: 0 errors, 1 warning, 1 note (--notes shows them)")
        .doesNotContain("no example reaches");
    assertThat(noted.out())
        .containsPattern(
            "tea\\.brew: note: no example reaches this pattern \\[untested-pattern\\]");
  }

  @Test
  void cost_perPattern_dearestFirst() throws IOException {
    String file =
        pack(
            GOOD.replace(
                "\"{brew} a cuppa\"", "\"{brew} a cuppa\", \"make *{0,3} (tea|chai) *{0,3} now\""));

    Run run = Run.of("pack", "lint", "--cost", file);

    assertThat(run.lines().get(1)).contains("3-9").contains("16").contains("make *{0,3}");
    assertThat(run.lines().get(2)).contains("3-3").contains("{brew} a cuppa");
  }

  @Test
  void override_changesARuleInCheckAndTest() throws IOException {
    String overlay =
        pack(
            """
            {"kind": "playbook", "id": "playbook-en-house", "version": "0.1.0", "language": "en",
             "title": "House", "licence": "Apache-2.0", "topic": "house",
             "overrides": [{"rule": "suicide.commit", "severity": "info", "why": "House style.",
               "addPatterns": ["did the deed"],
               "examples": {"flag": ["He [[did the deed]] last spring"]}}]}
            """);

    Run test = Run.of("pack", "test", overlay);
    Run check = Run.of("check", "He committed suicide", "--pack", overlay, "--format", "json");

    assertThat(test.exit()).as(test.out()).isZero();
    assertThat(test.out()).contains("1 passed, 0 failed");
    assertThat(check.out())
        .contains("\"severity\":\"info\"")
        .contains("changed by playbook-en-house: House style.");
  }

  @Test
  void override_ofAnUnknownRule_refusedWithItsPlace() throws IOException {
    String overlay =
        pack(
            """
            {"kind": "playbook", "id": "playbook-en-house", "version": "0.1.0", "language": "en",
             "title": "House", "licence": "Apache-2.0", "topic": "house",
             "overrides": [{"rule": "suicide.comit", "off": true, "why": "House style."}]}
            """);

    Run run = Run.of("pack", "lint", overlay);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .contains("pack.json:3:26: suicide.comit: no pack that is loaded has the rule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "cut         | 9:21: not valid JSON: ",
        "deep        | 6:34: not valid JSON: Document nesting depth",
        "id          | 7:20: longer than 500 characters; expected an id",
        "kind        | 1:11: expected one of playbook",
        "terminal    | 8:48: U+001B has no place in a text",
        "look-alike  | 7:21: expected an id such as suicide.commit; here stands U+0435",
      })
  void hostileFile_lintAndTestRefuseItAtItsPlace(String how, String problem) throws IOException {
    String file =
        pack(
            switch (how) {
              case "cut" -> GOOD.substring(0, GOOD.indexOf("make tea"));
              case "deep" -> GOOD.replace("\"topic\": \"tea\"", "\"topic\": " + "[".repeat(90_000));
              case "id" -> GOOD.replace("tea.brew", "a.".repeat(20_000) + "a");
              case "kind" -> GOOD.replace("playbook\",", "../playbook\",");
              case "terminal" -> GOOD.replace("Say it", "\\u001B[2JSay it");
              default -> GOOD.replace("tea.brew", "t\u0435a.brew");
            });

    Run lint = Run.of("pack", "lint", file);
    Run test = Run.of("pack", "test", file);

    assertThat(lint.exit()).isEqualTo(2);
    assertThat(lint.out()).contains("pack.json:" + problem).doesNotContain("internal", "\u001B");
    assertThat(test.exit()).isEqualTo(2);
    assertThat(test.err()).contains("pack.json:" + problem).doesNotContain("internal", "\u001B");
  }

  @Test
  void missingFile_refusedWithReason() {
    Run run = Run.of("pack", "lint", folder.resolve("none.json").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be read");
  }
}
