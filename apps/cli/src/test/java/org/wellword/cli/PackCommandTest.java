package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {
  private static final String GOOD =
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
    assertThat(run.out()).contains("pack.json:10: tea.brew").contains("1 failed");
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
  void missingFile_refusedWithReason() {
    Run run = Run.of("pack", "lint", folder.resolve("none.json").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be read");
  }
}
