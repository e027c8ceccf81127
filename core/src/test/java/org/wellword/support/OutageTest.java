package org.wellword.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wellword.support.ResourceDirectoryTest.add;
import static org.wellword.support.ResourceDirectoryTest.ids;
import static org.wellword.support.ResourceDirectoryTest.pack;
import static org.wellword.support.ResourceDirectoryTest.resource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;

/** All names and numbers are made up. */
class OutageTest {
  private static final List<String> PACKS =
      List.of(
          pack(
              "001",
              "\"advice\": \"Find your local number.\"",
              resource("intl.list", "directory", "[]", "everyone", "[]")),
          pack(
              "QY", "\"advice\": \"Call.\"", resource("qy.line", "crisis", "[]", "everyone", "[]")),
          pack(
              "QZ",
              "\"emergency\": [\"111\"], \"advice\": \"Call 111.\"",
              resource("qz.line", "crisis", "[]", "everyone", "[]"),
              resource("qz.talk", "support", "[]", "everyone", "[]"),
              resource("qz.sleep", "support", "[\"sleep\"]", "everyone", "[\"qz.line\"]")));

  private final List<String> problems = new ArrayList<>();

  private ResourceDirectory directory(String... outages) {
    ResourceDirectory.Builder builder = new ResourceDirectory.Builder();
    Map<String, String> ids = new HashMap<>();
    PACKS.forEach(pack -> assertThat(add(builder, ids, pack)).isEmpty());
    String json =
        "{\"kind\": \"outages\", \"updated\": \"2026-11-20\", \"outages\": ["
            + String.join(", ", outages)
            + "]}";
    PackReader reader =
        new PackReader(
            new PackSource("off.json", json.getBytes(StandardCharsets.UTF_8)), new HashMap<>());
    assertThat(builder.addOutages(reader.root())).isEqualTo("2026-11-20");
    reader.problems().forEach(problem -> problems.add(problem.toString()));
    return builder.build();
  }

  private static String off(String id) {
    return "{\"id\": \"" + id + "\", \"why\": \"maintenance\"}";
  }

  private static String off(String id, String use) {
    return "{\"id\": \"" + id + "\", \"use\": \"" + use + "\", \"why\": \"maintenance\"}";
  }

  private static String shown(ResourceDirectory directory, String... topics) {
    return String.join(" ", ids(directory.select("QZ", List.of(topics), false)));
  }

  @Test
  void list_withoutEntries_changesNothing() {
    ResourceDirectory directory = directory();
    assertThat(problems).isEmpty();
    assertThat(directory.outages()).isEmpty();
    assertThat(shown(directory, "sleep")).isEqualTo("qz.sleep qz.line qz.talk");
  }

  @Test
  void service_thatIsOff_isShownNowhere() {
    ResourceDirectory directory = directory(off("qz.line"));
    assertThat(problems).isEmpty();
    assertThat(shown(directory)).isEqualTo("qz.talk");
    assertThat(shown(directory, "sleep")).isEqualTo("qz.sleep qz.talk");
    assertThat(ids(directory.of("QZ"))).containsExactly("qz.talk", "qz.sleep");
    assertThat(directory.outages()).containsExactly(new Outage("qz.line", "", "maintenance"));
  }

  @Test
  void fallback_ofAServiceThatIsOff_takesItsPlaceAndItsPairs() {
    ResourceDirectory directory = directory(off("qz.line", "qz.talk"));
    assertThat(shown(directory)).isEqualTo("qz.talk");
    assertThat(shown(directory, "sleep")).isEqualTo("qz.sleep qz.talk");
    assertThat(ids(directory.of("qz"))).containsExactly("qz.talk", "qz.sleep");
    assertThat(shown(directory(off("qz.line", "intl.list")))).isEqualTo("intl.list qz.talk");
  }

  @Test
  void region_whereEverythingIsOff_getsTheWorldAndItsOwnEmergencyNumbers() {
    ResourceDirectory directory = directory(off("qz.line"), off("qz.talk"), off("qz.sleep"));
    assertThat(directory.of("QZ")).isEmpty();
    assertThat(shown(directory)).isEqualTo("intl.list");
    List<Resource> inDanger = directory.select("QZ", List.of(), true);
    assertThat(ids(inDanger)).containsExactly("qz.emergency", "intl.list");
    assertThat(inDanger.get(0).contacts()).extracting(Contact::number).containsExactly("111");
    assertThat(directory.advice("QZ")).isEqualTo("Call 111.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          qz.lime | -       | no service qz.lime in the packs
          qz.line | qy.line | qy.line is no service of region QZ or the world
          qz.line | qz.tall | qz.tall is no service of region QZ or the world
          qz.line | qz.line | the fallback qz.line is off itself
          """)
  void list_withAMistake_isReportedWithItsPlace(String id, String use, String problem) {
    directory(use.equals("-") ? off(id) : off(id, use));
    assertThat(problems).singleElement().asString().matches("off\\.json:\\d+:\\d+: .*" + problem);
  }

  @Test
  void service_thatStandsTwice_isReported() {
    directory(off("qz.line"), off("qz.line", "qz.talk"));
    assertThat(problems).singleElement().asString().endsWith("qz.line stands twice");
  }
}
