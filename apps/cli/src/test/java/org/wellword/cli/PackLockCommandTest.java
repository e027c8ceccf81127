package org.wellword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLockCommandTest {
  @TempDir private Path temp;
  private Path folder;
  private Path lock;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder, the set-up the rest
  PackLockCommandTest() {}

  @BeforeEach
  void pack() throws IOException {
    folder = Files.createDirectory(temp.resolve("packs"));
    lock = temp.resolve("packs.lock");
    Files.writeString(folder.resolve("tea.json"), PackCommandTest.GOOD);
  }

  private void change() throws IOException {
    Files.writeString(folder.resolve("tea.json"), PackCommandTest.GOOD.replace("0.1.0", "0.2.0"));
  }

  private Run lock() {
    return Run.of("pack", "lock", folder.toString(), "--out", lock.toString());
  }

  @Test
  void lock_toStandardOutputAndToAFile_isTheSame() throws IOException {
    Run printed = Run.of("pack", "lock", folder.resolve("tea.json").toString());
    Run written = lock();

    assertThat(printed.exit()).isZero();
    assertThat(printed.lines()).hasSize(3).first().isEqualTo("{\"kind\":\"lock\",\"packs\":[");
    assertThat(printed.out())
        .containsPattern(
            "\"id\":\"playbook-en-tea\",\"version\":\"0\\.1\\.0\",\"sha256\":\"[0-9a-f]{64}\"");
    assertThat(written.exit()).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(Files.readString(lock)).isEqualTo(printed.out());
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactlyInAnyOrder(folder, lock);
    }
  }

  @Test
  void lockedPacks_thatAreTheSame_areTaken() {
    lock();

    assertThat(checked("check", "we brewed a cuppa", "--pack").exit()).isEqualTo(1);
    assertThat(checked("explain", "we brewed a cuppa", "--pack").exit()).isEqualTo(1);
    assertThat(checked("pack", "test").exit()).isZero();
    assertThat(checked("pack", "lint").exit()).isZero();
  }

  /** The command with the folder and the lock behind it. */
  private Run checked(String... start) {
    return Run.of(
        Stream.concat(Stream.of(start), Stream.of(folder.toString(), "--lock", lock.toString()))
            .toArray(String[]::new));
  }

  @Test
  void lockedPacks_thatChanged_refusedWithExpectedAndFound() throws IOException {
    lock();
    change();

    Run check = checked("check", "we brewed a cuppa", "--pack");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err())
        .contains("tea.json: playbook-en-tea: the lock " + lock + " expects version 0.1.0 with")
        .contains("found version 0.2.0 with sha256 ");
    assertThat(checked("pack", "test").exit()).isEqualTo(2);
    assertThat(checked("pack", "lint").exit()).isEqualTo(2);

    lock();
    assertThat(checked("pack", "test").exit()).isZero();
  }

  @Test
  void lock_withoutItsPacks_refused() {
    lock();

    Run run = Run.of("check", "tea", "--lock", lock.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("playbook-en-tea", "found no such pack");
  }

  @Test
  void usage_wrong_exitsTwo() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));

    assertThat(Run.of("pack", "lock").exit()).isEqualTo(2);
    assertThat(Run.of("pack", "lock", empty.toString()).err()).contains("there is no pack in it");
    assertThat(Run.of("pack", "lock", folder.toString(), "--out", "no/such/folder/x").err())
        .contains("cannot write");
    assertThat(checked("pack", "test").err()).contains("packs.lock: cannot be read");
    assertThat(Run.of("pack", "lock", "--help").exit()).isZero();
  }
}
