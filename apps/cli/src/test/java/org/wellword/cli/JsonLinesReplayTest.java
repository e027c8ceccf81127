package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the committed inputs of {@link JsonLinesFuzz}. */
class JsonLinesReplayTest {
  /** Only lets a run that hangs end. */
  private static final Duration HUNG = Duration.ofSeconds(60);

  static List<Path> corpus() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(JsonLinesReplayTest.class.getResource("/fuzz/JsonLinesFuzz"))
                .toURI());
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void input_holdsItsInvariants(Path file) throws IOException {
    byte[] data = Files.readAllBytes(file);
    assertTimeoutPreemptively(HUNG, () -> JsonLinesFuzz.fuzzerTestOneInput(data));
  }
}
