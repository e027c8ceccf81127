package org.wellword.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the committed inputs of every fuzz target. */
class CorpusReplayTest {
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "CaptionFuzz", CaptionFuzz::fuzzerTestOneInput,
          "PatternFuzz", PatternFuzz::fuzzerTestOneInput,
          "PackFuzz", PackFuzz::fuzzerTestOneInput,
          "ClaimLinesFuzz", ClaimLinesFuzz::fuzzerTestOneInput,
          "SignalImportFuzz", SignalImportFuzz::fuzzerTestOneInput);

  private static final Duration LIMIT = Duration.ofSeconds(5);

  static List<Arguments> corpus() throws IOException, URISyntaxException {
    List<Arguments> inputs = new java.util.ArrayList<>();
    for (String target : TARGETS.keySet().stream().sorted().toList()) {
      URL folder = CorpusReplayTest.class.getResource("/fuzz/" + target);
      try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
        List<Path> sorted = files.sorted().toList();
        assertThat(sorted).as("corpus of %s", target).isNotEmpty();
        sorted.forEach(f -> inputs.add(Arguments.of(target, f.getFileName().toString(), f)));
      }
    }
    return inputs;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("corpus")
  void input_holdsItsInvariants(String target, String name, Path file) throws IOException {
    byte[] data = Files.readAllBytes(file);
    Consumer<byte[]> run = Objects.requireNonNull(TARGETS.get(target));
    assertTimeoutPreemptively(LIMIT, () -> run.accept(data), name);
  }
}
