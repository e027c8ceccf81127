package org.wellword.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;

/** All names and numbers are made up. */
class ResourceDirectoryTest {
  private static final String WORLD =
      pack(
          "001",
          "\"advice\": \"Find your local number.\"",
          resource("intl.list", "directory", "[]", "everyone", "[]"),
          resource("intl.other", "information", "[]", "everyone", "[]"));

  private static final String US =
      pack(
          "US",
          "\"emergency\": [\"000\"], \"advice\": \"Call 000.\"",
          resource("us.line", "crisis", "[]", "everyone", "[]"));

  /** Listed from the least to the most fitting, so that the order of the pack proves nothing. */
  private static final String QZ =
      pack(
          "QZ",
          "\"emergency\": [\"111\", \"222\"], \"advice\": \"Call 111.\"",
          resource("qz.gardens", "information", "[\"gardens\"]", "everyone", "[]"),
          resource("qz.teens", "crisis", "[]", "young people", "[]"),
          resource("qz.talk", "support", "[]", "everyone", "[]"),
          resource("qz.line", "crisis", "[\"suicide\"]", "everyone", "[]"),
          resource("qz.sleep-group", "support", "[\"sleep\"]", "everyone", "[]"),
          resource("qz.sleep-line", "crisis", "[\"sleep\"]", "everyone", "[\"qz.sleep-text\"]"),
          resource("qz.sleep-text", "information", "[\"letters\"]", "everyone", "[]"));

  static String pack(String region, String more, String... resources) {
    return """
    {"kind": "resources", "id": "r-%s", "version": "1.0.0", "language": "en", "title": "R",
     "licence": "CC0-1.0",
     "sources": [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.b",
       "accessed": "2026-11-01", "basis": "page"}],
     "region": "%s", %s, "resources": [
    %s]}
    """
        .formatted(region.toLowerCase(Locale.ROOT), region, more, String.join(",\n", resources));
  }

  static String resource(String id, String kind, String topics, String audience, String together) {
    return """
    {"id": "%s", "name": "N", "kind": "%s", "topics": %s, "audience": "%s",
     "languages": ["en"], "contacts": [{"kind": "phone", "number": "000 00"}], "hours": "24/7",
     "cost": "free", "checked": "2026-11-01", "review": "2027-05-01", "basis": "official",
     "url": "https://a.b", "together": %s, "citations": ["s"]}"""
        .formatted(id, kind, topics, audience, together);
  }

  static List<String> add(ResourceDirectory.Builder builder, Map<String, String> ids, String json) {
    PackSource source = new PackSource("r.json", json.getBytes(StandardCharsets.UTF_8));
    PackReader reader = new PackReader(source, ids);
    PackNode root = reader.root();
    builder.add(root, PackHead.read(root, source));
    return reader.problems().stream().map(Object::toString).toList();
  }

  private static ResourceDirectory directory(String... packs) {
    ResourceDirectory.Builder builder = new ResourceDirectory.Builder();
    Map<String, String> ids = new HashMap<>();
    for (String pack : packs) {
      assertThat(add(builder, ids, pack)).isEmpty();
    }
    return builder.build();
  }

  private static final ResourceDirectory DIRECTORY = directory(US, QZ, WORLD);

  static List<String> ids(List<Resource> resources) {
    return resources.stream().map(Resource::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "GB", "001", "us-ny", "USA", "\u0000"})
  void region_thatIsUnknown_getsTheWorldAndNeverAnother(String region) {
    assertThat(ids(DIRECTORY.select(region, List.of(), false)))
        .containsExactly("intl.list", "intl.other");
    assertThat(ids(DIRECTORY.select(region, List.of("sleep"), true)))
        .containsExactly("intl.emergency", "intl.list", "intl.other");
    assertThat(DIRECTORY.advice(region)).isEqualTo("Find your local number.");
    assertThat(DIRECTORY.emergency(region)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"QZ", "qz", "Qz"})
  void region_inAnyCase_isKnown(String region) {
    assertThat(DIRECTORY.of(region)).hasSize(7);
    assertThat(DIRECTORY.emergency(region)).containsExactly("111", "222");
    assertThat(DIRECTORY.advice(region)).isEqualTo("Call 111.");
    assertThat(DIRECTORY.regions()).containsExactly("001", "QZ", "US");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                 | false | qz.line qz.talk qz.teens
          sleep  | false | qz.sleep-line qz.sleep-text qz.sleep-group qz.line
          other  | false | qz.line qz.talk qz.teens
          gardens| false | qz.gardens qz.line qz.talk qz.teens
          suicide| false | qz.line qz.talk qz.teens
          sleep  | true  | qz.emergency qz.sleep-line qz.sleep-text qz.sleep-group
                 | true  | qz.emergency qz.line qz.talk qz.teens
          """)
  void services_forATopic_comeBeforeGeneralOnes(
      @Nullable String topic, boolean danger, String expected) {
    List<String> topics = topic == null ? List.of() : List.of(topic);
    assertThat(String.join(" ", ids(DIRECTORY.select("QZ", topics, danger)))).isEqualTo(expected);
  }

  @Test
  void services_thatBelongTogether_areShownOverTheBound() {
    ResourceDirectory directory =
        directory(
            pack(
                "QZ",
                "\"advice\": \"Call.\"",
                resource("qz.a", "crisis", "[]", "everyone", "[]"),
                resource("qz.b", "crisis", "[]", "everyone", "[]"),
                resource("qz.c", "crisis", "[]", "everyone", "[]"),
                resource("qz.d", "crisis", "[]", "everyone", "[\"qz.f\"]"),
                resource("qz.e", "crisis", "[]", "everyone", "[]"),
                resource("qz.f", "information", "[\"x\"]", "everyone", "[]")));
    assertThat(ids(directory.select("QZ", List.of(), false)))
        .containsExactly("qz.a", "qz.b", "qz.c", "qz.d", "qz.f");
  }

  private static final ResourceDirectory WIDE =
      directory(
          pack(
              "001",
              "\"advice\": \"Find your local number.\"",
              resource("intl.list", "directory", "[]", "everyone", "[]"),
              resource("intl.young", "directory", "[\"young-people\"]", "children", "[]"),
              resource("intl.rest", "information", "[\"rest\"]", "everyone", "[]")),
          pack(
              "QZ",
              "\"emergency\": [\"111\"], \"advice\": \"Call 111.\"",
              resource("qz.talk", "support", "[]", "everyone", "[]"),
              resource("qz.line", "crisis", "[]", "everyone", "[]"),
              resource("qz.young", "support", "[\"young-people\"]", "under 19s", "[]"),
              resource("qz.guards", "crisis", "[\"guards\"]", "guards", "[]"),
              resource("qz.rest", "support", "[\"rest\"]", "everyone", "[]")),
          pack(
              "QY",
              "\"emergency\": [\"222\"], \"advice\": \"Call 222.\"",
              resource("qy.young", "support", "[\"young-people\"]", "under 19s", "[]")),
          pack("QX", "\"emergency\": [\"333\"], \"advice\": \"Call 333.\""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QZ | -    | -            | false | qz.line qz.talk qz.young
          QZ | -    | young-people | false | qz.young qz.line qz.talk
          QZ | -    | young-people | true  | qz.emergency qz.young qz.line qz.talk
          QZ | rest | young-people | false | qz.young qz.rest qz.line intl.rest
          QZ | rest | -            | false | qz.rest qz.line intl.rest qz.talk
          QZ | rest | -            | true  | qz.emergency qz.rest qz.line qz.talk
          QZ | -    | guards       | false | qz.guards qz.line qz.talk qz.young
          QZ | -    | nobody       | false | qz.line qz.talk qz.young
          QY | -    | -            | false | qy.young intl.list intl.young
          QY | -    | -            | true  | qy.emergency qy.young intl.list intl.young
          QX | -    | -            | true  | qx.emergency intl.list intl.young
          XX | -    | young-people | false | intl.young intl.list
          XX | rest | -            | false | intl.rest intl.list intl.young
          """)
  void services_forAnAudience_comeFirstAndTheWorldLast(
      String region, String topic, String audience, boolean danger, String expected) {
    List<String> topics = topic.equals("-") ? List.of() : List.of(topic);
    List<Resource> shown =
        WIDE.select(region, topics, audience.equals("-") ? "" : audience, danger);
    assertThat(String.join(" ", ids(shown))).isEqualTo(expected);
  }

  @Test
  void emergency_inDanger_isAnEntryWithTheLocalNumbers() {
    Resource emergency = DIRECTORY.select("QZ", List.of(), true).get(0);
    assertThat(emergency.kind()).isEqualTo("emergency");
    assertThat(emergency.region()).isEqualTo("QZ");
    assertThat(emergency.contacts()).extracting(Contact::number).containsExactly("111", "222");
    assertThat(emergency.note()).isEqualTo("Call 111.");
    assertThat(emergency.review()).isEqualTo("2027-05-01");
    Resource unknown = DIRECTORY.select("XX", List.of(), true).get(0);
    assertThat(unknown.contacts()).isEmpty();
    assertThat(unknown.note()).isEqualTo("Find your local number.");
    assertThat(unknown.region()).isEqualTo("001");
  }

  @Test
  void directory_withoutTheWorld_hasNothingForAnUnknownRegion() {
    ResourceDirectory directory = directory(US);
    assertThat(directory.select("XX", List.of(), true)).isEmpty();
    assertThat(directory.advice("XX")).isEmpty();
    assertThat(directory(new String[0]).regions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, false",
    "2027-04-30, false",
    "2027-05-01, false",
    "2027-05-02, true",
    "2031-01-01, true"
  })
  void entry_pastItsReviewDate_isOverdue(String today, boolean expected) {
    assertThat(DIRECTORY.of("US").get(0).overdue(today)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "review": "2027-05-01" | "review": "2026-11-01" | the review date must lie after the checked date
          [{"kind": "phone", "number": "000 00"}] | [] | needs at least one contact
          "number": "000 00" | "url": "https://a.b" | needs a field "number"
          "kind": "phone", "number": "000 00" | "kind": "web", "url": "a.b" | expected a web address
          "number": "000 00" | "number": "1", "international": "0049" | expected + and a number
          "basis": "official" | "basis": "hearsay" | expected one of official, directories
          "cost": "free" | "price": "free" | needs a field "cost"
          "citations": ["s"] | "citations": [] | needs at least one citation
          "citations": ["s"] | "citations": ["t"] | citation t is not among the sources of the pack
          """)
  void entry_withAMistake_isReportedWithItsId(String from, String to, String message) {
    assertThat(US).contains(from);
    List<String> problems =
        add(new ResourceDirectory.Builder(), new HashMap<>(), US.replace(from, to));
    assertThat(problems)
        .anyMatch(p -> p.matches("r\\.json:\\d+:\\d+: us\\.line: .*") && p.endsWith(message));
  }

  @Test
  void region_withTwoPacks_isReported() {
    ResourceDirectory.Builder builder = new ResourceDirectory.Builder();
    add(builder, new HashMap<>(), US);
    assertThat(add(builder, new HashMap<>(), US))
        .containsExactly("r.json:5:13: region US has two packs; the other is not r-us");
  }

  @Test
  void entry_togetherWithAnUnknownOne_isReported() {
    String json = US.replace("\"together\": []", "\"together\": [\"us.none\"]");
    assertThat(add(new ResourceDirectory.Builder(), new HashMap<>(), json)).isNotEmpty();
  }
}
