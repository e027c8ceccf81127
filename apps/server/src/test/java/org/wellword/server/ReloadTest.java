package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.Reload.Outcome;
import org.wellword.ReloadingChecker;
import picocli.CommandLine;

class ReloadTest {
  private static final String PACK =
      """
      {"kind": "playbook", "id": "house-style", "version": "1.0.VERSION", "language": "en",
       "title": "House style", "licence": "CC0-1.0", "topic": "stigma",
       "sources": [{"id": "house", "publisher": "P", "title": "T", "url": "https://a.example",
         "accessed": "2026-11-01", "basis": "page"}],
       "rules": [{"id": "moods.meh", "group": "mood", "severity": "advise",
         "patterns": ["mehVERSION"], "message": "A mood needs a word (VERSION).", "suggestions": ["flat"],
         "citations": ["house"],
         "examples": {"flag": ["so [[mehVERSION]]"], "pass": ["so calm"]}}]}
      """;

  @TempDir private Path folder;

  private final StringWriter told = new StringWriter();
  private final Reloads reloads = new Reloads(new PrintWriter(told, true));

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ReloadTest() {}

  private void put(int version) throws IOException {
    Files.writeString(
        folder.resolve("house-style.json"), PACK.replace("VERSION", Integer.toString(version)));
  }

  private ReloadingChecker checker() {
    return ReloadingChecker.builder(folder).onReload(reloads).build();
  }

  private TestServer server(ReloadingChecker checker) {
    return TestServer.with(new Checks(LiveChecker.of(checker)).counting(reloads));
  }

  private static String check(TestServer server, String text) {
    return server.check("{\"text\":\"%s\"}".formatted(text)).body();
  }

  @Test
  void otherPacks_answerEveryRoute_andAreCounted() throws IOException {
    put(1);
    try (ReloadingChecker checker = checker();
        TestServer server = server(checker)) {
      assertThat(check(server, "so meh1")).contains("moods.meh");
      String guide = server.get("/v1/guide?topic=stigma").body();
      assertThat(guide).contains("word (1)");

      put(2);
      assertThat(checker.reload().outcome()).isEqualTo(Outcome.SWAPPED);

      assertThat(check(server, "so meh1")).doesNotContain("moods.meh");
      assertThat(check(server, "so meh2")).contains("moods.meh");
      for (String text : new String[] {"so calm", "so calm"}) {
        assertThat(check(server, text)).isEqualTo(checker.checkCaption(text).toJson());
      }
      assertThat(server.get("/v1/packs").body()).contains("\"version\":\"1.0.2\"");
      assertThat(server.get("/v1/guide?topic=stigma").body())
          .contains("word (2)")
          .doesNotContain("word (1)");
      assertThat(server.get("/metrics").body())
          .contains("wellword_reloads_total{result=\"swapped\"} 1.0")
          .containsPattern("wellword_pack_info\\{id=\"house-style\".*version=\"1.0.2\"")
          .doesNotContainPattern("wellword_pack_info\\{id=\"house-style\".*version=\"1.0.1\"");
      assertThat(told.toString()).contains("other packs are live");
    }
  }

  @Test
  void brokenPack_nothingChanges_andIsToldAndCounted() throws IOException {
    put(1);
    try (ReloadingChecker checker = checker();
        TestServer server = server(checker)) {
      Files.writeString(folder.resolve("house-style.json"), "{\"kind\": \"playbook\",");

      assertThat(checker.reload().outcome()).isEqualTo(Outcome.REFUSED);

      assertThat(check(server, "so meh1")).contains("moods.meh");
      assertThat(server.get("/metrics").body())
          .contains("wellword_reloads_total{result=\"refused\"} 1.0");
      assertThat(told.toString()).contains("nothing was changed", "house-style.json:1:");
    }
  }

  @Test
  void reload_withoutOneFolder_usage() {
    StringWriter err = new StringWriter();
    int exit =
        org.wellword.cli.Main.commandLine(
                new ServeCommand(), new PrintWriter(new StringWriter()), new PrintWriter(err))
            .execute("--reload");

    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("one folder");
  }
}
