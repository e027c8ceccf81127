package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.Reload.Outcome;
import org.wellword.pack.PackLock;

/** Folders that are watched, with events of the file system and without. */
@Timeout(60) // a guard against waiting for ever, not a measure of speed
class ReloadWatchTest {
  private static final Duration SETTLE = Duration.ofMillis(20);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path temp;
  private final BlockingQueue<Reload> told = new LinkedBlockingQueue<>();

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ReloadWatchTest() {}

  private PackFolder folder() {
    return PackFolder.at(temp.resolve("packs"));
  }

  /** The first attempt of this kind; a change can be seen in pieces. */
  private Reload next(Predicate<Reload> wanted) throws InterruptedException {
    while (true) {
      Reload reload = told.poll(30, TimeUnit.SECONDS);
      assertThat(reload).as("an attempt").isNotNull();
      if (wanted.test(reload)) {
        return reload;
      }
    }
  }

  private static Predicate<Reload> outcome(Outcome wanted) {
    return reload -> reload.outcome() == wanted;
  }

  @Test
  void folder_thatChanges_isReloaded() throws Exception {
    PackFolder folder = folder();
    try (ReloadingChecker checker =
        folder.alone().onReload(told::add).watch(SETTLE, POLL).build()) {
      folder.put(2);
      next(outcome(Outcome.SWAPPED));
      assertThat(checker.checkCaption("so meh2").hasFindings()).isTrue();

      folder.breakIt();
      assertThat(next(outcome(Outcome.REFUSED)).problems().get(0).line()).isPositive();
      assertThat(checker.checkCaption("so meh2").hasFindings()).isTrue();

      folder.put(3);
      next(outcome(Outcome.SWAPPED));
      assertThat(checker.checkCaption("so meh3").hasFindings()).isTrue();
    }
  }

  @Test
  void folderInside_thatIsNew_isReadToo() throws Exception {
    PackFolder folder = folder();
    try (ReloadingChecker checker =
        folder.alone().onReload(told::add).watch(SETTLE, POLL).build()) {
      folder.write("more/deep/support.json", TinyPacks.SUPPORT);

      assertThat(next(outcome(Outcome.SWAPPED)).packs()).hasSize(2);
      assertThat(checker.checkCaption("i need a hug").hasFindings()).isTrue();
    }
  }

  @Test
  void lock_thatChanges_isLookedAt() throws Exception {
    PackFolder folder = folder();
    Path lock = temp.resolve("elsewhere.lock");
    PackFolder.write(lock, PackLock.of(List.of(TinyPacks.PLAYBOOK)).toJson());
    try (ReloadingChecker checker =
        folder.alone().lock(lock).onReload(told::add).watch(SETTLE, POLL).build()) {
      folder.put(2);
      assertThat(next(outcome(Outcome.REFUSED)).problems().get(0).message()).contains("the lock");

      PackFolder.write(lock, PackLock.of(List.of(PackFolder.version(2))).toJson());
      next(outcome(Outcome.SWAPPED));
      assertThat(checker.checkCaption("so meh2").hasFindings()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void watch_byEventsAloneOrByLookingAlone_tellsChanges(boolean listen) throws Exception {
    PackFolder folder = folder();
    try (FolderWatch watch =
        new FolderWatch(folder.path(), List.of(), SETTLE, listen ? NEVER : POLL, listen)) {
      for (int i = 2; i < 5; i++) {
        folder.put(i * i * i); // other sizes: times may be coarse
        watch.awaitChange();
      }
    }
  }

  @Test
  void watch_whileSomebodyWrites_waitsForQuiet() throws Exception {
    PackFolder folder = folder();
    try (FolderWatch watch =
        new FolderWatch(folder.path(), List.of(), Duration.ofMillis(300), POLL, true)) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 2; i < 12; i++) {
                      folder.put(i);
                      try {
                        Thread.sleep(30);
                      } catch (InterruptedException e) {
                        return;
                      }
                    }
                  });
      watch.awaitChange();
      assertThat(writer.isAlive()).isFalse();
    }
  }

  @Test
  void close_endsTheThread() throws Exception {
    ReloadingChecker checker = folder().alone().watch(SETTLE, NEVER).build();
    Thread watcher =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("wellword-reload"))
            .findAny()
            .orElseThrow();
    checker.close();

    watcher.join();
    assertThat(watcher.isDaemon()).isTrue();
  }

  @Test
  void durations_thatAreNotPositive_refused() {
    ReloadingChecker.Builder builder = folder().alone();
    assertThatThrownBy(() -> builder.watch(Duration.ZERO, POLL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.watch(SETTLE, Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
