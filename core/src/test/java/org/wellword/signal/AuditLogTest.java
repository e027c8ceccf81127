package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wellword.signal.ExchangeFiles.MD5;
import static org.wellword.signal.ExchangeFiles.PAGE;
import static org.wellword.signal.ExchangeFiles.PDQ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // JUnit sets the folder
  AuditLogTest() {}

  @BeforeEach
  void threeEvents() {
    try (SignalStore store = ExchangeFiles.store(folder)) {
      ExchangeFiles.exchange(store, PAGE);
      store.save();
    }
    try (SignalStore store = ExchangeFiles.store(folder)) {
      store.opine(PDQ, "us", Verdict.DISPUTED);
      store.seen(MD5, 2, "us");
      store.save();
    }
  }

  private Path log() {
    return folder.resolve("audit.ndjson");
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(log()));
  }

  @Test
  void log_ofAStore_isWholeAndHoldsNoValue() throws IOException {
    AuditLog.Check check = AuditLog.verify(folder);

    assertThat(check.problem()).isEmpty();
    assertThat(check.lines()).isEqualTo(3);
    assertThat(check.last()).isEqualTo(Sha256.of(lines().get(2)));
    assertThat(lines().get(0))
        .startsWith(
            "{\"n\":1,\"at\":\"2026-11-20T12:00:00Z\",\"what\":\"import\",\"by\":\"\","
                + "\"about\":\"group-1\",\"counts\":{\"added\":2,\"bad\":0,\"changed\":0,\"deleted\":0,"
                + "\"read\":3}");
    assertThat(lines().get(1)).contains("\"about\":\"key:" + KeyDigest.of(PDQ) + "\"");
    assertThat(Files.readString(log())).doesNotContain(PDQ.value()).doesNotContain(MD5.value());
  }

  @Test
  void line_changed_isNoticedAndWithItsOwnDigestBehindIt() throws IOException {
    List<String> lines = lines();
    String changed = lines.get(1).replace("\"disputed\":1", "\"violates\":1");
    lines.set(1, changed);
    Files.write(log(), lines);
    assertThat(AuditLog.verify(folder).problem()).endsWith("audit.ndjson:2:1: was changed");

    String body = changed.substring(0, changed.indexOf(",\"self\":")) + "}";
    lines.set(1, body.replaceFirst("}$", ",\"self\":\"" + Sha256.of(body) + "\"}"));
    Files.write(log(), lines);
    assertThat(AuditLog.verify(folder).problem())
        .endsWith("audit.ndjson:3:1: does not follow the line before it");
  }

  @Test
  void lastLine_changed_isNoticed() throws IOException {
    Files.writeString(log(), Files.readString(log()).replace("\"times\":2", "\"times\":1"));

    assertThat(AuditLog.verify(folder).problem()).endsWith("audit.ndjson:3:1: was changed");
  }

  @Test
  void line_takenOutOrCutOff_isNoticed() throws IOException {
    List<String> lines = lines();
    Files.write(log(), List.of(lines.get(0), lines.get(2)));
    assertThat(AuditLog.verify(folder).problem()).contains("audit.ndjson:2:1: does not follow");

    Files.write(log(), lines.subList(0, 1));
    assertThat(AuditLog.verify(folder).problem()).contains("lines are missing at the end");

    Files.delete(log());
    assertThat(AuditLog.verify(folder).whole()).isFalse();
  }

  @Test
  void store_changedPastTheLog_isNoticed() throws IOException {
    Path file = folder.resolve("signals.ndjson");
    Files.writeString(file, Files.readString(file).replace("\"disputed\"", "\"violates\""));

    assertThat(AuditLog.verify(folder).problem()).contains("changed past the log");
  }

  @Test
  void lineHalfWrittenInACrash_isCutOffByTheNextOne() throws IOException {
    Files.writeString(log(), "{\"n\":4,\"at\":", StandardOpenOption.APPEND);
    assertThat(AuditLog.verify(folder).whole()).isFalse();

    try (SignalStore store = ExchangeFiles.store(folder)) {
      store.delete(MD5, "us");
      store.save();
    }
    assertThat(AuditLog.verify(folder).problem()).isEmpty();
    assertThat(AuditLog.verify(folder).lines()).isEqualTo(4);
  }

  @Test
  void store_thatIsNotThere_isWhole() {
    assertThat(AuditLog.verify(folder.resolve("none")).whole()).isTrue();
  }

  @Test
  void crashBetweenLogAndStore_isToldUntilTheNextChange() throws IOException {
    Path file = folder.resolve("signals.ndjson");
    String before = Files.readString(file);
    try (SignalStore store = ExchangeFiles.store(folder)) {
      store.delete(MD5, "us");
      store.save();
    }
    Files.writeString(file, before); // as if the rename had not come to pass
    assertThat(AuditLog.verify(folder).problem()).contains("the last change was cut short");

    try (SignalStore store = ExchangeFiles.store(folder)) {
      assertThat(store.delete(MD5, "us")).isTrue();
      store.save();
    }
    assertThat(AuditLog.verify(folder).whole()).isTrue();
  }
}
