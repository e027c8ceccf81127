package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wellword.signal.ExchangeFiles.MD5;
import static org.wellword.signal.ExchangeFiles.PAGE;
import static org.wellword.signal.ExchangeFiles.PDQ;
import static org.wellword.signal.ExchangeFiles.SHA;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Export, import elsewhere, match, dispute, export again. */
class ExchangeRoundTripTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  ExchangeRoundTripTest() {}

  private static SignalMatch match(SignalStore store) {
    List<SignalMatch> matches =
        store
            .bank()
            .build()
            .match("look at this", List.of(new MediaHash(SignalType.MEDIA_PDQ, PDQ.value())));
    assertThat(matches).hasSize(1);
    return matches.get(0);
  }

  private static void take(SignalStore store, SignalFormat format, String text, String feed) {
    ImportReport report =
        store.importFrom("round", ExchangeFiles.stream(text), SignalImport.of(format, feed));
    assertThat(report.problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SignalFormat.class)
  void signals_exportedMatchedDisputedAndExported_comeHomeWithTheDispute(SignalFormat format) {
    String page =
        PAGE.replaceAll("\"reactions\": \\[[^]]*\\]", "\"reactions\": []")
            .replace("NON_MALICIOUS", "MALICIOUS");
    try (SignalStore here = ExchangeFiles.store(folder.resolve("here"));
        SignalStore there = ExchangeFiles.store(folder.resolve("there"))) {
      take(here, SignalFormat.THREATEXCHANGE, page, "group");
      here.share(SHA, 0, List.of("challenge"), "here");
      assertThat(match(here).asksForReview()).isTrue();

      take(there, format, ExchangeFiles.export(here, format), "from-here");
      assertThat(there.signals().map(Signal::key)).containsExactlyInAnyOrder(PDQ, MD5, SHA);
      assertThat(there.find(PDQ).orElseThrow()).isEqualTo(here.find(PDQ).orElseThrow());
      assertThat(match(there).asksForReview()).isTrue();
      assertThat(match(there).parties()).containsExactly("101", "105");
      there.seen(PDQ, 1, "there");
      there.opine(PDQ, "there", Verdict.DISPUTED);
      assertThat(match(there).asksForReview()).isFalse();

      take(here, format, ExchangeFiles.export(there, format), "from-there");
      assertThat(match(here).disputed()).isTrue();
      assertThat(here.find(PDQ).orElseThrow().opinions())
          .extracting(Opinion::party, Opinion::verdict)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("101", Verdict.VIOLATES),
              org.assertj.core.api.Assertions.tuple("105", Verdict.VIOLATES),
              org.assertj.core.api.Assertions.tuple("there", Verdict.DISPUTED));
      String again = ExchangeFiles.export(here, format);
      assertThat(again)
          .contains(
              format == SignalFormat.NDJSON
                  ? "{\"party\":\"there\",\"verdict\":\"disputed\""
                  : "\"reactions\":[{\"key\":\"DISAGREE_WITH_TAGS\",\"value\":\"there\"}]");
    }
  }

  @Test
  void deletion_exportedAsLines_deletesElsewhere() {
    try (SignalStore here = ExchangeFiles.store(folder.resolve("here"));
        SignalStore there = ExchangeFiles.store(folder.resolve("there"))) {
      ExchangeFiles.exchange(here, PAGE);
      String before = ExchangeFiles.export(here, SignalFormat.NDJSON);
      take(there, SignalFormat.NDJSON, before, "h");
      here.delete(PDQ, "here");

      String after = ExchangeFiles.export(here, SignalFormat.NDJSON);
      assertThat(after).doesNotContain(PDQ.value());
      take(there, SignalFormat.NDJSON, after, "h");
      take(there, SignalFormat.NDJSON, before, "h");

      assertThat(there.find(PDQ)).isEmpty();
      assertThat(there.find(MD5)).isPresent();
    }
  }
}
