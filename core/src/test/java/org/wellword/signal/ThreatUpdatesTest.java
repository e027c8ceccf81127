package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wellword.signal.ExchangeFiles.MD5;
import static org.wellword.signal.ExchangeFiles.PAGE;
import static org.wellword.signal.ExchangeFiles.PDQ;
import static org.wellword.signal.ExchangeFiles.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreatUpdatesTest {
  @TempDir private Path folder;
  private SignalStore store;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder, the set-up the store
  ThreatUpdatesTest() {}

  @BeforeEach
  void open() {
    store = ExchangeFiles.store(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Signal signal(Signal.Key key) {
    return store.find(key).orElseThrow();
  }

  @Test
  void page_ofThePublishedFields_givesSignalsWithTheOpinionsOfAll() {
    ImportReport report = exchange(store, PAGE);

    assertThat(report.read()).isEqualTo(3);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.problems()).isEmpty();
    assertThat(report.unknownTypes()).isEqualTo(Map.of("IP_ADDRESS", 1L));
    Instant reacted = Instant.ofEpochSecond(1793577600);
    assertThat(signal(PDQ))
        .isEqualTo(
            new Signal(
                SignalType.MEDIA_PDQ,
                PDQ.value(),
                0,
                java.util.List.of("media-type-photo", "pro-ana", "suicide-self-harm"),
                "101",
                java.util.List.of(
                    new Opinion("101", Verdict.VIOLATES, Instant.parse("2026-11-01T08:00:00Z")),
                    new Opinion("102", Verdict.VIOLATES, reacted),
                    new Opinion("103", Verdict.DISPUTED, reacted),
                    new Opinion(
                        "105", Verdict.FALSE_POSITIVE, Instant.parse("2026-11-01T10:00:00Z"))),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-11-01T00:00:00Z"),
                0,
                Instant.ofEpochSecond(1893456000),
                "2001"));
    assertThat(signal(MD5).opinions()).as("suspicious is no verdict").isEmpty();
    assertThat(signal(MD5).sharedBy()).isEqualTo("101");
  }

  @Test
  void page_savedToDisk_leavesNoAccountTextOrToken() throws IOException {
    exchange(store, PAGE);
    store.save();

    String all =
        Files.readString(folder.resolve("signals.ndjson"))
            + Files.readString(folder.resolve("audit.ndjson"));
    assertThat(all)
        .doesNotContain("free text")
        .doesNotContain("example.org")
        .doesNotContain("Platform A")
        .doesNotContain("SECRET")
        .doesNotContain("555")
        .doesNotContain("1.2.3.4");
    assertThat(store.checkpoints())
        .containsExactly(
            new Checkpoint(
                "group-1", Instant.ofEpochSecond(1793577601), ExchangeFiles.NOW, "MQZDZD"));
  }

  @ParameterizedTest
  @CsvSource({
    "HASH_PDQ,MEDIA_PDQ,64",
    "HASH_MD5,MEDIA_MD5,32",
    "HASH_VIDEO_MD5,MEDIA_MD5,32",
    "VIDEO_HASH_MD5,MEDIA_MD5,32",
    "HASH_SHA256,MEDIA_SHA256,64"
  })
  void hash_inCapitals_isReadAsItsType(String type, SignalType expected, int digits) {
    exchange(
        store,
        ExchangeFiles.update(MD5, "101", "MALICIOUS", 1793577600)
            .replace(MD5.value(), "A".repeat(digits))
            .replace("HASH_MD5", type));

    assertThat(store.signals().map(Signal::key))
        .containsExactly(new Signal.Key(expected, "a".repeat(digits)));
  }

  @Test
  void text_inClear_isKeptAsItsHashOnly() throws IOException {
    String text = "a sentence long enough for a hash of its own";
    exchange(
        store,
        ExchangeFiles.update(MD5, "101", "MALICIOUS", 1793577600)
            .replace(MD5.value(), text)
            .replace("HASH_MD5", "TEXT_STRING"));
    store.save();

    CaptionHash hash = CaptionHash.of(text).orElseThrow();
    assertThat(store.signals().map(Signal::key))
        .containsExactly(new Signal.Key(SignalType.CAPTION_SHA256, hash.value()));
    assertThat(Files.readString(folder.resolve("signals.ndjson"))).doesNotContain("sentence");
  }

  @Test
  void captionHash_exportedAndImported_isTheSame() throws IOException {
    Signal.Key key = new Signal.Key(SignalType.CAPTION_SHA256, "ab".repeat(32));
    store.share(key, 1, java.util.List.of("suicide-self-harm"), "us");
    String page = ExchangeFiles.export(store, SignalFormat.THREATEXCHANGE);
    assertThat(page)
        .contains("\"type\":\"DEBUG_STRING\"")
        .contains("type:wellword_caption_sha256_1");

    try (SignalStore other = ExchangeFiles.store(folder.resolve("other"))) {
      exchange(other, page);
      assertThat(other.signals().map(Signal::key)).containsExactly(key);
      assertThat(other.signals().map(Signal::form)).containsExactly(1);
      assertThat(other.signals().map(Signal::labels))
          .containsExactly(java.util.List.of("suicide-self-harm"));
      String gone = ExchangeFiles.deletion(key, ExchangeFiles.NOW.getEpochSecond() + 60);
      assertThat(exchange(other, gone).deleted()).isEqualTo(1);
    }
  }

  @Test
  void deletion_byFlagOrLostDescriptors_deletes() {
    for (String gone :
        java.util.List.of(
            ExchangeFiles.deletion(MD5, 1793577700),
            ExchangeFiles.deletion(MD5, 1793577700).replace("true", "false"))) {
      try (SignalStore each = ExchangeFiles.store(folder.resolve("s" + gone.length()))) {
        exchange(each, ExchangeFiles.update(MD5, "101", "MALICIOUS", 1793577600));
        assertThat(exchange(each, gone).deleted()).isEqualTo(1);
        assertThat(each.size()).isZero();
      }
    }
  }

  @Test
  void descriptors_ofOneIndicatorOneByOne_standSideBySide() {
    String one =
        """
        {"id":"31","raw_indicator":"%s","type":"HASH_MD5","owner":{"id":"101"},"status":"MALICIOUS",\
        "added_on":"2026-11-01T00:00:00+0000","last_updated":"2026-11-02T00:00:00+0000"}"""
            .formatted(MD5.value());
    String other =
        one.replace("\"31\"", "\"32\"")
            .replace("101", "102")
            .replace("\"MALICIOUS", "\"NON_MALICIOUS");

    exchange(store, "[" + one + "," + other + "]");

    assertThat(signal(MD5).opinions())
        .extracting(Opinion::party, Opinion::verdict)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("101", Verdict.VIOLATES),
            org.assertj.core.api.Assertions.tuple("102", Verdict.FALSE_POSITIVE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"last_updated\":1793577600 | \"last_updated\":99999999999 | lies in the future",
        "\"last_updated\":1793577600 | \"last_updated\":\"soon\" | needs a date in",
        "\"id\":\"101\" | \"x\":1 | the name of a party",
        "cab08b36 | xyzxyzxy | expected 32 small hexadecimal digits",
        "\"HASH_MD5\" | \"\" | needs a \"type\"",
      })
  void entry_thatIsWrong_isToldWithItsPlaceAndWithoutItsValue(
      String before, String after, String reason) {
    String good = ExchangeFiles.update(PDQ, "101", "MALICIOUS", 1793577600);
    String bad = ExchangeFiles.update(MD5, "101", "MALICIOUS", 1793577600).replace(before, after);
    ImportReport report = exchange(store, "{\"data\":[\n" + bad + ",\n" + good + "]}");

    assertThat(report.bad()).isEqualTo(1);
    assertThat(report.problems().get(0).toString())
        .startsWith("page.json:2:")
        .contains(reason)
        .doesNotContain("xyzxyz");
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void pagesOneALine_withABrokenOne_readOn() {
    ImportReport report =
        exchange(
            store,
            ExchangeFiles.update(PDQ, "101", "MALICIOUS", 1793577600)
                + "\n{\"data\":[}\n"
                + ExchangeFiles.update(MD5, "101", "MALICIOUS", 1793577600));

    assertThat(report.problems())
        .singleElement()
        .asString()
        .isEqualTo("page.json:2:10: not valid JSON within the bounds");
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void sameListUnderTwoTypes_oneDeleted_theOtherStays() {
    exchange(store, ExchangeFiles.update(MD5, "101", "MALICIOUS", 1793577600));
    exchange(
        store,
        ExchangeFiles.update(MD5, "102", "MALICIOUS", 1793577600)
            .replace("HASH_MD5", "HASH_VIDEO_MD5"));
    exchange(store, ExchangeFiles.deletion(MD5, 1793577700));

    assertThat(signal(MD5).sharedBy()).isEqualTo("102");
  }
}
