package org.wellword.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.pack.PackSource;

class CaptionCheckTest {
  static final String TEA =
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

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark = LocalSpark.session();

  private static List<String> library() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      return Captions.ALL.stream().map(c -> checker.checkCaption(c).toJson()).toList();
    }
  }

  @Test
  void json_everyLane_sameBytesAsLibrary() {
    CaptionCheck check = CaptionCheck.builder(spark).withJson().build();

    List<String> jsons =
        check
            .addTo(Captions.rows(), Captions.columns())
            .select("report_json")
            .as(Encoders.STRING())
            .collectAsList();

    assertThat(jsons).isEqualTo(library());
  }

  @Test
  void struct_everyLane_hasTheFieldsOfTheJsonInTheirOrder() throws Exception {
    CaptionCheck check = CaptionCheck.builder(spark).withPacks().build();

    List<String> structs =
        Captions.rows()
            .select(to_json(check.report(Captions.columns())))
            .as(Encoders.STRING())
            .collectAsList();

    List<String> expected = library();
    assertThat(structs).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ObjectNode struct = (ObjectNode) JSON.readTree(structs.get(i));
      ((ObjectNode) struct.get("engine")).remove("sha256");
      for (String flag : List.of("restricted", "truncated")) {
        if (!struct.get(flag).booleanValue()) {
          struct.remove(flag);
        }
      }
      assertThat(struct.toString()).isEqualTo(JSON.readTree(expected.get(i)).toString());
    }
  }

  @Test
  void struct_byDefault_namesPacksByDigestAlone() {
    CaptionCheck check = CaptionCheck.bundled(spark);

    Row engine =
        Captions.rows()
            .select(check.report(Captions.columns()).getField("engine"))
            .first()
            .getStruct(0);

    assertThat(engine.getString(0)).isEqualTo(CaptionChecker.version());
    assertThat(engine.isNullAt(1)).isTrue();
    assertThat(engine.getString(2)).isEqualTo(check.sha256()).hasSize(64);
  }

  @Test
  void function_oneToFourArguments_gives_theReport() {
    CaptionCheck.bundled(spark).register();

    Row row =
        spark
            .sql(
                "SELECT r1.guidance.level, r2.support.resources[0].region, r4.id, r0 IS NULL FROM"
                    + " (SELECT wellword_check(t) r1, wellword_check(t, 'KE') r2,"
                    + " wellword_check(t, 'KE', 'en', 'mine') r4, wellword_check(NULL) r0 FROM"
                    + " VALUES ('he committed suicide') AS v(t))")
            .first();

    assertThat(row).isEqualTo(org.apache.spark.sql.RowFactory.create("warn", "KE", "mine", true));
  }

  @Test
  void rowWithoutText_keptWithError() {
    Dataset<Row> rows =
        spark.sql("SELECT * FROM VALUES (1, 'a lake'), (2, NULL), (3, 'a river') AS v(n, t)");

    List<Row> checked =
        CaptionCheck.bundled(spark)
            .addTo(rows, CaptionColumns.of("t"))
            .selectExpr("n", "report IS NULL", "error")
            .collectAsList();

    assertThat(checked.toString())
        .isEqualTo("[[1,false,null], [2,true,has no text], [3,false,null]]");
  }

  @Test
  void addedPack_travelsAndIsNamedByDigest() {
    PackSource tea = new PackSource("tea.json", TEA.getBytes(StandardCharsets.UTF_8));
    CaptionCheck check = CaptionCheck.builder(spark).addPack(tea).build();

    Dataset<Row> found =
        Captions.rows(List.of(Caption.of("We brewed a cuppa.")))
            .select(check.report(CaptionColumns.of("text")).getField("guidance").getField("terms"));

    assertThat(found.first().toString()).contains("tea.brew", "brewed a cuppa");
    assertThat(check.sha256()).isNotEqualTo(CaptionCheck.bundled(spark).sha256());
    assertThat(check.parts()).contains("playbook-en-tea 0.1.0 " + tea.sha256());
  }

  @Test
  void outages_switchServicesOff() {
    String list =
        "{\"kind\":\"outages\",\"updated\":\"2026-11-20\",\"outages\":[{\"id\":\"gb.samaritans\",\"why\":\"test\"}]}";
    CaptionCheck check =
        CaptionCheck.builder(spark)
            .outages(new PackSource("off.json", list.getBytes(StandardCharsets.UTF_8)))
            .build();

    Dataset<Row> ids =
        Captions.rows(List.of(Caption.of("he committed suicide")))
            .select(
                check
                    .report(CaptionColumns.of("text").withRegion(lit("GB")))
                    .getField("support")
                    .getField("resources")
                    .getField("id"));

    assertThat(ids.first().getList(0)).isNotEmpty().doesNotContain("gb.samaritans");
  }

  @Test
  void filterOnReport_findsWhatTheLibraryFinds() throws Exception {
    Dataset<Row> flagged =
        CaptionCheck.bundled(spark)
            .addTo(Captions.rows(), Captions.columns())
            .where(col("report.guidance.level").notEqual("none"))
            .select("id");
    List<String> expected = new ArrayList<>();
    for (String json : library()) {
      JsonNode report = JSON.readTree(json);
      if (!report.at("/guidance/level").asText().equals("none")) {
        expected.add(report.get("id").asText());
      }
    }

    assertThat(flagged.as(Encoders.STRING()).collectAsList())
        .isEqualTo(expected)
        .hasSizeGreaterThan(2);
  }

  @Test
  void stream_ofRows_givesTheSameColumns() throws Exception {
    CaptionCheck check = CaptionCheck.bundled(spark);
    Dataset<Row> stream =
        spark.readStream().format("rate").load().select(functions.lit("a lake").as("text"));

    Dataset<Row> checked = check.addTo(stream, CaptionColumns.of("text"));

    assertThat(checked.isStreaming()).isTrue();
    assertThat(checked.schema().apply("report").dataType()).isEqualTo(CaptionCheck.schema());
    assertThat(Map.of("columns", List.of(checked.columns())))
        .isEqualTo(Map.of("columns", List.of("text", "report", "error")));
  }
}
