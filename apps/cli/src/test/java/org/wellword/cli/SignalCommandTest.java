package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalCommandTest {
  private static final String PDQ = "f8f8f0cee0f4a84f06370a22038f63f0".repeat(2);

  /** What threat_updates returns; ids are made up. */
  private static final String PAGE =
      """
      {"data": [
        {"id": "2001", "indicator": "%s", "type": "HASH_PDQ",
         "last_updated": 1760000000, "should_delete": false,
         "descriptors": {"data": [
           {"id": "3001", "owner": {"id": "101", "name": "Platform A"}, "status": "MALICIOUS",
            "added_on": "2025-10-01T00:00:00+0000", "share_level": "GREEN",
            "tags": {"data": [{"id": "9", "text": "ssi"}]}}]}},
        {"id": "2003", "indicator": "1.2.3.4", "type": "IP_ADDRESS", "last_updated": 1760000001,
         "should_delete": false, "descriptors": {"data": []}}],
       "paging": {"cursors": {"after": "MQZDZD"}}}
      """
          .formatted(PDQ);

  @TempDir private Path folder;
  private String page;
  private String here;
  private String there;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder, the set-up the rest
  SignalCommandTest() {}

  @BeforeEach
  void files() throws IOException {
    page = file("page.json", PAGE);
    here = folder.resolve("here").toString();
    there = folder.resolve("there").toString();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private Run match(String store) {
    return Run.of("signal", "match", "--store", store, "--hash", "pdq:" + PDQ);
  }

  @Test
  void roundTrip_exportImportMatchDisputeExport_bringsTheDisputeHome() throws IOException {
    for (String format : java.util.List.of("threatexchange", "ndjson")) {
      String one = here + format;
      String two = there + format;
      Run first = Run.of("signal", "import", "--store", one, "--feed", "group", page);
      assertThat(first.exit()).isZero();
      assertThat(first.out())
          .isEqualTo(
              page
                  + ": 2 read: 1 added, 0 changed, 0 unchanged, 0 outdated, 0 deleted, 0 bad;"
                  + " passed over by type: IP_ADDRESS 1\n");
      assertThat(match(one).exit()).isEqualTo(1);

      Run exported = Run.of("signal", "export", "--store", one, "--format", format);
      assertThat(exported.exit()).isZero();
      Run imported =
          Run.withInput(
              exported.out(),
              "signal",
              "import",
              "--store",
              two,
              "--feed",
              "one",
              "--format",
              format,
              "-");
      assertThat(imported.exit()).as(imported.err()).isZero();
      Run matched = match(two);
      assertThat(matched.exit()).isEqualTo(1);
      assertThat(matched.out())
          .isEqualTo("media-pdq 2001 distance 0, suicide-self-harm, by 101: review\n");

      Run disputed =
          Run.of("signal", "opinion", "disputed", "--id", "2001", "--store", two, "--party", "two");
      assertThat(disputed.out()).isEqualTo("stated: disputed\n");
      assertThat(match(two).exit()).isZero();

      Run back = Run.of("signal", "export", "--store", two, "--format", format);
      Run.withInput(
          back.out(), "signal", "import", "--store", one, "--feed", "two", "--format", format, "-");
      assertThat(match(one).exit()).isZero();
      assertThat(match(one).out())
          .isEqualTo("media-pdq 2001 distance 0, suicide-self-harm, by 101, disputed\n");
      assertThat(Run.of("signal", "audit", "--store", one).exit()).isZero();
    }
  }

  @Test
  void import_withBadLines_takesTheGoodOnesAndSaysSo() throws IOException {
    String lines =
        file(
            "lines.ndjson",
            """
            {"type":"media-md5","value":"SECRET","updated":"2025-10-01T00:00:00Z"}
            {"type":"media-md5","value":"cab08b36195edb1a1231d2d09fa450e0","sharedBy":"a",\
            "firstSeen":"2025-10-01T00:00:00Z","updated":"2025-10-01T00:00:00Z"}
            """);

    Run run = Run.of("signal", "import", "--store", here, lines);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(lines + ":1:1: expected 32 small hexadecimal digits")
        .doesNotContain("SECRET");
    assertThat(run.out()).contains("2 read: 1 added,").contains("1 bad");
    Run strict = Run.of("signal", "import", "--store", there, "--strict", lines);
    assertThat(strict.exit()).isEqualTo(2);
    assertThat(strict.out()).contains("0 added").endsWith("; nothing taken\n");
  }

  @Test
  void import_dryRun_keepsNothing() {
    Run run = Run.of("signal", "import", "--store", here, "--dry-run", page);

    assertThat(run.out()).contains("1 added").endsWith("; nothing kept, a dry run\n");
    Run status = Run.of("signal", "status", "--store", here);
    assertThat(status.exit()).isEqualTo(2);
    assertThat(status.err()).contains("holds no signal store");
  }

  @Test
  void outbox_dryRunThenRealThenEmpty() {
    Run.of("signal", "import", "--store", here, page);
    Run.of("signal", "opinion", "false-positive", "--id", "2001", "--store", here, "--party", "7");
    Run.of("signal", "seen", "--times", "2", "--id", "2001", "--store", here, "--party", "7");
    String[] dry = {
      "signal",
      "export",
      "--outbox",
      "--format",
      "threatexchange",
      "--store",
      here,
      "--party",
      "7",
      "--dry-run"
    };
    String posts =
        """
        {"post":"3001","reactions":"NON_MALICIOUS"}
        {"post":"3001","reactions":"SAW_THIS_TOO"}
        """;

    assertThat(Run.of(dry).out()).isEqualTo(posts);
    String[] real = java.util.Arrays.copyOf(dry, dry.length - 1);
    assertThat(Run.of(real).out()).isEqualTo(posts);
    assertThat(Run.of(real).out()).isEmpty();
  }

  @Test
  void match_ofJsonLines_answersInOrderAndTellsBadOnes() {
    Run.of("signal", "import", "--store", here, page);
    String caption = "a caption of our own that is long enough for a hash";
    Run shared =
        Run.of(
            "signal",
            "opinion",
            "violates",
            "--caption",
            caption,
            "--label",
            "challenge",
            "--store",
            here,
            "--party",
            "7");
    assertThat(shared.out()).isEqualTo("shared: violates\n");

    Run run =
        Run.withInput(
            """
            {"id":"a","text":"A CAPTION of our own, that is long enough for a hash!"}
            {"id":"b","mediaHashes":[{"type":"pdq","value":"%s"}]}
            {"id":"c","mediaHashes":[{"type":"pdq","value":"SECRET"}]}
            nonsense
            {"id":"d","text":"nothing here"}
            """
                .formatted(PDQ),
            "signal",
            "match",
            "--store",
            here,
            "--format",
            "json");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(0))
        .startsWith("{\"id\":\"a\",\"matches\":[{\"type\":\"caption-sha256\",")
        .contains("\"labels\":[\"challenge\"],\"parties\":[\"7\"]")
        .contains("\"review\":true");
    assertThat(run.lines().get(1))
        .startsWith("{\"id\":\"b\",\"matches\":[{\"type\":\"media-pdq\",\"signal\":\"2001\",");
    assertThat(run.lines().get(2)).startsWith("{\"id\":\"c\",\"error\":\"mediaHashes: expected 64");
    assertThat(run.lines().get(3)).isEqualTo("{\"error\":\"not valid JSON at column 1\"}");
    assertThat(run.lines().get(4)).isEqualTo("{\"id\":\"d\",\"matches\":[]}");
    assertThat(run.out()).doesNotContain("SECRET");
  }

  @Test
  void check_withSignals_listsThemInThePolicyLane() {
    Run.of("signal", "import", "--store", here, page);
    Run run =
        Run.withInput(
            "{\"id\":\"b\",\"text\":\"look\",\"mediaHashes\":[{\"type\":\"pdq\",\"value\":\"%s\"}]}"
                .formatted(PDQ),
            "check",
            "--jsonl",
            "--signals",
            here);

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("\"action\":\"review\"").contains("2001");
  }

  @Test
  void opinion_onTheIdThatMatchPrints_reachesASignalWithoutOne() {
    String caption = "a caption of our own that is long enough for a hash";
    Run.of("signal", "opinion", "violates", "--caption", caption, "--store", here, "--party", "7");
    String[] match = {"signal", "match", "--store", here, "--text", caption};
    String id = Run.of(match).out().split(" ", 3)[1];

    Run.of("signal", "opinion", "disputed", "--id", id, "--store", here, "--party", "8");

    assertThat(Run.of(match).out()).contains(", disputed");
  }

  @Test
  void allowAndDelete_silenceASignal() {
    Run.of("signal", "import", "--store", here, page);
    String[] allow = {
      "signal", "allow", "--type", "media-pdq", "--value", PDQ, "--store", here, "--party", "7"
    };
    assertThat(Run.of(allow).out()).isEqualTo("allowed\n");
    assertThat(Run.of(allow).out()).isEqualTo("allowed before\n");
    assertThat(match(here).exit()).isZero();
    assertThat(Run.of("signal", "status", "--store", here).lines())
        .contains("media-pdq       1 signals, 0 disputed, 0 expired", "1 contents are allowed");

    assertThat(Run.of("signal", "delete", "--id", "2001", "--store", here, "--party", "7").out())
        .isEqualTo("deleted\n");
    assertThat(Run.of("signal", "import", "--store", here, page).out()).contains("1 outdated");
  }

  @Test
  void audit_ofAChangedLog_findsIt() throws IOException {
    Run.of("signal", "import", "--store", here, page);
    Path log = Path.of(here, "audit.ndjson");
    Files.writeString(log, Files.readString(log).replace("\"added\":1", "\"added\":2"));

    Run run = Run.of("signal", "audit", "--store", here);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("audit.ndjson:1:1: was changed");
  }

  @Test
  void usage_thatIsWrong_isTold() {
    assertThat(Run.of("signal").exit()).isEqualTo(2);
    assertThat(Run.of("signal", "import", "--store", here, "-").err())
        .contains("give the --format of -");
    assertThat(Run.of("signal", "opinion", "disputed", "--store", here, "--party", "x").err())
        .contains("name one signal: --id");
    assertThat(Run.of("signal", "opinion", "maybe", "--id", "1", "--store", here).err())
        .contains("the verdict is one of violates, disputed, false-positive");
    assertThat(Run.of("signal", "seen", "--id", "none", "--store", here, "--party", "x").err())
        .contains("here holds no signal store");
    Run.of("signal", "import", "--store", here, page);
    assertThat(Run.of("signal", "seen", "--id", "none", "--store", here, "--party", "x").err())
        .contains("no signal has this id");
    assertThat(Run.of("signal", "export", "--store", there).exit()).isEqualTo(2);
    assertThat(Path.of(there)).doesNotExist();
    assertThat(Run.of("signal", "audit", "--store", folder + "/none").exit()).isEqualTo(2);
  }

  @Test
  void help_isThereForEveryCommand() {
    for (String name :
        new String[] {
          "import", "export", "match", "opinion", "allow", "seen", "delete", "status", "audit"
        }) {
      Run run = Run.of("signal", name, "--help");
      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("--store=DIR");
    }
  }
}
