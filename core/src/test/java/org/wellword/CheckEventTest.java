package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import jdk.jfr.EventType;
import jdk.jfr.Recording;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckEventTest {
  private static final String NAME = "org.wellword.CaptionCheck";
  private static final String SECRET = "qwxyz";

  @TempDir Path folder;

  private List<RecordedEvent> record(Consumer<Recording> settings, Runnable checks)
      throws IOException {
    Path file = Files.createTempFile(folder, "checks", ".jfr");
    try (Recording recording = new Recording()) {
      settings.accept(recording);
      recording.start();
      checks.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(e -> e.getEventType().getName().equals(NAME))
        .toList();
  }

  private List<RecordedEvent> recordEnabled(CaptionChecker checker, Caption... captions)
      throws IOException {
    return record(
        recording -> recording.enable(NAME),
        () -> List.of(captions).forEach(checker::checkCaption));
  }

  @Test
  void event_ofACaptionWithFindings_tellsThemByLane() throws IOException {
    String text = "So meh. Rest is lazy. Gray days, I need a hug. #restday26";
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL)) {
      CaptionReport report = checker.checkCaption(text);
      List<RecordedEvent> events = recordEnabled(checker, Caption.of(text));
      assertThat(events).hasSize(1);
      RecordedEvent event = events.get(0);
      assertThat(event.getInt("chars")).isEqualTo(text.length());
      assertThat(event.getInt("terms")).isEqualTo(2).isEqualTo(report.guidance().terms().size());
      assertThat(event.getInt("claims")).isEqualTo(1).isEqualTo(report.guidance().claims().size());
      assertThat(event.getInt("campaigns")).isEqualTo(1).isEqualTo(report.campaigns().size());
      assertThat(event.getString("level")).isEqualTo("warn");
      assertThat(event.getString("need")).isEqualTo("offer");
      assertThat(event.getBoolean("review")).isTrue();
      assertThat(event.getBoolean("truncated")).isFalse();
      assertThat(event.getBoolean("readInFull")).isTrue();
      assertThat(event.getDuration()).isPositive();
      assertThat(event.getStackTrace()).isNull();
    }
  }

  @Test
  void event_ofAnOverlongCaption_saysTruncated() throws IOException {
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL)) {
      RecordedEvent event = recordEnabled(checker, Caption.of("so meh ".repeat(5_000))).get(0);
      assertThat(event.getBoolean("truncated")).isTrue();
      assertThat(event.getInt("chars")).isEqualTo(35_000);
    }
  }

  @Test
  void event_afterAFirstLook_saysNotReadInFull() throws IOException {
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL)) {
      Caption plain = Caption.of("A good day.");
      Caption meh = Caption.of("So meh.");
      List<RecordedEvent> first = recordEnabled(checker, plain);
      checker.prepareForMany();
      List<RecordedEvent> later = recordEnabled(checker, plain, meh);
      assertThat(first).extracting(e -> e.getBoolean("readInFull")).containsExactly(true);
      assertThat(later).extracting(e -> e.getBoolean("readInFull")).containsExactly(false, true);
      assertThat(later.get(0).getString("level")).isEqualTo("none");
      assertThat(later.get(0).getString("need")).isEqualTo("none");
    }
  }

  @Test
  void event_inAnyField_holdsNoTextAndNoId() throws IOException {
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL)) {
      Caption caption = Caption.of("so meh " + SECRET).withId("id-" + SECRET);
      RecordedEvent event = recordEnabled(checker, caption).get(0);
      assertThat(event.toString()).contains("terms").doesNotContain(SECRET, "meh");
      assertThat(event.getFields())
          .extracting(ValueDescriptor::getName)
          .containsExactlyInAnyOrder(
              "startTime",
              "duration",
              "eventThread",
              "stackTrace",
              "chars",
              "readInFull",
              "truncated",
              "terms",
              "claims",
              "campaigns",
              "level",
              "need",
              "review");
    }
  }

  @Test
  void event_thatNobodyEnabled_isNotRecorded() throws IOException {
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL)) {
      Runnable check = () -> checker.checkCaption("so meh");
      assertThat(record(recording -> {}, check)).isEmpty();
      assertThat(record(recording -> recording.disable(NAME), check)).isEmpty();
      assertThat(record(recording -> recording.enable(NAME), check)).hasSize(1);
    }
  }

  @Test
  void event_ofAnExplanation_isNotRecorded() throws IOException {
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL)) {
      assertThat(record(r -> r.enable(NAME), () -> checker.explain(Caption.of("so meh"))))
          .isEmpty();
    }
  }

  @Test
  void stream_insideTheService_seesChecksAsTheyHappen() throws InterruptedException {
    ConcurrentLinkedQueue<String> levels = new ConcurrentLinkedQueue<>();
    try (CaptionChecker checker = TinyPacks.unprepared(TinyPacks.ALL);
        RecordingStream stream = new RecordingStream()) {
      stream.enable(NAME);
      stream.onEvent(NAME, event -> levels.add(event.getString("level")));
      stream.startAsync();
      checker.checkCaption("so meh");
      checker.checkCaption("gray days");
      stream.stop();
    }
    assertThat(new ArrayList<>(levels)).containsExactly("advise", "warn");
  }

  @Test
  void type_ofTheEvent_isLabelledAndInItsCategory() {
    EventType type = EventType.getEventType(CheckEvent.class);
    assertThat(type.getName()).isEqualTo(NAME);
    assertThat(type.getLabel()).isEqualTo("Caption Check");
    assertThat(type.getCategoryNames()).containsExactly("Wellword");
    assertThat(type.isEnabled()).isFalse();
  }
}
