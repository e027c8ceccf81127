package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wellword.signal.ExchangeFiles.MD5;
import static org.wellword.signal.ExchangeFiles.PAGE;
import static org.wellword.signal.ExchangeFiles.PDQ;
import static org.wellword.signal.ExchangeFiles.SHA;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellword.pack.PackException;

class SignalStoreTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  SignalStoreTest() {}

  private SignalStore filled() {
    SignalStore store = ExchangeFiles.store(folder);
    ExchangeFiles.exchange(store, PAGE);
    return store;
  }

  @Test
  void store_savedAndOpened_holdsTheSame() throws IOException {
    List<Signal> before;
    try (SignalStore store = filled()) {
      store.opine(PDQ, "us", Verdict.DISPUTED);
      store.seen(PDQ, 3, "us");
      store.allow(SHA, "us", true);
      store.delete(MD5, "us");
      store.save();
      before = store.signals().toList();
    }
    String file = Files.readString(folder.resolve("signals.ndjson"));

    try (SignalStore store = ExchangeFiles.store(folder)) {
      assertThat(store.signals()).containsExactlyElementsOf(before);
      assertThat(store.allowed()).containsExactly(SHA);
      assertThat(store.bank().build().allowed()).containsExactly(SHA);
      assertThat(before.get(0).seen()).isEqualTo(3);
      store.seen(PDQ, 1, "us");
      store.save();
      assertThat(Files.readString(folder.resolve("signals.ndjson")))
          .isEqualTo(file.replace("\"seen\":3", "\"seen\":4"));
    }
  }

  @Test
  void store_notSaved_isAsBefore() {
    filled().close();

    try (SignalStore store = ExchangeFiles.store(folder)) {
      assertThat(store.size()).isZero();
    }
    assertThatThrownBy(() -> SignalStore.read(folder))
        .isInstanceOf(PackException.class)
        .hasMessageEndingWith("holds no signal store");
  }

  @Test
  void secondWriter_isRefused_readerIsNot() {
    try (SignalStore store = filled()) {
      store.save();
      assertThatThrownBy(() -> SignalStore.open(folder))
          .isInstanceOf(PackException.class)
          .hasMessageEndingWith("the signal store is in use; try again when the other has ended");
      try (SignalStore reader = SignalStore.read(folder)) {
        assertThat(reader.size()).isEqualTo(2);
        assertThatThrownBy(reader::save).isInstanceOf(IllegalStateException.class);
      }
    }
    SignalStore.open(folder).close();
  }

  @Test
  void crashWhileWriting_leavesTheOldState() throws IOException {
    try (SignalStore store = filled()) {
      store.save();
    }
    Files.writeString(folder.resolve("signals.ndjson.new"), "{\"wellword\":\"signal-st");

    try (SignalStore store = ExchangeFiles.store(folder)) {
      assertThat(store.size()).isEqualTo(2);
      store.delete(MD5, "us");
      store.save();
    }
    assertThat(AuditLog.verify(folder).whole()).isTrue();
  }

  @Test
  void corruptFile_isRefusedWithItsPlace() throws IOException {
    try (SignalStore store = filled()) {
      store.save();
    }
    Path file = folder.resolve("signals.ndjson");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"media-md5\"", "\"media-xyz\""));

    assertThatThrownBy(() -> SignalStore.open(folder))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("signals.ndjson:3:1: expected a type");

    Files.writeString(file, text.substring(text.indexOf('\n') + 1));
    assertThatThrownBy(() -> SignalStore.open(folder))
        .hasMessageContaining("expected the header of a signal store");
  }

  @Test
  void opinionOfOurs_changed_replacesTheEarlierEvenWhenTheClockStands() {
    try (SignalStore store = filled()) {
      assertThat(store.opine(PDQ, "us", Verdict.FALSE_POSITIVE)).isTrue();
      assertThat(store.opine(PDQ, "us", Verdict.FALSE_POSITIVE)).as("no news").isFalse();
      assertThat(store.opine(PDQ, "us", Verdict.VIOLATES)).isTrue();
      assertThat(store.opine(SHA, "us", Verdict.VIOLATES)).as("no such signal").isFalse();

      assertThat(store.find(PDQ).orElseThrow().opinions())
          .filteredOn(o -> o.party().equals("us"))
          .extracting(Opinion::verdict)
          .containsExactly(Verdict.VIOLATES);
    }
  }

  @Test
  void deletionByHand_holdsAgainstEveryFeed() {
    try (SignalStore store = filled()) {
      assertThat(store.delete(PDQ, "us")).isTrue();
      ExchangeFiles.exchange(store, PAGE);
      store.importFrom(
          "p", ExchangeFiles.stream(PAGE), SignalImport.of(SignalFormat.THREATEXCHANGE, "g2"));

      assertThat(store.find(PDQ)).isEmpty();
      assertThat(store.find(MD5)).isPresent();
    }
  }

  @Test
  void outbox_afterItWasMarked_isEmptyUntilThereIsNews() {
    try (SignalStore store = filled()) {
      store.opine(PDQ, "us", Verdict.FALSE_POSITIVE);
      store.opine(MD5, "us", Verdict.VIOLATES);
      store.opine(MD5, "them", Verdict.DISPUTED);
      store.seen(PDQ, 2, "us");

      String dry = outbox(store, SignalFormat.THREATEXCHANGE, false);
      assertThat(dry)
          .isEqualTo(outbox(store, SignalFormat.THREATEXCHANGE, true))
          .isEqualTo(
              """
              {"post":"threat_descriptors","indicator":"%s","type":"HASH_MD5","status":"MALICIOUS",\
              "tags":"","description":"Shared as a hash or address; no text.","share_level":"AMBER",\
              "privacy_type":"HAS_PRIVACY_GROUP"}
              {"post":"3001","reactions":"NON_MALICIOUS"}
              {"post":"3001","reactions":"SAW_THIS_TOO"}
              """
                  .formatted(MD5.value()));
      assertThat(outbox(store, SignalFormat.THREATEXCHANGE, true)).isEmpty();
      store.seen(PDQ, 1, "us");
      assertThat(outbox(store, SignalFormat.NDJSON, true).lines())
          .hasSize(2)
          .last()
          .asString()
          .contains("\"seen\":1,")
          .contains("\"opinions\":[]");
    }
  }

  private static String outbox(SignalStore store, SignalFormat format, boolean mark) {
    StringWriter out = new StringWriter();
    store.exportOutbox(format, false, "us", mark, out);
    return out.toString();
  }

  @Test
  void export_ofWhatIsToGoNoFurther_isLeftOut() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ExchangeFiles.exchange(store, PAGE.replace("GREEN", "RED"));
      StringWriter out = new StringWriter();
      ExportReport report = store.export(SignalFormat.NDJSON, false, "", out);
      assertThat(report.signals()).isEqualTo(1);
      assertThat(report.leftOut()).isEqualTo(1);
      assertThat(out.toString()).doesNotContain(PDQ.value());
      assertThat(store.export(SignalFormat.NDJSON, true, "", new StringWriter()).signals())
          .isEqualTo(2);
    }
  }

  @Test
  void checkpoint_leftFor85Days_isStale() {
    Checkpoint point = new Checkpoint("f", ExchangeFiles.NOW, ExchangeFiles.NOW, "");
    assertThat(point.stale(ExchangeFiles.NOW.plus(Duration.ofDays(85)))).isFalse();
    assertThat(point.stale(ExchangeFiles.NOW.plus(Duration.ofDays(86)))).isTrue();
  }
}
