package org.wellword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.learn.Meaning;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;
import org.wellword.pack.PackSource;
import org.wellword.playbook.Rule;
import org.wellword.playbook.Severity;
import org.wellword.playbook.TermFinding;
import org.wellword.text.Span;

/** Packs that change the rules of other packs. */
class RuleChangesTest {
  private static PackSource overlay(String id, String overrides) {
    PackSource pack =
        TinyPacks.pack("playbook", " \"topic\": \"house\",\n \"overrides\": [" + overrides + "]}");
    PackSource named = TinyPacks.change(pack, "playbook-tiny", id);
    return new PackSource(id + ".json", named.bytes());
  }

  private static List<TermFinding> terms(String caption, PackSource... overlays) {
    List<PackSource> packs = new java.util.ArrayList<>(List.of(overlays));
    packs.add(TinyPacks.PLAYBOOK);
    try (CaptionChecker checker = TinyPacks.checker(packs)) {
      return checker.checkCaption(caption).guidance().terms();
    }
  }

  @Test
  void rule_switchedOff_saysNothing() {
    PackSource off = overlay("house", "{\"rule\": \"mood.meh\", \"off\": true, \"why\": \"ours\"}");

    assertThat(terms("so meh, gray days")).hasSize(2);
    assertThat(terms("so meh, gray days", off))
        .extracting(TermFinding::rule)
        .containsExactly("mood.gloom");
  }

  @Test
  void rule_changedInEveryField_keepsItsIdAndItsOwnPatterns() {
    PackSource change =
        overlay(
            "house",
            """
            {"rule": "mood.meh", "why": "ours", "severity": "warn", "message": "Tell us more.",
             "suggestions": ["sleepy"], "citations": ["s"], "review": true,
             "addPatterns": ["blah"],
             "addExceptions": [{"scope": "after", "within": 1, "why": "a brand", "patterns": ["tea"]}],
             "examples": {"flag": ["[[blah]]"], "pass": ["meh tea"]}}
            """);

    TermFinding found = terms("blah, so meh", change).get(0);
    assertThat(found.rule()).isEqualTo("mood.meh");
    assertThat(found.spans()).containsExactly(new Span(0, 4), new Span(6, 12));
    assertThat(found.severity()).isEqualTo(Severity.WARN);
    assertThat(found.message()).isEqualTo("Tell us more.");
    assertThat(found.suggestions()).containsExactly("sleepy");
    assertThat(found.review()).isTrue();
    assertThat(found.because()).contains("changed by house: ours");
    assertThat(terms("so meh tea", change)).isEmpty();
    assertThat(terms("so meh tea")).hasSize(1);
    assertThat(terms("\"Meh\" film", change)).as("its own exception stays").isEmpty();
  }

  @Test
  void examples_ofAChange_areTestsOfItsPack() {
    PackSource change =
        overlay(
            "house",
            "{\"rule\": \"mood.meh\", \"why\": \"ours\", \"suggestions\": [\"so meh\"],"
                + " \"examples\": {\"flag\": [\"so [[meh]]\"]}}");

    try (CaptionChecker checker = TinyPacks.checker(List.of(TinyPacks.PLAYBOOK, change))) {
      ExampleRun run = checker.testExamples(List.of("house"));
      assertThat(run.total()).isEqualTo(2);
      assertThat(run.failures())
          .extracting(f -> f.example().expected())
          .containsExactly("flag", "clean");
      assertThat(run.failures()).allMatch(f -> f.example().file().equals("house.json"));
    }
  }

  @Test
  void changes_ofSeveralPacks_applyInTheOrderOfTheirIds() {
    PackSource first =
        overlay("alpha", "{\"rule\": \"mood.meh\", \"severity\": \"warn\", \"why\": \"a\"}");
    PackSource second =
        overlay("beta", "{\"rule\": \"mood.meh\", \"severity\": \"info\", \"why\": \"b\"}");
    PackSource off = overlay("aaa", "{\"rule\": \"mood.meh\", \"off\": true, \"why\": \"c\"}");

    for (PackSource[] order : new PackSource[][] {{first, second}, {second, first}}) {
      TermFinding found = terms("so meh", order).get(0);
      assertThat(found.severity()).isEqualTo(Severity.INFO);
      assertThat(found.because()).endsWith("changed by alpha: a", "changed by beta: b");
    }
    assertThat(terms("so meh", first, off)).as("off stays off").isEmpty();
  }

  @Test
  void changes_inACircle_areRefused() {
    PackSource circle =
        TinyPacks.change(
            TinyPacks.PLAYBOOK,
            "\"everywhere\"",
            "\"overrides\": [{\"rule\": \"house.tea\", \"off\": true, \"why\": \"theirs\"}],\n"
                + " \"everywhere\"");
    PackSource house =
        TinyPacks.change(
            overlay("house", "{\"rule\": \"mood.meh\", \"severity\": \"info\", \"why\": \"ours\"}"),
            " \"overrides\"",
            " \"rules\": [{\"id\": \"house.tea\", \"group\": \"tea\", \"severity\": \"info\","
                + " \"patterns\": [\"tea\"], \"message\": \"M\", \"citations\": [\"s\"],"
                + " \"examples\": {\"flag\": [\"[[tea]]\"], \"pass\": [\"t\"]}}],\n \"overrides\"");

    assertThat(problems(List.of(house), Set.of()))
        .containsExactly("house.json:7:26: mood.meh: no pack that is loaded has the rule mood.meh");
    assertThat(problems(List.of(house, circle), Set.of()))
        .containsExactly(
            "playbook.json:7:26: house.tea: the rules of this pack and of house change each other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"rule\": \"mood.mah\", \"off\": true      | house.json:6:26: mood.mah: no pack that is loaded",
        "\"rule\": \"mood.meh\", \"off\": false     | house.json:6:44: mood.meh: \"off\" can only be",
        "\"rule\": \"mood.meh\"                     | house.json:6:16: mood.meh: says nothing",
        "\"rule\": \"mood.meh\", \"severity\": \"x\"  | mood.meh: expected one of info",
        "\"rule\": \"mood.meh\", \"colour\": 1      | mood.meh: unknown field \"colour\"",
        "\"rule\": \"mood.meh\", \"addPatterns\": [\"(a\"], \"examples\": {\"flag\": [\"[[a]]\"]} | mood.meh: pattern: missing ')'",
        "\"rule\": \"mood.meh\", \"addPatterns\": [\"a\"]  | needs an example that flags",
        "\"rule\": \"mood.meh\", \"citations\": [\"zz\"]  | citation zz is not among the sources",
        "\"rule\": \"mood.meh\", \"off\": true, \"severity\": \"info\" | can have no other change",
      })
  void change_thatCannotBe_isRefusedWithPlaceAndRule(String fields, String problem) {
    PackSource wrong = overlay("house", "{" + fields + ", \"why\": \"ours\"}");

    assertThat(problems(List.of(TinyPacks.PLAYBOOK, wrong), Set.of()))
        .singleElement()
        .asString()
        .contains(problem)
        .startsWith("house.json:6:");
  }

  @Test
  void rule_ofTheSamePackOrTwice_isRefused() {
    PackSource own =
        TinyPacks.change(
            TinyPacks.PLAYBOOK,
            "\"rules\": [",
            "\"overrides\": [{\"rule\": \"mood.meh\", \"off\": true, \"why\": \"w\"}], \"rules\": [");
    PackSource twice =
        overlay(
            "house",
            "{\"rule\": \"mood.meh\", \"off\": true, \"why\": \"w\"},"
                + "{\"rule\": \"mood.meh\", \"severity\": \"info\", \"why\": \"w\"}");

    assertThat(problems(List.of(own), Set.of()))
        .singleElement()
        .asString()
        .contains("mood.meh is a rule of this pack; change it there");
    assertThat(problems(List.of(TinyPacks.PLAYBOOK, twice), Set.of()))
        .singleElement()
        .asString()
        .contains("overrides mood.meh twice");
  }

  @Test
  void bundledPack_withOverrides_isRefused() {
    PackSource change = overlay("house", "{\"rule\": \"mood.meh\", \"off\": true, \"why\": \"w\"}");

    assertThat(problems(List.of(TinyPacks.PLAYBOOK, change), Set.of("house")))
        .singleElement()
        .asString()
        .isEqualTo("house.json:6:15: a bundled pack overrides no rule; change the rule itself");
    PackSet.load(
            List.of(TinyPacks.PLAYBOOK, change), Set.of("playbook-tiny"), null, Meaning.NONE, false)
        .claims()
        .close();
  }

  @Test
  void rules_withoutChanges_nameNone() {
    try (CaptionChecker checker = TinyPacks.checker(TinyPacks.ALL)) {
      assertThat(checker.rules()).allMatch(rule -> rule.changes().isEmpty());
      assertThat(checker.rules()).extracting(Rule::id).containsExactly("mood.meh", "mood.gloom");
    }
  }

  private static List<String> problems(List<PackSource> packs, Set<String> bundled) {
    PackException e =
        catchThrowableOfType(
            PackException.class, () -> PackSet.load(packs, bundled, null, Meaning.NONE, false));
    assertThat(e).as("a PackException").isNotNull();
    return e.problems().stream().map(PackProblem::toString).toList();
  }
}
