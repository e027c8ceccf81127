package org.wellword.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes with a caption: its date, and hashes of its media. */
class CheckJobDatesTest {
  private static final String HASH = "0F".repeat(32);

  private static final List<String> LINES =
      List.of(
          "{\"id\":\"1\",\"text\":\"a lake\",\"date\":\"2026-10-10\"}",
          "{\"id\":\"2\",\"text\":\"a lake\",\"date\":\"2026-10-10T08:30:00.5+02:00\"}",
          "{\"id\":\"3\",\"text\":\"a lake\",\"date\":\"secret\"}",
          "{\"id\":\"4\",\"text\":\"a lake\",\"date\":20261010}",
          "{\"id\":\"5\",\"text\":\"a lake\",\"date\":\"\"}",
          "{\"id\":\"6\",\"date\":\"2026-10-10\"}",
          "{\"id\":\"7\",\"text\":\"a lake\",\"mediaHashes\":[{\"type\":\"pdq\",\"value\":\""
              + HASH
              + "\"}]}",
          "{\"id\":\"8\",\"text\":\"a lake\",\"mediaHashes\":[{\"type\":\"pdq\",\"value\":\"secret\"}]}");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  CheckJobDatesTest() {}

  private String out() {
    return folder.resolve("out").toString();
  }

  private List<String> rows(String... columns) {
    return LocalSpark.session()
        .read()
        .parquet(out())
        .orderBy("id")
        .selectExpr("concat_ws(' ', " + String.join(", ", columns) + ")")
        .as(Encoders.STRING())
        .collectAsList();
  }

  @Test
  void jsonl_datesAndHashes_sameBytesAsTheCommandLine() throws IOException {
    Path file = Files.write(folder.resolve("in.jsonl"), LINES);

    JobRun ran =
        JobRun.check("--input", file.toString(), "--output", out(), "--output-format", "jsonl");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(JobRun.written(folder.resolve("out")))
        .isEqualTo(JobRun.command(Files.readAllBytes(file), "check", "--jsonl"))
        .contains(",\"date\":\"2026-10-10T08:30:00.5+02:00\"}\n")
        .doesNotContain("secret");
    assertThat(ran.err()).contains("bad rows 4;").doesNotContain("secret");
  }

  @Test
  void parquet_ofLines_dateBesideId_andLastInTheJson() throws IOException {
    Path file = Files.write(folder.resolve("in.jsonl"), LINES);

    JobRun ran = JobRun.check("--input", file.toString(), "--output", out(), "--json");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(rows("id", "coalesce(date, '-')", "error IS NULL"))
        .containsExactly(
            "1 2026-10-10 true",
            "2 2026-10-10T08:30:00.5+02:00 true",
            "3 - false",
            "4 - false",
            "5 - true",
            "6 - false",
            "7 - true",
            "8 - false");
    assertThat(LocalSpark.session().read().parquet(out()).columns())
        .startsWith("source", "id", "date", "report", "report_json", "error");
    String lines =
        LocalSpark.session()
            .read()
            .parquet(out())
            .where("error IS NULL")
            .orderBy("id")
            .select("report_json")
            .as(Encoders.STRING())
            .collectAsList()
            .stream()
            .map(json -> json + "\n")
            .reduce("", String::concat);
    assertThat(JobRun.command(Files.readAllBytes(file), "check", "--jsonl").lines())
        .filteredOn(line -> !line.contains("\"error\""))
        .containsExactlyElementsOf(lines.lines().toList());
  }

  @Test
  void csv_dateColumn_wrongOneIsABadRow() throws IOException {
    Path file =
        Files.write(
            folder.resolve("in.csv"),
            List.of("id,text,day", "1,a lake,2026-10-10", "2,a lake,secret", "3,a lake,"));

    JobRun ran =
        JobRun.check(
            "--input",
            file.toString(),
            "--format",
            "csv",
            "--output",
            out(),
            "--date-column",
            "day");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(rows("id", "date", "error"))
        .containsExactly("1 2026-10-10", "2 expected a \"date\" such as 2026-10-10", "3");
  }

  @Test
  void parquet_timesAndHashes_readAsTheyAre() {
    LocalSpark.session()
        .sql(
            "SELECT * FROM VALUES ('1', TIMESTAMP'2026-10-10 23:30:00Z', 'pdq'),"
                + " ('2', NULL, 'secret') AS v(id, time, type)")
        .select(
            col("id"),
            lit("a lake").as("text"),
            col("time").as("date"),
            expr("CAST(NULL AS DATE)").as("day"),
            array(struct(col("type"), lit(HASH).as("value"), lit(99).as("quality")))
                .as("mediaHashes"))
        .write()
        .parquet(folder.resolve("in").toString());

    JobRun ran =
        JobRun.check(
            "--input",
            folder.resolve("in").toString(),
            "--format",
            "parquet",
            "--output",
            out(),
            "--keep",
            "day");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(rows("id", "to_timestamp(date) = TIMESTAMP'2026-10-10 23:30:00Z'", "error"))
        .containsExactly(
            "1 true", "2 mediaHashes: expected a type of pdq, sha256 or md5, got another");
  }

  @Test
  void keep_ofAColumnThatIsThereAnyway_refused() {
    JobRun ran = JobRun.check("--input", "x", "--output", out(), "--keep", "day,date");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--keep date: the output has a column of this name");
  }
}
