package org.wellword.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;
import org.wellword.rules.BundledPacks;

class FingerprintTest {
  @Test
  void files_areThoseBesideTheBundledPacks() throws IOException, URISyntaxException {
    URI table = BundledPacks.class.getResource("meaning/en.table").toURI();

    List<String> found;
    if (table.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(table, Map.of())) {
        found = names(jar.provider().getPath(table));
      }
    } else {
      found = names(Path.of(table));
    }

    assertThat(found).isEqualTo(Fingerprint.FILES);
  }

  private static List<String> names(Path file) throws IOException {
    try (Stream<Path> files = Files.list(Objects.requireNonNull(file.getParent()))) {
      return files.map(f -> "meaning/" + f.getFileName()).sorted().toList();
    }
  }

  @Test
  void of_bundledPacks_hasADigestForEveryFile() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      Fingerprint fingerprint = Fingerprint.of(checker);

      assertThat(fingerprint.lines())
          .hasSize(1 + checker.packs().size() + Fingerprint.FILES.size())
          .allMatch(l -> !l.endsWith(" none"));
      assertThat(fingerprint).isEqualTo(Fingerprint.of(checker));
    }
  }

  @Test
  void requireSame_another_namesTheDifferenceAlone() {
    Fingerprint driver = new Fingerprint(List.of("engine 1", "pack-a 1 aa", "pack-b 1 bb"));
    Fingerprint executor = new Fingerprint(List.of("engine 1", "pack-a 2 ac", "pack-b 1 bb"));

    assertThatIllegalStateException()
        .isThrownBy(() -> driver.requireSame(executor))
        .withMessageContaining("other packs than the driver")
        .withMessageContaining("Driver: [pack-a 1 aa]. Executor: [pack-a 2 ac]");
    driver.requireSame(new Fingerprint(driver.lines()));
  }
}
