package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.LintFinding.Level;
import org.wellword.pack.PackSource;

class PackLintTest {
  private static List<String> lint(PackSource... packs) {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    List.of(packs).forEach(builder::addPack);
    return builder.lint(List.of()).stream().map(LintFinding::toString).toList();
  }

  private static PackSource playbook(String from, String to) {
    return TinyPacks.change(TinyPacks.PLAYBOOK, from, to);
  }

  @Test
  void tinyPacks_haveNotesOnly() {
    CaptionChecker.Builder builder = CaptionChecker.builder();
    TinyPacks.ALL.forEach(builder::addPack);

    assertThat(builder.lint(List.of("playbook-tiny", "support-tiny")))
        .extracting(LintFinding::level)
        .containsOnly(Level.NOTE);
  }

  @Test
  void pattern_thatItsOwnWordsDoNotMatch_isDead() {
    assertThat(lint(playbook("\"so meh\", \"meh\"", "\"so meh\", \"why \\\\? meh\"")))
        .contains(
            "playbook.json:11:27: mood.meh: warning: can never match: its own words, such as"
                + " 'why ? meh', do not [dead-pattern]");
  }

  @Test
  void pattern_thatItsOwnExceptionTakes_isCovered() {
    assertThat(lint(playbook("[\"\\\"Meh\\\" film\"]", "[\"so\"]")))
        .contains(
            "playbook.json:11:17: mood.meh: warning: can never speak: an exception of its own takes"
                + " every match [covered-pattern]")
        .noneMatch(f -> f.startsWith("playbook.json:11:27:") && f.contains("covered"));
  }

  @Test
  void pattern_thatAContextForAllTakes_isCovered() {
    assertThat(lint(playbook("\"so meh\", \"meh\"", "\"so meh\", \"the word meh\"")))
        .noneMatch(f -> f.contains("covered-pattern"));
    PackSource sentence =
        playbook("\"scope\": \"before\", \"within\": 2, \"why\"", "\"scope\": \"match\", \"why\"");
    assertThat(
            lint(TinyPacks.change(sentence, "\"so meh\", \"meh\"", "\"so meh\", \"the word meh\"")))
        .anyMatch(f -> f.contains("a context that holds for all takes it away [covered-pattern]"));
  }

  @Test
  void pattern_inTwoRules_isRepeatedWhateverItsSpelling() {
    assertThat(lint(playbook("<sky> {day}", "So   meh")))
        .contains(
            "playbook.json:16:17: mood.gloom: warning: the same pattern stands in mood.meh"
                + " [repeated-pattern]");
  }

  @Test
  void rule_whoseExamplesAnotherFlags_isShadowedUnlessMoreSevere() {
    PackSource both =
        TinyPacks.change(
            playbook("\"[[Gray days]]\"", "\"[[Gray days]]\", \"[[grey day]]\""),
            "\"so meh\", \"meh\"",
            "\"so meh\", \"(gray|grey) (day|days)\"");
    PackSource loud = TinyPacks.change(both, "\"severity\": \"advise\"", "\"severity\": \"warn\"");

    assertThat(lint(both))
        .contains(
            "playbook.json:16:17: mood.gloom: note: mood.meh flags every flagging example as well"
                + " [shadowed-rule]");
    assertThat(lint(loud))
        .contains(
            "playbook.json:16:17: mood.gloom: warning: mood.meh flags every flagging example as"
                + " well [shadowed-rule]")
        .anyMatch(f -> f.contains("mood.gloom: note: mood.meh flags this example too"));
  }

  @Test
  void suggestion_thatARuleFlags_isTold() {
    assertThat(lint(playbook("\"tired\", \"bored\"", "\"tired\", \"gray day\"")))
        .contains(
            "playbook.json:13:62: mood.meh: warning: this suggestion is flagged by mood.gloom"
                + " [flagged-suggestion]");
  }

  @Test
  void pattern_andException_withoutExample_areNoted() {
    assertThat(lint(TinyPacks.PLAYBOOK))
        .contains(
            "playbook.json:12:19: mood.meh: note: no example needs this exception"
                + " [untested-exception]");
    assertThat(lint(playbook("[\"I am bored.\"]", "[\"the \\\"Meh\\\" film\"]")))
        .noneMatch(f -> f.contains("untested-exception"));
    assertThat(lint(playbook("\"so meh\", \"meh\"", "\"so meh\", \"blah\"")))
        .contains(
            "playbook.json:11:27: mood.meh: note: no example reaches this pattern"
                + " [untested-pattern]");
  }

  @Test
  void cue_thatItsOwnExceptionTakes_isCoveredAndItsWordsAreNotPrinted() {
    PackSource need =
        TinyPacks.change(
            TinyPacks.SUPPORT,
            "\"patterns\": [\"i need a hug\"],",
            "\"patterns\": [\"i need a hug\", \"hug me\"], \"exceptions\": [{\"scope\": \"match\","
                + " \"why\": \"w\", \"patterns\": [\"a hug\"]}],");

    assertThat(lint(need))
        .anyMatch(f -> f.contains("hug.need: warning: can never speak"))
        .noneMatch(f -> f.contains("i need"));
  }

  @Test
  void sources_idleRecalledOrTooFew_areTold() {
    PackSource idle =
        playbook("\"basis\": \"page\"}]", "\"basis\": \"recalled\"}, " + SECOND + "]");
    PackSource harmful =
        TinyPacks.change(TinyPacks.CLAIMS, "\"harm\": \"low\"", "\"harm\": \"high\"");

    assertThat(lint(idle))
        .anyMatch(f -> f.contains("warning: nothing cites the source t [idle-source]"))
        .anyMatch(f -> f.contains("note: the source s is still to be compared"));
    assertThat(lint(harmful))
        .anyMatch(f -> f.contains("rest.lazy: warning: high harm needs two independent sources"));
  }

  private static final String SECOND =
      "{\"id\": \"t\", \"publisher\": \"P\", \"title\": \"T\", \"url\": \"https://a.c\","
          + " \"accessed\": \"2026-11-01\", \"basis\": \"page\"}";

  @Test
  void phrasing_thatStandsTwice_isTold() {
    PackSource twice =
        TinyPacks.change(TinyPacks.CLAIMS, "\"a nap is laziness\"", "\"Rest, is lazy!\"");

    assertThat(lint(twice))
        .anyMatch(f -> f.contains("rest.lazy: warning: the same phrasing stands in this one"));
  }

  @Test
  void costs_dearestFirst_withTheirPlace() {
    List<PackLint.Priced> costs = PackLint.costs(TinyPacks.PLAYBOOK);

    assertThat(costs).hasSize(5);
    assertThat(costs.get(0).pattern()).isEqualTo("<sky> {day}");
    assertThat(costs.get(0).line()).isEqualTo(16);
    assertThat(costs.get(0).cost().most()).isEqualTo(2);
    assertThat(PackLint.costs(TinyPacks.source("bad.json", "{"))).isEmpty();
  }
}
