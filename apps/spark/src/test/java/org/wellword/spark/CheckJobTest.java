package org.wellword.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.Caption;
import org.wellword.pack.JsonOut;

class CheckJobTest {
  private static final List<String> BAD =
      List.of(
          "{\"id\":\"b1\",\"text\":\"secret",
          "{\"id\":\"b2\",\"caption\":\"secret\"}",
          "[\"secret\"]",
          "{\"text\":\"secret\"} {\"text\":\"secret\"}",
          "secret");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  CheckJobTest() {}

  private static String json(Caption caption) {
    JsonOut json = new JsonOut().object().field("id", caption.id()).field("text", caption.text());
    if (!caption.region().isEmpty()) {
      json.field("region", caption.region());
    }
    return json.endObject().end();
  }

  private Path input(String name, List<String> lines) throws IOException {
    return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), lines);
  }

  private String in() {
    return folder.resolve("in").toString();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private Dataset<Row> written() {
    return LocalSpark.session().read().parquet(out());
  }

  @Test
  void jsonl_goodAndBadLines_sameBytesAsTheCommandLine() throws IOException {
    List<String> input = new ArrayList<>(Captions.ALL.stream().map(CheckJobTest::json).toList());
    input.addAll(3, BAD);
    input.add("  \r");
    input.add("{\"id\":12,\"text\":\"committed suicide\",\"region\":null,\"tags\":[1,{}]}\r");
    Path file = input("captions.jsonl", input);

    JobRun ran =
        JobRun.check(
            "--input", in(), "--output", out(), "--output-format", "jsonl", "--region", "KE");

    assertThat(ran.exit()).as(ran.err()).isZero();
    String lines = JobRun.written(folder.resolve("out"));
    assertThat(lines)
        .isEqualTo(JobRun.command(Files.readAllBytes(file), "check", "--jsonl", "--region", "KE"));
    assertThat(ran.err()).contains("done: captions 14, with findings ", "bad rows 5;");
    assertThat(ran.err() + lines).doesNotContain("secret");
  }

  @Test
  void text_everyLineIsACaption() throws IOException {
    input("captions.txt", List.of("he committed suicide", "", "a lake\r", " \t", "{not json}"));

    JobRun ran =
        JobRun.check(
            "--input", in() + "/captions.txt", "--format", "text", "--output", out(), "--json");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(
            written()
                .orderBy("report.guidance.level")
                .selectExpr("report.guidance.level", "report_json IS NULL", "error")
                .collectAsList()
                .toString())
        .isEqualTo("[[none,false,null], [none,false,null], [warn,false,null]]");
    assertThat(written().select("source").as(Encoders.STRING()).first()).endsWith("captions.txt");
  }

  @Test
  void csv_rowOfOtherWidth_keptWithError() throws IOException {
    input(
        "posts [1].csv",
        List.of(
            "post,caption,day",
            "p1,\"he committed suicide, they said\",2026-11-01",
            "p2,secret",
            "p3,,2026-11-02",
            "p4,a lake,2026-11-03"));

    JobRun ran =
        JobRun.check(
            "--input",
            in() + "/posts [1].csv",
            "--format",
            "csv",
            "--output",
            out(),
            "--text-column",
            "caption",
            "--id-column",
            "post",
            "--keep",
            "day");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(
            written()
                .orderBy("id")
                .selectExpr("id", "day", "report.guidance.level", "error")
                .collectAsList()
                .toString())
        .isEqualTo(
            "[[p1,2026-11-01,warn,null], [p2,null,null,not a row of as many columns as the head],"
                + " [p3,2026-11-02,null,has no text], [p4,2026-11-03,none,null]]");
    assertThat(ran.err()).contains("bad rows 2;").doesNotContain("secret");
  }

  @Test
  void parquet_columnsByName_everyRowKept() {
    Captions.rows().withColumnRenamed("text", "caption").write().parquet(in());

    JobRun ran =
        JobRun.check(
            "--input", in(), "--format", "parquet", "--output", out(), "--text-column", "caption");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(written().count()).isEqualTo(Captions.ALL.size());
    assertThat(
            written()
                .where("id = 'c3'")
                .selectExpr("report.support.resources[0].region")
                .first()
                .getString(0))
        .isEqualTo("KE");
  }

  @Test
  void parquet_missingColumn_refusedWithThoseThere() {
    Captions.rows().write().parquet(in());

    JobRun ran =
        JobRun.check(
            "--input", in(), "--format", "parquet", "--output", out(), "--text-column", "x");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("no column x in the input; it has [id, text, region, language]");
  }

  @Test
  void rerun_afterAKillBeforeTheLastBatchWasNoted_losesAndDoublesNothing() throws IOException {
    for (int i = 0; i < 3; i++) {
      input("f" + i + ".jsonl", List.of(json(new Caption("a lake", "f" + i, "", ""))));
    }
    String[] args = {"--input", in(), "--output", out(), "--files-per-batch", "1"};
    assertThat(JobRun.check(args).exit()).isZero();
    // What a kill leaves between the writing of a batch and the note that it is done, and in the
    // midst of a batch.
    Path commits = folder.resolve("out/_checkpoint/commits");
    Files.delete(commits.resolve("2"));
    Files.deleteIfExists(commits.resolve(".2.crc"));
    input("f3.jsonl", List.of(json(new Caption("a river", "f3", "", ""))));

    JobRun again = JobRun.check(args);

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.err()).contains("batch 2: captions 1,", "batch 3: captions 1,");
    assertThat(written().select("id").orderBy("id").as(Encoders.STRING()).collectAsList())
        .containsExactly("f0", "f1", "f2", "f3");
    assertThat(JobRun.check(args).err()).contains("done: captions 0,");
  }

  @Test
  void rerun_withOtherPacks_refused() throws IOException {
    input("a.jsonl", List.of(json(new Caption("a lake", "a", "", ""))));
    Path tea = Files.writeString(folder.resolve("tea.json"), CaptionCheckTest.TEA);
    assertThat(JobRun.check("--input", in(), "--output", out()).exit()).isZero();

    JobRun ran = JobRun.check("--input", in(), "--output", out(), "--pack", tea.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("was begun with another engine or other packs");
  }

  @Test
  void badPack_refusedByPlace() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"kind\": \"playbook\"}");

    JobRun ran = JobRun.check("--input", in(), "--output", out(), "--pack", bad.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("bad.json:1:");
  }

  @Test
  void inputAndKafka_oneOfThemIsNeeded() {
    assertThat(JobRun.check("--output", out()).err()).contains("give --input, or --kafka-servers");
    assertThat(JobRun.check("--output", out(), "--kafka-servers", "h:1").exit()).isEqualTo(2);
  }

  @Test
  void kafka_withoutSparksPackage_saysSo() {
    JobRun ran =
        JobRun.check("--output", out(), "--kafka-servers", "localhost:1", "--kafka-topic", "t");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("wellword-spark: ", "kafka").doesNotContain("    at ");
  }

  @Test
  void help_namesEveryFormat() {
    JobRun ran = JobRun.check("--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("text, jsonl, csv, parquet", "--checkpoint", "_SUCCESS");
  }
}
