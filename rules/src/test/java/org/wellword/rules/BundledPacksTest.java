package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackSource;
import org.wellword.support.ResourceDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundledPacksTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", ""), "src/main/resources/org/wellword/rules");
  private static final List<PackSource> PACKS = new BundledPacks().packs();
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @Test
  void bundledPacks_ofTheNamedModule_areAllFoundByTheChecker() {
    assertThat(BundledPacks.class.getModule().isNamed()).isTrue();
    assertThat(CaptionChecker.class.getModule()).isNotSameAs(BundledPacks.class.getModule());
    assertThat(CHECKER.packs())
        .extracting(PackHead::file)
        .containsExactlyInAnyOrderElementsOf(PACKS.stream().map(PackSource::name).toList());
  }

  @Test
  void packsTxt_besideTheFiles_listsEachInSortedOrder() throws IOException {
    List<String> files = new ArrayList<>();
    for (String kind : List.of("playbook", "claims", "support", "resources", "campaigns")) {
      try (Stream<Path> below = Files.walk(DIRECTORY.resolve(kind))) {
        below
            .filter(file -> file.toString().endsWith(".json"))
            .map(file -> DIRECTORY.relativize(file).toString().replace('\\', '/'))
            .forEach(files::add);
      }
    }
    assertThat(Files.readAllLines(DIRECTORY.resolve("packs.txt")))
        .isEqualTo(files.stream().sorted().toList());
  }

  @Test
  void pack_byItsFile_liesBelowItsKindAndLanguage() {
    assertThat(CHECKER.packs())
        .allSatisfy(
            pack -> assertThat(pack.file()).startsWith(pack.kind() + "/" + pack.language() + "/"));
  }

  @Test
  void source_ofEachPack_isCitedByIt() {
    List<String> idle = new ArrayList<>();
    for (PackSource pack : PACKS) {
      JsonNode root = JsonMapper.shared().readTree(pack.bytes());
      Set<String> cited = new HashSet<>();
      root.findValues("citations").forEach(list -> list.forEach(id -> cited.add(id.asString())));
      for (JsonNode source : root.path("sources")) {
        if (!cited.contains(source.get("id").asString())) {
          idle.add(pack.name() + ": " + source.get("id").asString());
        }
      }
    }
    assertThat(idle).isEmpty();
  }

  @Test
  void bundledPacks_ofAnyKind_overrideNoRule() {
    assertThat(PACKS)
        .filteredOn(pack -> JsonMapper.shared().readTree(pack.bytes()).has("overrides"))
        .isEmpty();
  }

  @Test
  void claim_ofHighHarm_hasTwoCitations() {
    assertThat(CHECKER.claims())
        .filteredOn(claim -> claim.harm().equals("high"))
        .isNotEmpty()
        .filteredOn(claim -> Set.copyOf(claim.citations()).size() < 2)
        .extracting(Claim::id)
        .isEmpty();
  }

  @Test
  void claim_byItsId_belongsToItsTopic() {
    assertThat(CHECKER.claims())
        .allSatisfy(claim -> assertThat(claim.id()).startsWith(claim.topic() + "."));
  }

  @Test
  void bundledPacks_takenTogether_holdWhatTheyPromise() {
    assertThat(CHECKER.rules()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(CHECKER.claims())
        .filteredOn(claim -> Set.copyOf(claim.phrasings()).size() >= 8)
        .hasSizeGreaterThanOrEqualTo(60);
    assertThat(CHECKER.resources().regions())
        .contains(ResourceDirectory.WORLD)
        .filteredOn(region -> !region.equals(ResourceDirectory.WORLD))
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(region -> assertThat(CHECKER.resources().of(region)).isNotEmpty());
  }
}
