package org.wellword.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.learn.Meaning;
import org.wellword.learn.StretchVectors;
import org.wellword.learn.TinyMeaning;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;

/** Second signals of cues, and what lessons hear. */
class NeedReaderTest {
  private static final String PACK =
      """
      {"kind": "support", "id": "support-tiny", "version": "1.0.0", "language": "en",
       "title": "Tiny", "licence": "CC0-1.0",
       "sources": [{"id": "s", "publisher": "P", "title": "T", "url": "https://a.b",
         "accessed": "2026-11-01", "basis": "page"}],
       "cues": [
        {"id": "parting", "need": "urgent", "who": "self", "topic": "parting",
         "patterns": ["farewell"], "citations": ["s"],
         "with": [
          {"scope": "sentence", "patterns": ["no return"], "why": "for good"},
          {"scope": "caption", "patterns": ["i"], "why": "the writer"}],
         "examples": {"flag": ["I say farewell, no return"]}},
        {"id": "grey", "need": "offer", "who": "self", "topic": "mood",
         "patterns": ["grey days"], "citations": ["s"],
         "examples": {"flag": ["grey days"]}}],
       "learned": [
        {"id": "heavy", "topic": "mood",
         "anchors": ["stone"], "others": ["my brother"], "citations": ["s"],
         "examples": {"flag": ["stone"]}}]}
      """;

  private static final Meaning MEANING =
      new TinyMeaning()
          .with("meaning/en.table", TinyMeaning.tableFile())
          .with("meaning/en.needs", lessons())
          .meaning();

  /** A stone in the chest is heavy, one in a shoe is not. */
  private static byte[] lessons() {
    List<NeedLessons.Lesson> lessons = new ArrayList<>();
    for (String day : List.of("monday", "tuesday", "friday", "sunday", "today", "now")) {
      lessons.add(new NeedLessons.Lesson("stone in my chest " + day, Need.OFFER, 1));
      lessons.add(new NeedLessons.Lesson(day + " stone in my chest", Need.OFFER, 1));
      lessons.add(new NeedLessons.Lesson(day + " the last stone in my chest", Need.URGENT, 1));
      lessons.add(new NeedLessons.Lesson("grey days, says he " + day, Need.OFFER, 1));
      lessons.add(new NeedLessons.Lesson("i say farewell, no return " + day, Need.URGENT, 1));
      lessons.add(new NeedLessons.Lesson("stone in my shoe " + day, Need.NONE, 1));
      lessons.add(new NeedLessons.Lesson("grey days in the film " + day, Need.NONE, 1));
      lessons.add(new NeedLessons.Lesson("hello " + day, Need.NONE, 1));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NeedLessons.learn(lessons, TinyMeaning.TABLE).write(out);
    return out.toByteArray();
  }

  private static NeedReading read(String caption) {
    PackSource source = new PackSource("n.json", PACK.getBytes(StandardCharsets.UTF_8));
    PackReader reader = new PackReader(source, new HashMap<>());
    PhraseAutomaton.Builder patterns = PhraseAutomaton.builder();
    NeedReader.Builder needs = new NeedReader.Builder(patterns);
    PackNode root = reader.root();
    needs.add(root, PackHead.read(root, source), false);
    assertThat(reader.problems()).isEmpty();
    NeedReader built = needs.build(MEANING);
    PhraseAutomaton automaton = patterns.build();
    Tokenizer tokenizer = new Tokenizer(automaton.vocabulary());
    Scan scan = new Scan(automaton, tokenizer.read(caption));
    scan.read(tokenizer.read(caption));
    return built.read(scan, new StretchVectors(MEANING), true, Trace.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I say farewell, no return          | URGENT
          farewell, no return                | NONE
          I say farewell                     | NONE
          I say farewell. There is no return | NONE
          no return! I say farewell          | NONE
          """)
  void cue_withSecondSignals_needsAllOfThem(String caption, Need need) {
    assertThat(read(caption).need()).isEqualTo(need);
  }

  @Test
  void wording_thatLessonsKnow_showsNeedInTheHeaviestSentence() {
    NeedReading reading = read("Hello. stone in my chest today");
    assertThat(reading.need()).isEqualTo(Need.OFFER);
    assertThat(reading.who()).isEqualTo(Who.SELF);
    assertThat(reading.spans()).containsExactly(new Span(7, 30));
    assertThat(reading.topics()).containsExactly("mood");
    assertThat(reading.because()).containsExactly("cue heavy (offer): the wording as a whole");
  }

  @Test
  void wording_ofSomebodyElse_isOfAnOther() {
    assertThat(read("my brother, stone in my chest").who()).isEqualTo(Who.OTHER);
  }

  @Test
  void lessons_withoutAnAnchorOrACue_areNotAsked() {
    assertThat(read("in my chest today").need()).isEqualTo(Need.NONE);
    assertThat(read("stone in my shoe today").need()).isEqualTo(Need.NONE);
  }

  @Test
  void cue_thatLessonsDoubt_countsAsConsider() {
    assertThat(read("grey days, says he today").need()).isEqualTo(Need.OFFER);
    NeedReading doubted = read("grey days in the film today");
    assertThat(doubted.need()).isEqualTo(Need.CONSIDER);
    assertThat(doubted.because())
        .contains("no more than consider: the wording as a whole shows little need");
  }

  @Test
  void file_thatIsCutOrChanged_isRefused() {
    byte[] file = lessons();
    assertThat(lessons()).isEqualTo(file);
    for (int length = 0; length < file.length; length += 97) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> NeedLessons.read("f", new ByteArrayInputStream(cut)))
          .isInstanceOf(PackException.class);
    }
  }
}
