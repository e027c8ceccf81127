package org.wellword.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.pack.PackReader;
import org.wellword.pack.PackSource;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;

/** Second signals of cues, and words that are weighed together. */
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
       "weighed": [
        {"id": "heavy", "need": "offer", "topic": "mood",
         "anchors": ["stone"], "others": ["my brother"], "bias": -500,
         "atLeast": 1000, "atMost": -1000, "citations": ["s"],
         "weights": WEIGHTS,
         "examples": {"flag": ["stone"]}}]}
      """;

  /** Twelve terms that weigh so much each. */
  private static String weights(int each) {
    StringBuilder weights = new StringBuilder("[");
    for (String word : List.of("stone", "in", "my", "chest", "all", "day")) {
      weights.append('"').append(each).append(' ').append(word).append("\", ");
    }
    for (String pair : List.of("stone in", "in my", "my chest", "chest all", "all day", "day |")) {
      weights.append('"').append(each).append(' ').append(pair).append("\", ");
    }
    return weights.append("\"1 unseen\"]").toString();
  }

  private static NeedReading read(String caption, int each) {
    PackSource source =
        new PackSource(
            "n.json", PACK.replace("WEIGHTS", weights(each)).getBytes(StandardCharsets.UTF_8));
    PackReader reader = new PackReader(source, new HashMap<>());
    PhraseAutomaton.Builder patterns = PhraseAutomaton.builder();
    NeedReader.Builder needs = new NeedReader.Builder(patterns);
    PackNode root = reader.root();
    needs.add(root, PackHead.read(root, source));
    assertThat(reader.problems()).isEmpty();
    NeedReader built = needs.build();
    PhraseAutomaton automaton = patterns.build();
    Tokenizer tokenizer = new Tokenizer(automaton.vocabulary());
    Scan scan = new Scan(automaton, tokenizer.read(caption));
    scan.read(tokenizer.read(caption));
    return built.read(scan, Trace.NONE);
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
    assertThat(read(caption, 1).need()).isEqualTo(need);
  }

  @Test
  void words_thatWeighEnough_showNeedInTheHeaviestSentence() {
    NeedReading reading = read("Hello. Stone in my chest all day", 1000);
    assertThat(reading.need()).isEqualTo(Need.OFFER);
    assertThat(reading.who()).isEqualTo(Who.SELF);
    assertThat(reading.spans()).containsExactly(new Span(7, 32));
    assertThat(reading.topics()).containsExactly("mood");
    assertThat(reading.because())
        .containsExactly("cue heavy (offer)", "heavy words: all, all day, chest, chest all, day");
  }

  @Test
  void words_ofSomebodyElse_areOfAnOther() {
    assertThat(read("my brother: stone in my chest all day", 1000).who()).isEqualTo(Who.OTHER);
  }

  @Test
  void words_withoutAnAnchorOrTooFew_areNotWeighed() {
    assertThat(read("in my chest all day, all day in my chest", 9000).need()).isEqualTo(Need.NONE);
    assertThat(read("stone all day", 9000).need()).isEqualTo(Need.NONE);
    assertThat(read("stone in my chest all day", 100).need()).isEqualTo(Need.NONE);
  }

  @Test
  void cue_amongLightWords_countsAsConsider() {
    assertThat(read("grey days, stone in my chest all day", -1000).need()).isEqualTo(Need.CONSIDER);
    assertThat(read("grey days", -1000).need()).isEqualTo(Need.OFFER);
    assertThat(read("I say farewell, no return, stone in my chest all day", -9000).need())
        .isEqualTo(Need.URGENT);
  }
}
