package org.wellword.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.Caption;
import org.wellword.insight.Observation;
import org.wellword.insight.StudyTally;
import org.wellword.pack.JsonOut;

class StudyJobTest {
  private static final List<String> OPTIONS = List.of("--by", "week", "--region", "GB");

  @TempDir private static Path shared;

  /** Reports of the command line, and of the job in Parquet, of the same captions. */
  private static Path lines;

  private static Path parquet;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  StudyJobTest() {}

  @BeforeAll
  static void check() throws IOException {
    List<String> captions = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Caption caption = Captions.ALL.get(i % Captions.ALL.size());
      JsonOut json = new JsonOut().object().field("text", caption.text());
      if (i % 5 > 0) {
        json.field("date", "2026-10-%02dT23:30:00-0%d:00".formatted(1 + i / 4, i % 7));
      }
      captions.add(json.field("region", caption.region()).endObject().end());
    }
    Path input = Files.write(shared.resolve("captions.jsonl"), captions);
    String reports = JobRun.command(Files.readAllBytes(input), "check", "--jsonl");
    lines = Files.writeString(shared.resolve("reports.jsonl"), reports);
    parquet = shared.resolve("parquet");
    JobRun ran =
        JobRun.check(
            "--input", input.toString(), "--output", parquet.toString(), "--packs-in-rows");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  /** The reports in three files of a folder, one of them packed, one further down. */
  private Path spread() throws IOException {
    List<String> all = Files.readAllLines(lines);
    Path in = Files.createDirectories(folder.resolve("in/batch=7"));
    Files.write(in.resolve("b.txt"), all.subList(0, 17));
    Files.writeString(folder.resolve("in/a.jsonl"), String.join("\n\n \r\n", all.subList(17, 90)));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("in/c.jsonl.gz")))) {
      out.write(String.join("\n", all.subList(90, 120)).getBytes(StandardCharsets.UTF_8));
    }
    return folder.resolve("in");
  }

  private static String tally(ReportInput.Format format, Path input) {
    ReportInput.Counted counted =
        new ReportInput(format, List.of(input.toString())).count(LocalSpark.session());
    assertThat(counted.bad()).isZero();
    return counted.tally().toJson();
  }

  private static String expectedTally() throws IOException {
    StudyTally tally = new StudyTally();
    for (String line : Files.readAllLines(lines)) {
      tally.add(Observation.read("reports", 1, line.getBytes(StandardCharsets.UTF_8)));
    }
    return tally.toJson();
  }

  /** What the command, or the job, writes: pages and figures by name. */
  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static String[] arguments(Path out, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(OPTIONS);
    all.addAll(List.of("--csv", out.resolve("csv").toString()));
    all.addAll(List.of("--html", out.resolve("study.html").toString()));
    return all.toArray(String[]::new);
  }

  private Map<String, String> command() throws IOException {
    Path out = Files.createDirectory(folder.resolve("command"));
    String unused = JobRun.command(new byte[0], arguments(out, "study", lines.toString()));
    return files(out);
  }

  private Map<String, String> job(Path input, String format) throws IOException {
    Path out = Files.createDirectory(folder.resolve(format));
    JobRun ran = JobRun.study(arguments(out, "--input", input.toString(), "--format", format));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("reports 120, rows that are no report 0");
    return files(out);
  }

  @Test
  void jsonl_severalFiles_tallyAndFilesOfTheCommand() throws IOException {
    Path in = spread();

    assertThat(tally(ReportInput.Format.jsonl, in)).isEqualTo(expectedTally());
    assertThat(job(in, "jsonl"))
        .isEqualTo(command())
        .containsKeys("study.html", "csv/about.csv", "csv/window.csv");
  }

  @Test
  void parquet_ofCheckJob_tallyAndFilesOfTheCommand() throws IOException {
    assertThat(tally(ReportInput.Format.parquet, parquet)).isEqualTo(expectedTally());
    assertThat(job(parquet, "parquet")).isEqualTo(command());
  }

  @Test
  void parquet_packsNotInRows_digestStandsForThem() throws IOException {
    String digest = CaptionCheck.bundled(LocalSpark.session()).sha256();
    LocalSpark.session()
        .read()
        .parquet(parquet.toString())
        .selectExpr(
            "id",
            "date",
            "struct(report.guidance, report.support, report.policy, report.campaigns,"
                + " report.topics, named_struct('version', report.engine.version, 'packs',"
                + " if(true, null, report.engine.packs), 'sha256', report.engine.sha256) AS engine)"
                + " AS report")
        .write()
        .parquet(folder.resolve("in").toString());

    Map<String, String> files = job(folder.resolve("in"), "parquet");

    String packs = "pack,packs@" + digest + "\r\n";
    assertThat(files.get("csv/about.csv")).containsOnlyOnce("\npack,").contains(packs);
    assertThat(files.get("csv/rule.csv")).isEqualTo(command().get("csv/rule.csv"));
  }

  @Test
  void badRows_countedAndLeftOut_neverShown() throws IOException {
    String good = Files.readString(lines);
    Path in =
        Files.writeString(
            folder.resolve("in.jsonl"),
            good + "{\"error\":\"x\"}\n\nmy secret text\n{\"id\":\"1\"}");

    JobRun ran = JobRun.study("--input", in.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).startsWith("120 captions");
    assertThat(ran.err())
        .contains("reports 120, rows that are no report 3")
        .doesNotContain("secret");
  }

  @Test
  void badRows_ofParquet_countedAndLeftOut() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"1\",\"date\":\"x\"}\n[]");
    Path in = folder.resolve("in");
    JobRun checked = JobRun.check("--input", bad.toString(), "--output", in.toString());
    assertThat(checked.exit()).isZero();
    LocalSpark.session()
        .read()
        .parquet(parquet.toString())
        .limit(1)
        .selectExpr("source", "id", "'secret' AS date", "report", "error")
        .write()
        .mode(SaveMode.Append)
        .parquet(in.resolve("batch=00000001").toString());

    JobRun ran =
        JobRun.study(
            "--input", in.toString(), "--input", parquet.toString(), "--format", "parquet");

    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).startsWith("120 captions");
    assertThat(ran.err())
        .contains("reports 120, rows that are no report 3")
        .doesNotContain("secret");
  }

  @Test
  void usage_wrong_saysWhy() throws IOException {
    Path few = Files.write(folder.resolve("few.jsonl"), Files.readAllLines(lines).subList(0, 9));
    Captions.rows().write().parquet(folder.resolve("captions").toString());

    assertThat(JobRun.study().err()).contains("--input");
    assertThat(JobRun.study("--input", folder.resolve("none").toString()).err())
        .contains("wellword-spark: ", "none")
        .doesNotContain("    at ");
    assertThat(JobRun.study("--input", few.toString()).err()).contains("10 reports or more");
    assertThat(JobRun.study("--input", few.toString(), "--confidence", "95").err())
        .contains("--confidence takes 0.5 to 0.9999");
    assertThat(
            JobRun.study("--input", folder.resolve("captions").toString(), "--format", "parquet")
                .err())
        .contains("no column report in the input; it has [id, text, region, language]");
  }

  @Test
  void help_hasTheOptionsOfTheCommand() {
    JobRun ran = JobRun.study("--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("--html", "--csv", "--title", "--by", "--region", "--confidence", "packs@DIGEST");
  }
}
