package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wellword.signal.ExchangeFiles.MD5;
import static org.wellword.signal.ExchangeFiles.PAGE;
import static org.wellword.signal.ExchangeFiles.PDQ;
import static org.wellword.signal.ExchangeFiles.SHA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.pack.PackException;

class SignalImportTest {
  private static final String GOOD =
      """
      {"type":"media-md5","value":"%s","labels":["x"],"sharedBy":"a","firstSeen":"2026-11-01T00:00:00Z",\
      "updated":"2026-11-02T00:00:00Z"}
      """
          .formatted(MD5.value());

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  SignalImportTest() {}

  @Test
  void import_twice_changesNothing() throws IOException {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ExchangeFiles.exchange(store, PAGE);
      store.save();
      String once = Files.readString(folder.resolve("signals.ndjson"));

      ImportReport again = ExchangeFiles.exchange(store, PAGE);
      store.save();

      assertThat(again.changedAnything()).isFalse();
      assertThat(again.unchanged()).isEqualTo(2);
      assertThat(Files.readString(folder.resolve("signals.ndjson"))).isEqualTo(once);
    }
  }

  /** Entries of few signals, parties and times, so that many meet, ties among them. */
  private static String randomEntry(Random random) {
    Signal.Key key = List.of(PDQ, MD5, SHA).get(random.nextInt(3));
    long updated = 1793577600L + random.nextInt(6);
    String status = List.of("MALICIOUS", "NON_MALICIOUS", "SUSPICIOUS").get(random.nextInt(3));
    return random.nextInt(4) == 0
        ? ExchangeFiles.deletion(key, updated)
        : ExchangeFiles.update(key, "10" + random.nextInt(3), status, updated);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void pages_inAnyOrderAndSplit_giveTheSameState(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      entries.add(randomEntry(random));
    }
    String first = "";
    for (int round = 0; round < 5; round++) {
      Path place = folder.resolve("r" + round);
      try (SignalStore store = ExchangeFiles.store(place)) {
        int cut = random.nextInt(entries.size());
        page(store, entries.subList(0, cut));
        if (random.nextBoolean()) { // through the disk
          store.save();
        }
        page(store, entries.subList(cut, entries.size()));
        store.save();
        String state = Files.readString(place.resolve("signals.ndjson"));
        assertThat(state)
            .as("seed %d, round %d", seed, round)
            .isEqualTo(round == 0 ? state : first);
        first = state;
      }
      Collections.shuffle(entries, random);
    }
  }

  private static void page(SignalStore store, List<String> entries) {
    ExchangeFiles.exchange(store, "{\"data\":[" + String.join(",\n", entries) + "]}");
  }

  @Test
  void deletion_thenOlderImport_doesNotBringItBack() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ExchangeFiles.exchange(store, ExchangeFiles.deletion(MD5, 1793577700));
      ImportReport old =
          ExchangeFiles.exchange(store, ExchangeFiles.update(MD5, "1", "MALICIOUS", 1793577600));
      assertThat(old.outdated()).isEqualTo(1);
      assertThat(store.size()).isZero();

      ExchangeFiles.exchange(store, ExchangeFiles.update(MD5, "1", "MALICIOUS", 1793577800));
      assertThat(store.size()).as("shared anew").isEqualTo(1);
    }
  }

  @Test
  void deletion_inOneFeed_leavesWhatAnotherShares() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ExchangeFiles.exchange(store, ExchangeFiles.update(MD5, "1", "MALICIOUS", 1793577600));
      store.importFrom(
          "b", ExchangeFiles.stream(GOOD), SignalImport.of(SignalFormat.NDJSON, "other"));
      ExchangeFiles.exchange(store, ExchangeFiles.deletion(MD5, 1793577700));

      assertThat(store.find(MD5).orElseThrow().sharedBy()).isEqualTo("a");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"media-md5\",\"value\":\"PRIVATE\",\"updated\":\"2026-11-02T00:00:00Z\"}",
        "{\"type\":\"PRIVATE\",\"updated\":\"2026-11-02T00:00:00Z\"}",
        "{\"updated\":\"PRIVATE\"}",
        "{\"deleted\":\"PRIVATE\",\"updated\":\"2026-11-02T00:00:00Z\"}",
        "PRIVATE",
        "{\"PRIVATE\"",
        "[1]",
        "{} {}",
        "\"\\ud800\""
      })
  void line_thatIsWrong_isToldAndPassedOver(String line) {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ImportReport report = ExchangeFiles.lines(store, "\n" + line + "\n" + GOOD);

      assertThat(report.read()).isEqualTo(2);
      assertThat(report.bad()).isEqualTo(1);
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.problems().get(0).toString())
          .startsWith("signals.ndjson:2:")
          .doesNotContain("PRIVATE");
    }
  }

  @Test
  void line_longerThanAllowed_isPassedOver() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ImportReport report =
          ExchangeFiles.lines(store, "{\"a\":\"" + "x".repeat(ImportRun.MAX_LINE) + "\"}\n" + GOOD);

      assertThat(report.bad()).isEqualTo(1);
      assertThat(report.added()).isEqualTo(1);
    }
  }

  @Test
  void strictImport_withABadLine_takesNothing() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      SignalImport strict = SignalImport.of(SignalFormat.NDJSON, "f").strictly();
      ImportReport report = store.importFrom("f", ExchangeFiles.stream(GOOD + "{}\n"), strict);

      assertThat(report.refused()).isTrue();
      assertThat(report.changedAnything()).isFalse();
      assertThat(store.size()).isZero();
      assertThat(store.checkpoints()).isEmpty();
      assertThat(store.importFrom("f", ExchangeFiles.stream(GOOD), strict).added()).isEqualTo(1);
    }
  }

  @Test
  void file_ofAnotherVersion_isRefusedWhole() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      assertThatThrownBy(
              () -> ExchangeFiles.lines(store, "{\"wellword\":\"signals\",\"version\":2}\n" + GOOD))
          .isInstanceOf(PackException.class)
          .hasMessage("signals.ndjson:1:1: expected a file of signals, version 1");
      assertThat(store.size()).isZero();
    }
  }

  @Test
  void party_withHiddenSigns_isRefused() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ImportReport report = ExchangeFiles.lines(store, GOOD.replace("\"a\"", "\"\\u001b[31m\""));

      assertThat(report.problems().get(0).message()).contains("the name of a party");
    }
  }
}
