package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index whose replacement is interrupted, at every step of writing and by a killed program. */
class ClaimIndexCrashTest {
  private static final int OLD = 3;
  private static final int NEW = 12;

  @TempDir private Path temp;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ClaimIndexCrashTest() {}

  /** Claims that all say which index they belong to. */
  private static ClaimIndex.Builder fill(ClaimIndex.Builder builder, String marker, int claims) {
    for (int i = 0; i < claims; i++) {
      builder.add(marker + i, "a walk in the sun " + marker);
    }
    return builder;
  }

  /** The old index or the new one, whole; which of them, by its size. */
  private static int whole(Path folder) {
    try (ClaimIndex index = ClaimIndex.open(folder, null)) {
      String marker = index.size() == OLD ? "old" : "new";
      List<ClaimIndex.Hit> hits = index.search("walk " + marker, NEW + 1);
      assertThat(hits).hasSize(index.size()).allMatch(hit -> hit.id().startsWith(marker));
      return index.size();
    }
  }

  /** Whether the replacement of the old index got through, when writing ends after some steps. */
  private static boolean replaced(Path old, Path folder, long steps) throws IOException {
    Files.createDirectory(folder);
    for (Path file : files(old)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    CrashingDirectory machine = new CrashingDirectory(folder, steps);
    boolean done = false;
    try (ClaimIndex.Builder next = new ClaimIndex.Builder(machine)) {
      fill(next, "new", NEW).build().close();
      done = true;
    } catch (IOException | RuntimeException e) {
      // the machine has failed
    }
    machine.loseUnsynced();
    return done;
  }

  @Test
  void machine_thatFailsAtAnyStep_leavesAWholeIndex() throws IOException {
    int old = 0;
    int young = 0;
    boolean done = false;
    Path first = built();
    for (long steps = 0; !done; steps++) {
      Path folder = temp.resolve("failed-" + steps);
      done = replaced(first, folder, steps);
      int size = whole(folder);
      assertThat(size).as("claims after %s steps", steps).isIn(OLD, NEW);
      assertThat(young > 0 && size == OLD).as("old again after %s steps", steps).isFalse();
      old += size == OLD ? 1 : 0;
      young += size == NEW ? 1 : 0;
      if (steps % 16 == 0) { // the next build is not hindered by what was left
        fill(ClaimIndex.onDisk(folder), "new", NEW).build().close();
        assertThat(whole(folder)).isEqualTo(NEW);
      }
    }
    assertThat(old).as("failures before the last step").isGreaterThan(100);
    assertThat(young).as("failures behind it, and the success").isPositive();
  }

  /** Builds one index after the other, each a claim larger, until it is killed. */
  static final class Builds {
    private Builds() {}

    /** Takes the folder. */
    public static void main(String[] args) {
      for (int n = 1; ; n++) {
        fill(ClaimIndex.onDisk(Path.of(args[0])), "c", 500 + n).build().close();
        System.out.println(500 + n);
        System.out.flush();
      }
    }
  }

  @Test
  void program_thatIsKilled_leavesAWholeIndex() throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    Path folder = temp.resolve("killed");
    for (int round = 0; round < 4; round++) {
      Path out = temp.resolve("told-" + round);
      Process program = program(folder, out);
      while (Files.size(out) == 0 && program.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(150));
      program.destroyForcibly();
      program.waitFor();
      String all = Files.readString(out);
      int told =
          Integer.parseInt(all.substring(0, all.lastIndexOf('\n')).lines().toList().getLast());
      try (ClaimIndex index = ClaimIndex.open(folder, null)) {
        assertThat(index.size()).as("claims; killed after %s", told).isIn(told, told + 1);
        assertThat(index.search("walk", 1_000)).hasSize(Math.min(1_000, index.size()));
      }
    }
  }

  private static Process program(Path folder, Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Builds.class.getName());
    command.add(folder.toString());
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path built() {
    Path folder = temp.resolve("index");
    fill(ClaimIndex.onDisk(folder), "old", OLD).build().close();
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.5, 0.9, 1})
  void file_thatIsCut_refusedByName(double left) throws IOException {
    Path folder = built();
    List<Path> files = files(folder);
    assertThat(files).hasSizeGreaterThanOrEqualTo(3);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      // with all of it left, one byte is still missing
      Files.write(file, Arrays.copyOf(whole, (int) ((whole.length - 1) * left)));
      assertRefused(folder, file.getFileName().toString());
      Files.write(file, whole);
    }
    assertThat(whole(folder)).isEqualTo(OLD);
  }

  @Test
  void file_thatIsMissing_refusedByName() throws IOException {
    Path folder = built();
    for (Path file : files(folder)) {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      boolean names = file.getFileName().toString().startsWith("segments");
      assertRefused(folder, names ? "there is none" : file.getFileName() + " is missing");
      Files.write(file, whole);
    }
  }

  @Test
  void file_ofSomethingElse_refusedByName() throws IOException {
    Path folder = built();
    for (Path file : files(folder)) {
      byte[] whole = Files.readAllBytes(file);
      Files.writeString(file, "{\"this\": \"is another kind of file\"}".repeat(40));
      assertRefused(folder, file.getFileName().toString());
      Files.write(file, whole);
    }
  }

  private static void assertRefused(Path folder, String reason) {
    assertThatThrownBy(() -> ClaimIndex.open(folder, null))
        .as("opened although of %s", reason)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("no claim index to use in " + folder + ": ")
        .hasMessageContaining(reason);
  }
}
