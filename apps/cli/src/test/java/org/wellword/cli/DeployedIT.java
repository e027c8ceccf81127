package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is deployed, as this build made it: nothing in the jars may differ from one build to the
 * next, and the bills of material name what is inside.
 */
class DeployedIT {
  /** The time stamp of the parent POM, as archives write it: without a zone. */
  private static final String STAMP = "2026-11-20T00:00";

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String module : List.of("core", "rules", "apps/cli")) {
      Path target = ROOT.resolve(module).resolve("target");
      if (Files.isDirectory(target)) {
        try (Stream<Path> files = Files.list(target)) {
          files.filter(f -> f.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
      }
    }
    assertThat(jars).isNotEmpty();
    return jars;
  }

  @ParameterizedTest
  @MethodSource("jars")
  void jar_justBuilt_holdsNothingOfItsTimeAndPlace(Path jar) throws IOException {
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        assertThat(names.add(entry.getName())).as("%s twice", entry.getName()).isTrue();
        if (isOurs(entry.getName())) {
          assertThat(entry.getTimeLocal()).as(entry.getName()).hasToString(STAMP);
          String bytes =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
          assertThat(bytes.contains(ROOT.toString())).as("%s names its place", entry).isFalse();
          boolean dated = entry.getName().endsWith(".properties") && bytes.startsWith("#");
          assertThat(dated).as("%s begins with a date", entry).isFalse();
        }
      }
    }
    assertThat(names).contains("META-INF/MANIFEST.MF");
  }

  /** The runnable jar holds other projects' files with the times of their own jars. */
  private static boolean isOurs(String name) {
    return name.startsWith("org/wellword/") || name.equals("META-INF/MANIFEST.MF");
  }

  @Test
  void bill_ofTheCore_namesItsFiveLibraries() throws IOException {
    assertThat(components("core"))
        .containsExactly(
            "icu4j", "jackson-core", "jspecify", "lucene-analysis-common", "lucene-core");
  }

  @Test
  void bill_ofTheCommand_namesWhatItsJarHolds() throws IOException {
    assertThat(components("apps/cli"))
        .contains("wellword-core", "wellword-rules", "picocli", "jackson-databind")
        .doesNotContain("junit-jupiter", "assertj-core");
  }

  private static Set<String> components(String module) throws IOException {
    String json = Files.readString(ROOT.resolve(module).resolve("target/bom.json"));
    Set<String> names = new TreeSet<>();
    for (JsonNode component : JsonMapper.shared().readTree(json).path("components")) {
      assertThat(component.path("licenses").isEmpty()).as(component.toString()).isFalse();
      assertThat(component.path("hashes").isEmpty()).as(component.toString()).isFalse();
      names.add(component.path("name").asString());
    }
    return names;
  }
}
