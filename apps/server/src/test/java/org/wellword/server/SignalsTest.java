package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.signal.MediaHash;
import org.wellword.signal.Signal;
import org.wellword.signal.SignalBank;
import org.wellword.signal.SignalType;

class SignalsTest {
  private static final String HASH = "0f".repeat(16);
  private static final String BODY =
      "{\"text\":\"x\",\"mediaHashes\":[{\"type\":\"md5\",\"value\":\"%s\"}]}".formatted(HASH);

  @Test
  void mediaHashes_reachTheBank_aloneAndInBatches() {
    Instant day = Instant.parse("2026-11-01T00:00:00Z");
    Signal signal =
        new Signal(
            SignalType.MEDIA_MD5, HASH, 0, List.of(), "a", List.of(), day, day, 0, null, "s1");
    try (CaptionChecker checker =
            CaptionChecker.builder().addBundled().signals(SignalBank.of(List.of(signal))).build();
        TestServer server = TestServer.with(checker)) {
      String expected =
          checker
              .checkCaption(Caption.of("x").withMediaHashes(List.of(MediaHash.of("md5", HASH))))
              .toJson();

      assertThat(expected).contains("\"action\":\"review\"");
      assertThat(server.check(BODY).body()).isEqualTo(expected);
      assertThat(
              server
                  .post(TestServer.CHECK, TestServer.LINES, BODY.getBytes(StandardCharsets.UTF_8))
                  .body())
          .isEqualTo(expected + "\n");
    }
  }
}
