package org.wellword.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.CaptionChecker;
import org.wellword.pack.JsonOut;

/** Executors of their own, and runs that are killed: {@code mvn verify -Pcluster}. */
@Tag("cluster")
class ClusterTest {
  private static final int FILES = 60;
  private static final int LINES = 20;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ClusterTest() {}

  private static Map<String, String> cluster(String executorFolders) {
    return Map.of(
        "spark.master", "local-cluster[2,1,1024]",
        "spark.executor.memory", "1g",
        "spark.executor.extraClassPath", executorFolders);
  }

  private String input() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int f = 0; f < FILES; f++) {
      List<String> lines = new ArrayList<>();
      for (int l = 0; l < LINES; l++) {
        lines.add(
            new JsonOut()
                .object()
                .field("id", f + "-" + l)
                .field("text", Captions.ALL.get(l % Captions.ALL.size()).text())
                .endObject()
                .end());
      }
      Files.write(in.resolve("f" + f + ".jsonl"), lines);
    }
    return in.toString();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private void assertEveryCaptionOnce() {
    Dataset<Row> written = LocalSpark.session().read().parquet(out());
    assertThat(written.count()).isEqualTo(FILES * LINES);
    assertThat(written.select("id").distinct().count()).isEqualTo(FILES * LINES);
    assertThat(written.where("error IS NOT NULL").count()).isZero();
  }

  @Test
  void twoExecutors_everyCaptionOnce_sameBytesAsTheLibrary() throws Exception {
    ChildJob job =
        ChildJob.start(
            CheckJob.class,
            folder.resolve("log"),
            cluster(ChildJob.folders()),
            "--input",
            input(),
            "--output",
            out(),
            "--json");

    assertThat(job.await()).as(job.log()).isZero();
    assertEveryCaptionOnce();
    try (CaptionChecker checker = CaptionChecker.bundled();
        Stream<Path> executors = Files.list(work())) {
      List<String> jsons =
          LocalSpark.session()
              .read()
              .parquet(out())
              .where("id LIKE '7-%'")
              .selectExpr("report_json")
              .as(Encoders.STRING())
              .collectAsList();
      assertThat(jsons).hasSize(LINES);
      for (String json : jsons) {
        String id = json.substring("{\"id\":\"".length(), json.indexOf("\",\""));
        String text =
            Captions.ALL.get(Integer.parseInt(id.substring(2)) % Captions.ALL.size()).text();
        assertThat(json)
            .isEqualTo(checker.checkCaption(org.wellword.Caption.of(text).withId(id)).toJson());
      }
      assertThat(executors).as("executors").hasSizeGreaterThanOrEqualTo(2);
    }
    assertStudyOfExecutorsIsThatOfOne();
  }

  private void assertStudyOfExecutorsIsThatOfOne() throws Exception {
    Path page = folder.resolve("cluster.html");
    ChildJob study =
        ChildJob.start(
            StudyJob.class,
            folder.resolve("study.log"),
            cluster(ChildJob.folders()),
            "--input",
            out(),
            "--format",
            "parquet",
            "--html",
            page.toString());
    assertThat(study.await()).as(study.log()).isZero();
    Path here = folder.resolve("here.html");

    JobRun one = JobRun.study("--input", out(), "--format", "parquet", "--html", here.toString());

    assertThat(one.err()).contains("reports 1,200, rows that are no report 0");
    assertThat(page).hasSameTextualContentAs(here);
  }

  private Path work() throws IOException {
    try (Stream<Path> applications = Files.list(folder.resolve("spark-home/work"))) {
      return applications.findFirst().orElseThrow();
    }
  }

  @Test
  void executorsWithOtherPacks_runFailsAndSaysWhich() throws Exception {
    Path other = folder.resolve("other");
    String name = "org/wellword/rules/campaigns/en/awareness.json";
    Files.createDirectories(other.resolve(name).getParent());
    try (var in = CaptionChecker.class.getClassLoader().getResourceAsStream(name)) {
      String pack = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(
          other.resolve(name),
          pack.replaceFirst("\"version\": *\"[0-9.]+\"", "\"version\": \"9.9.9\""));
    }

    ChildJob job =
        ChildJob.start(
            CheckJob.class,
            folder.resolve("log"),
            cluster(other + File.pathSeparator + ChildJob.folders()),
            "--input",
            input(),
            "--output",
            out());

    assertThat(job.await()).isEqualTo(2);
    assertThat(job.log())
        .containsPattern(
            "wellword-spark: this executor has other packs than the driver.* 9\\.9\\.9 ");
  }

  @Test
  void runKilledAgainAndAgain_everyCaptionOnce() throws Exception {
    String[] args = {"--input", input(), "--output", out(), "--files-per-batch", "3"};
    Map<String, String> local = Map.of("spark.master", "local[2]");
    for (int batch : List.of(1, 5, 11)) {
      ChildJob.start(CheckJob.class, folder.resolve("log" + batch), local, args)
          .killOnce("wellword-spark: batch " + batch + ":");
    }

    ChildJob last = ChildJob.start(CheckJob.class, folder.resolve("log"), local, args);

    assertThat(last.await()).as(last.log()).isZero();
    assertThat(last.log()).doesNotContain("batch 10:").contains("batch 19:");
    assertEveryCaptionOnce();
  }
}
