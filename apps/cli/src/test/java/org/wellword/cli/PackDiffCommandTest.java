package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffCommandTest {
  private static final String CAPTIONS =
      """
      {"id":"a","text":"we brewed a cuppa"}
      {"id":"b","text":"a cup of tea"}
      {"text":"she brews a cuppa and makes a brew"}
      """;

  @TempDir private Path folder;
  private String old;
  private String young;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder, the set-up the rest
  PackDiffCommandTest() {}

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return file.toString();
  }

  @BeforeEach
  void packs() throws IOException {
    old = file("old/tea.json", PackCommandTest.GOOD);
    young =
        file(
            "new/tea.json",
            PackCommandTest.GOOD
                .replace("\"{brew} a cuppa\"", "\"{brew} a cuppa\", \"{make} a brew\"")
                .replace("\"severity\": \"info\"", "\"severity\": \"advise\""));
  }

  @Test
  void text_countsByRule_namesIdsAndPlacesOnly() throws IOException {
    String captions = file("captions.jsonl", CAPTIONS);

    Run run = Run.of("pack", "diff", old, young, "--captions", captions, "--alone");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.lines())
        .containsExactly(
            "a: term tea.brew changed (info -> advise) [3, 17)",
            "line 3: term tea.brew changed (info -> advise) [4, 17) [22, 34)",
            "2 of 3 captions change",
            "        2  term    tea.brew changed (info -> advise)");
    assertThat(run.out()).doesNotContain("cuppa");
  }

  @Test
  void json_aLineACaption_andASummary() throws IOException {
    String captions = file("captions.jsonl", CAPTIONS);

    Run run =
        Run.of("pack", "diff", old, young, "--captions", captions, "--alone", "--format", "json");

    assertThat(run.lines())
        .startsWith(
            "{\"id\":\"a\",\"changes\":[{\"lane\":\"term\",\"id\":\"tea.brew\",\"change\":\"changed\","
                + "\"before\":\"info\",\"after\":\"advise\",\"spans\":[{\"start\":3,\"end\":17}]}]}")
        .endsWith(
            "{\"summary\":{\"captions\":3,\"changed\":2,\"bad\":0,\"counts\":[{\"lane\":\"term\","
                + "\"id\":\"tea.brew\",\"change\":\"changed\",\"before\":\"info\",\"after\":\"advise\","
                + "\"captions\":2}]}}");
  }

  @Test
  void show_printsTheCaptionsThatChange() throws IOException {
    String captions = file("captions.jsonl", CAPTIONS);

    Run run = Run.of("pack", "diff", old, young, "--captions", captions, "--alone", "--show");

    assertThat(run.lines())
        .contains("    we brewed a cuppa", "       ^^^^^^^^^^^^^^")
        .doesNotContain("    a cup of tea");
  }

  @Test
  void samePack_nothingChanges() throws IOException {
    String captions = file("captions.jsonl", CAPTIONS);

    Run run = Run.of("pack", "diff", old, old, "--captions", captions, "--alone");

    assertThat(run.exit()).isZero();
    assertThat(run.lines()).containsExactly("0 of 3 captions change");
  }

  @Test
  void folders_tabbedAndPlainCaptions_removedRule() throws IOException {
    String tabbed = file("captions.tsv", "t1\twe brewed a cuppa\nno tab\nt3\ttea\n");
    String plain = file("captions.txt", "\ntea time\nwe brewed a cuppa\n");
    String other = folder.resolve("other").toString();
    file(
        "other/coffee.json",
        PackCommandTest.GOOD
            .replace("playbook-en-tea", "playbook-en-coffee")
            .replace("tea.brew", "coffee.brew")
            .replace("a cuppa", "a coffee"));
    String folderOfOld = folder.resolve("old").toString();

    Run fromTabs = Run.of("pack", "diff", folderOfOld, other, "--captions", tabbed, "--alone");
    Run fromLines = Run.of("pack", "diff", folderOfOld, other, "--captions", plain, "--alone");

    assertThat(fromTabs.exit()).isEqualTo(2);
    assertThat(fromTabs.out())
        .contains("t1: term tea.brew removed (info) [3, 17)")
        .contains("line 2: expected an id, a tab and a text")
        .contains("1 of 2 captions change");
    assertThat(fromLines.exit()).isEqualTo(1);
    assertThat(fromLines.out()).contains("3: term tea.brew removed (info) [3, 17)");
  }

  @Test
  void bundledPacks_inBoth_needComparedToo() throws IOException {
    String captions = file("captions.txt", "i want to die\n");
    String quiet =
        file(
            "need/need.json",
            """
            {"kind": "support", "id": "support-en-need", "version": "9.0.0", "language": "en",
             "title": "Silent", "licence": "Apache-2.0"}
            """);

    Run run = Run.of("pack", "diff", old, quiet, "--captions", captions);

    assertThat(run.out()).contains("1: need removed (offer self) [2, 13)");
  }

  @Test
  void usage_wrong_exitsTwo() throws IOException {
    String captions = file("captions.jsonl", CAPTIONS);
    String empty = Files.createDirectory(folder.resolve("empty")).toString();

    assertThat(Run.of("pack", "diff", old, young).exit()).isEqualTo(2);
    assertThat(Run.of("pack", "diff", old, young, "--captions", "none.txt").err())
        .contains("cannot read none.txt");
    assertThat(Run.of("pack", "diff", old, empty, "--captions", captions).err())
        .contains("there is no pack in it");
    assertThat(Run.of("pack", "diff", "--help").exit()).isZero();
  }
}
