package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.campaign.CampaignMention;
import org.wellword.pack.PackException;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackSource;
import org.wellword.support.Need;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;

class CaptionCheckerTest {
  private static final CaptionChecker CHECKER = TinyPacks.checker(TinyPacks.ALL);

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  /** The end of every report: what gave it. */
  private static String engine() {
    StringBuilder packs = new StringBuilder();
    for (PackSource pack :
        List.of(
            TinyPacks.CAMPAIGNS,
            TinyPacks.CLAIMS,
            TinyPacks.PLAYBOOK,
            TinyPacks.RESOURCES,
            TinyPacks.SUPPORT)) {
      packs
          .append(packs.isEmpty() ? "" : ",")
          .append("{\"id\":\"")
          .append(pack.name().replace(".json", "-tiny"))
          .append("\",\"version\":\"1.0.0\",\"sha256\":\"")
          .append(TinyPacks.sha256(pack))
          .append("\"}");
    }
    String version = CHECKER.checkCaption("").engine().version();
    assertThat(version).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    return "\"engine\":{\"version\":\"" + version + "\",\"packs\":[" + packs + "]}}";
  }

  @Test
  void json_ofACaptionWithoutFindings_isByteExact() {
    assertThat(CHECKER.checkCaption("A good day.").toJson())
        .isEqualTo(
            "{\"id\":\"\",\"guidance\":{\"level\":\"none\",\"terms\":[],\"claims\":[]},"
                + "\"support\":{\"need\":\"none\",\"who\":\"none\",\"spans\":[],\"because\":[],"
                + "\"resources\":[]},\"policy\":{\"action\":\"none\",\"signals\":[]},"
                + "\"campaigns\":[],\"topics\":[],"
                + engine());
  }

  @Test
  void json_ofACaptionWithEverything_isByteExact() {
    Caption caption =
        Caption.of("S0 meh \uD83D\uDE0A gr\u0435y days! Rest is lazy. I need a hug #RestDay")
            .withId("c1")
            .withRegion("qz");
    assertThat(CHECKER.checkCaption(caption).toJson())
        .isEqualTo(
            """
            {"id":"c1","guidance":{"level":"warn","terms":[\
            {"rule":"mood.meh","group":"mood","severity":"advise",\
            "spans":[{"start":0,"end":6,"text":"S0 meh"}],"message":"Say what you feel.",\
            "suggestions":["tired","bored"],"citations":["s"],\
            "because":["matches 'so meh'","read as leet"]},\
            {"rule":"mood.gloom","group":"sky","severity":"warn",\
            "spans":[{"start":10,"end":19,"text":"gr\u0435y days"}],"message":"Look up.",\
            "suggestions":[],"citations":["s"],\
            "because":["matches '<sky> {day}'","read as look-alike letters"]}],\
            "claims":[{"claim":"rest.lazy","topic":"rest","verdict":"false","stance":"endorses",\
            "assertion":"assert","confidence":0.94,\
            "spans":[{"start":21,"end":33,"text":"Rest is lazy"}],"myth":"Resting is lazy.",\
            "fact":"Rest restores.","citations":["s"],\
            "because":["says 'Resting is lazy.'","no negation in scope"]}]},\
            "support":{"need":"offer","who":"self",\
            "spans":[{"start":35,"end":47,"text":"I need a hug"}],\
            "because":["cue hug.need (offer)"],\
            "resources":[{"id":"intl.list","name":"A list",\
            "contacts":[{"kind":"web","url":"https://a.b/list"}],"checked":"2026-11-01",\
            "review":"2027-05-01","region":"001","kind":"directory","audience":"everyone",\
            "languages":["en"],"hours":"24/7","cost":"free","basis":"official",\
            "unconfirmed":["hours"],"url":"https://a.b","note":"In many languages.",\
            "citations":["s"]}]},\
            "policy":{"action":"review","signals":[{"type":"term","id":"mood.gloom"}]},\
            "campaigns":[{"id":"rest-day","hashtags":["#RestDay"]}],\
            "topics":["hugs","mood","rest"],"restricted":true,"""
                + engine());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a good day                         | NONE   | -          | NONE  | false
          so meh                             | ADVISE | mood.meh   | NONE  | false
          gray days                          | WARN   | mood.gloom | NONE  | true
          meh, gray days                     | WARN   | mood.meh mood.gloom | NONE | true
          the word "meh"                     | NONE   | -          | NONE  | false
          meh is a word                      | ADVISE | mood.meh   | NONE  | false
          the "Meh" film was meh             | NONE   | -          | NONE  | false
          rest is lazy                       | ADVISE | -          | NONE  | false
          rest isn't lazy                    | NONE   | -          | NONE  | false
          I need a hug                       | NONE   | -          | OFFER | false
          my song: I need a hug              | NONE   | -          | NONE  | false
          sleepless                          | NONE   | -          | NONE  | false
          #RestDay                           | NONE   | -          | NONE  | false
          """)
  void lanes_ofACaption_areSeparate(
      String caption, CaptionReport.Level level, String rules, Need need, boolean review) {
    CaptionReport report = CHECKER.checkCaption(caption);
    List<String> found = report.guidance().terms().stream().map(t -> t.rule()).toList();
    assertThat(found.isEmpty() ? "-" : String.join(" ", found)).isEqualTo(rules);
    assertThat(report.guidance().level()).isEqualTo(level);
    assertThat(report.support().need()).isEqualTo(need);
    assertThat(report.policy().review()).isEqualTo(review);
    assertThat(report.hasFindings())
        .isEqualTo(level != CaptionReport.Level.NONE || need != Need.NONE || review);
  }

  @Test
  void resources_areNamed_alsoForATopicThatAsksForHelp() {
    assertThat(CHECKER.checkCaption("sleepless").support().resources()).hasSize(1);
    assertThat(CHECKER.checkCaption("sleepless").topics()).containsExactly("sleep");
    assertThat(CHECKER.checkCaption("I need a hug").support().resources()).hasSize(1);
    assertThat(CHECKER.checkCaption("so meh").support().resources()).isEmpty();
  }

  @Test
  void campaign_byItsHashtags_isNamedAsItWritesThem() {
    assertThat(CHECKER.checkCaption("#restday26 and #RESTDAY").campaigns())
        .containsExactly(new CampaignMention("rest-day", List.of("#RestDay", "#RestDay26")));
    assertThat(CHECKER.checkCaption("rest day").campaigns()).isEmpty();
  }

  @Test
  void longestMatch_ofAGroup_isKept() {
    assertThat(CHECKER.checkCaption("so meh, meh").guidance().terms())
        .flatExtracting(t -> t.spans())
        .containsExactly(new Span(0, 6), new Span(8, 11));
  }

  @Test
  void caption_withRegionAndId_givesThemBack() {
    Caption caption = Caption.of("a good day").withRegion("ke").withLanguage("en").withId("c7");
    assertThat(caption).isEqualTo(new Caption("a good day", "c7", "KE", "en"));
    assertThat(CHECKER.checkCaption(caption).id()).isEqualTo("c7");
  }

  @Test
  void names_ofCaptionAndReport_neverShowTheText() {
    Caption caption = Caption.of("so meh").withId("c7");
    assertThat(caption).hasToString("Caption[id=c7, length=6]");
    assertThat(CHECKER.checkCaption(caption))
        .hasToString("CaptionReport[id=c7, level=advise, need=none, review=false]");
  }

  @Test
  void explanation_ofACaption_tellsStepsAndTheSameReport() {
    Caption caption = Caption.of("So meh! Rest is lazy. I need a hug, a song");
    Explanation explanation = CHECKER.explain(caption);
    assertThat(explanation.report()).isEqualTo(CHECKER.checkCaption(caption));
    assertThat(explanation.steps())
        .contains(
            new Explanation.Step("text", "sentence 1: so meh !"),
            new Explanation.Step("phrase", "[0, 6) so meh"),
            new Explanation.Step("playbook", "mood.meh matches [0, 6) by pattern so meh"),
            new Explanation.Step(
                "stance", "rest.lazy endorses: [says 'Resting is lazy.', no negation in scope]"),
            new Explanation.Step("support", "hug.need set aside: a song"));
  }

  @Test
  void explanation_ofACaptionWithAClaim_outlinesARebuttal() {
    Explanation explanation = CHECKER.explain(Caption.of("Myth: rest is lazy. Rest is lazy?"));
    String report = CHECKER.checkCaption("Myth: rest is lazy. Rest is lazy?").toJson();
    assertThat(explanation.outlines())
        .extracting(o -> o.rebuttal().claim())
        .containsExactly("rest.lazy");
    assertThat(explanation.toJson())
        .startsWith("{\"report\":" + report + ",\"steps\":[{\"name\":\"text\",")
        .contains(
            "\"rebuttals\":[{\"claim\":\"rest.lazy\",\"hook\":\"Rest restores.\","
                + "\"fact\":\"Rest restores.\","
                + "\"why\":\"You may hear: “Resting is lazy.” That is false.\","
                + "\"sources\":[{\"id\":\"s\",\"publisher\":\"P\",\"title\":\"T\","
                + "\"url\":\"https://a.b\"}],\"help\":[{\"id\":\"intl.list\",")
        .endsWith("}]}]}");
  }

  @Test
  void explanation_ofACaptionWithoutClaims_outlinesNothing() {
    assertThat(CHECKER.explain(Caption.of("so meh")).outlines()).isEmpty();
    assertThat(CHECKER.explain(Caption.of("so meh")).toJson()).endsWith(",\"rebuttals\":[]}");
  }

  @Test
  void report_ofAnOverLongCaption_saysSo() {
    String caption = "so meh ".repeat(2_000);
    CaptionReport report = CHECKER.checkCaption(caption);
    assertThat(report.truncated()).isTrue();
    assertThat(report.toJson()).contains("\"topics\":[\"mood\"],\"truncated\":true,\"engine\"");
    assertThat(CHECKER.checkCaption(caption.substring(0, 700)).toJson())
        .doesNotContain("truncated");
  }

  @Test
  void report_ofAnOverLongCaption_holdsWhatWasRead() {
    String fill = "so meh" + "a".repeat(Tokenizer.MAX_LENGTH - 7);
    assertThat(CHECKER.checkCaption(fill + "\uD83D\uDE0A").text()).isNotEmpty();
    assertThat(fill).startsWith(CHECKER.checkCaption(fill + "\uD83D\uDE0A").text());
  }

  @Test
  void examples_ofThePacks_areRun() {
    ExampleRun run = CHECKER.testExamples(List.of());
    assertThat(run.failures()).isEmpty();
    assertThat(run.total()).isEqualTo(15);
    assertThat(CHECKER.testExamples(List.of("claims-tiny")).total()).isEqualTo(3);
  }

  static Stream<Arguments> wrongExamples() {
    return Stream.of(
        Arguments.of(TinyPacks.PLAYBOOK, "I am bored.", "I am so meh."),
        Arguments.of(TinyPacks.PLAYBOOK, "I am [[so meh]].", "I [[am so meh]]."),
        Arguments.of(TinyPacks.PLAYBOOK, "[\"tired\", \"bored\"]", "[\"tired\", \"meh\"]"),
        Arguments.of(TinyPacks.CLAIMS, "the rest of us", "rest is lazy"),
        Arguments.of(TinyPacks.CLAIMS, "\"Rest isn't lazy.\"", "\"Rest is lazy.\""),
        Arguments.of(TinyPacks.SUPPORT, "\"Hugs!\"", "\"I need a hug\""),
        Arguments.of(TinyPacks.SUPPORT, "The song: I need", "I need"),
        Arguments.of(TinyPacks.SUPPORT, "\"asleep\"", "\"sleepless\""));
  }

  @ParameterizedTest
  @MethodSource("wrongExamples")
  void example_thatComesOutOtherwise_isAFailure(PackSource pack, String from, String to) {
    try (CaptionChecker checker = TinyPacks.checker(List.of(TinyPacks.change(pack, from, to)))) {
      assertThat(checker.testExamples(List.of()).failures()).hasSize(1);
    }
  }

  @Test
  void checks_fromManyThreads_giveEqualJson() throws Exception {
    List<String> captions =
        List.of(
            "so meh",
            "gray days #RestDay",
            "Rest is lazy. I need a hug",
            "\uD83D\uDE0A",
            "",
            "r3st 1s lazy",
            "sleepless ".repeat(500));
    List<String> expected = captions.stream().map(c -> CHECKER.checkCaption(c).toJson()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<List<String>>> given = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        given.add(
            threads.submit(
                () -> captions.stream().map(c -> CHECKER.checkCaption(c).toJson()).toList()));
      }
      for (Future<List<String>> json : given) {
        assertThat(json.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void packs_inAnotherOrder_giveTheSameReport() {
    try (CaptionChecker checker = TinyPacks.checker(List.copyOf(TinyPacks.ALL.reversed()))) {
      String caption = "so meh, gray days. Rest is lazy. I need a hug #RestDay";
      assertThat(checker.checkCaption(caption)).isEqualTo(CHECKER.checkCaption(caption));
      assertThat(checker.packs()).extracting(PackHead::id).isSorted().hasSize(5);
    }
  }

  @Test
  void bundledPacks_whenThereAreNone_areMissed() {
    assertThatThrownBy(CaptionChecker::bundled)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("add wellword-rules");
  }

  @Test
  void report_ofACaption_isTheSameBeforeAndAfterAThousandOthers() {
    List<String> captions =
        List.of("So meh, gray days!", "A good day.", "Rest is lazy. I need a hug");
    try (CaptionChecker prepared = TinyPacks.checker(TinyPacks.ALL);
        CaptionChecker fresh = TinyPacks.unprepared(TinyPacks.ALL)) {
      for (int i = 0; i < 1_200; i++) {
        String caption = captions.get(i % captions.size());
        assertThat(fresh.checkCaption(caption).toJson())
            .isEqualTo(prepared.checkCaption(caption).toJson());
      }
    }
  }
}
