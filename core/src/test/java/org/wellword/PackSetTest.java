package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.pack.PackException;
import org.wellword.pack.PackSource;

class PackSetTest {
  private static List<String> problems(PackSource... packs) {
    PackException e = catchThrowableOfType(PackException.class, () -> PackSet.load(List.of(packs)));
    assertThat(e).as("a PackException").isNotNull();
    return e.problems().stream().map(Object::toString).toList();
  }

  private static PackSource named(String id, PackSource pack) {
    PackSource changed = TinyPacks.change(pack, "-tiny\"", "-" + id + "\"");
    return new PackSource(id + ".json", changed.bytes());
  }

  @Test
  void rule_ofTwoPacks_isRefusedWithBothPlaces() {
    assertThat(problems(named("one", TinyPacks.PLAYBOOK), named("two", TinyPacks.PLAYBOOK)))
        .containsExactly(
            "two.json:10:11: id mood.meh stands twice; also at one.json:10:10",
            "two.json:15:11: id mood.gloom stands twice; also at one.json:15:10");
  }

  @Test
  void id_ofTwoKinds_mayBeTheSame() {
    PackSource claims = TinyPacks.change(TinyPacks.CLAIMS, "rest.lazy", "mood.meh");
    assertThat(PackSet.load(List.of(TinyPacks.PLAYBOOK, claims)).heads()).hasSize(2);
  }

  @Test
  void packs_thatCannotBeRead_areAllNamed() {
    assertThat(
            problems(
                TinyPacks.PLAYBOOK,
                TinyPacks.source("one.json", "{"),
                TinyPacks.source("two.json", "no json"),
                TinyPacks.source("three.json", "")))
        .hasSize(3)
        .anyMatch(p -> p.startsWith("one.json:1:2: not valid JSON: "))
        .anyMatch(p -> p.startsWith("two.json:1:") && p.contains(": not valid JSON: "))
        .contains("three.json:1:1: expected a JSON object");
  }

  @Test
  void problems_ofSeveralPacks_areAllTold() {
    assertThat(
            problems(
                TinyPacks.change(TinyPacks.PLAYBOOK, "\"so meh\", \"meh\"", "\"so (meh\""),
                TinyPacks.change(TinyPacks.SUPPORT, "\"hugs\"", "\"Hugs\""),
                TinyPacks.change(TinyPacks.CAMPAIGNS, "#RestDay26", "RestDay26")))
        .containsExactly(
            "playbook.json:11:25: mood.meh: pattern: missing ')'",
            "support.json:6:64: hug.need: expected an id such as suicide.commit",
            "campaigns.json:7:74: rest-day: expected a hashtag of the form #Word");
  }

  private static Arguments row(PackSource pack, String from, String to, String expected) {
    return Arguments.of(pack, from, to, expected);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            TinyPacks.PLAYBOOK,
            "[[so meh]]",
            "so meh",
            "mood.meh: a flagging example marks its words with [[ ]]"),
        row(
            TinyPacks.PLAYBOOK,
            ", \"pass\": [\"I am bored.\"]",
            "",
            "mood.meh: needs at least one flagging and one passing example"),
        row(TinyPacks.PLAYBOOK, "mood.meh", "meh", "meh: expected an id of the form topic.slug"),
        row(TinyPacks.PLAYBOOK, "<sky>", "<sea>", "mood.gloom: pattern: no list named <sea>"),
        row(
            TinyPacks.PLAYBOOK,
            "\"review\": true",
            "\"reviewed\": true",
            "mood.gloom: unknown field \"reviewed\""),
        row(TinyPacks.PLAYBOOK, "\"topic\": \"mood\",", "", "needs a field \"topic\""),
        row(
            TinyPacks.CLAIMS,
            "\"anchors\": [\"{rest}\"]",
            "\"anchors\": \"{rest}\"",
            "expected an array"),
        row(
            TinyPacks.SUPPORT,
            "[\"offer\"]",
            "[\"maybe\"]",
            "hug.song: expected consider, offer or urgent in \"needs\""),
        row(
            TinyPacks.SUPPORT,
            "\"patterns\": [\"sleepless\"]",
            "\"patterns\": []",
            "sleep: needs at least one entry in \"patterns\""),
        row(
            TinyPacks.RESOURCES,
            "\"region\": \"001\"",
            "\"region\": \"002\"",
            "expected an ISO 3166 code, or 001"),
        row(
            TinyPacks.CAMPAIGNS,
            "\"month\": 10",
            "\"month\": 2, \"x\": 1",
            "rest-day: unknown field \"x\""));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistake_inAPack_isToldWithPlaceAndId(
      PackSource pack, String from, String to, String expected) {
    assertThat(problems(TinyPacks.change(pack, from, to)))
        .anyMatch(
            p ->
                p.matches(pack.name().replace(".", "\\.") + ":\\d+:\\d+: .*")
                    && p.endsWith(expected));
  }

  @ParameterizedTest
  @MethodSource("words")
  void word_thatIsNotAllowed_isToldWithPlaceAndId(PackSource pack, String from, String to) {
    assertThat(problems(TinyPacks.change(pack, from, to)))
        .anyMatch(p -> p.contains(": expected one of "));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(TinyPacks.PLAYBOOK, "\"severity\": \"advise\"", "\"severity\": \"shout\""),
        Arguments.of(TinyPacks.PLAYBOOK, "\"scope\": \"before\"", "\"scope\": \"beside\""),
        Arguments.of(TinyPacks.CLAIMS, "\"verdict\": \"false\"", "\"verdict\": \"wrong\""),
        Arguments.of(TinyPacks.CLAIMS, "\"kind\": \"debunk\"", "\"kind\": \"deny\""),
        Arguments.of(TinyPacks.SUPPORT, "\"need\": \"offer\"", "\"need\": \"some\""),
        Arguments.of(TinyPacks.SUPPORT, "\"who\": \"self\"", "\"who\": \"me\""));
  }

  @Test
  void source_withTwoAddresses_isRefused() {
    assertThat(
            problems(
                TinyPacks.PLAYBOOK,
                TinyPacks.change(
                    TinyPacks.CLAIMS, "\"url\": \"https://a.b\"", "\"url\": \"https://c.d\"")))
        .containsExactly("claims.json:3:13: source s has another address in another pack");
  }

  @Test
  void packs_withoutAny_findNothing() {
    try (CaptionChecker checker = TinyPacks.checker(List.of())) {
      CaptionReport report = checker.checkCaption("so meh. Rest is lazy. #RestDay");
      assertThat(report.hasFindings()).isFalse();
      assertThat(report.engine().packs()).isEmpty();
    }
  }

  @Test
  void pack_addedAgain_replacesTheOneBefore() {
    PackSource louder =
        TinyPacks.change(TinyPacks.PLAYBOOK, "\"severity\": \"advise\"", "\"severity\": \"info\"");
    try (CaptionChecker checker = TinyPacks.checker(List.of(TinyPacks.PLAYBOOK, louder))) {
      assertThat(checker.packs()).hasSize(1);
      assertThat(checker.checkCaption("so meh").guidance().level())
          .isEqualTo(CaptionReport.Level.INFO);
    }
  }

  @Test
  void checker_ofABadPack_isNotBuilt() {
    CaptionChecker.Builder builder =
        CaptionChecker.builder().addPack(TinyPacks.source("bad.json", "{"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("bad.json:1:2: ");
  }
}
