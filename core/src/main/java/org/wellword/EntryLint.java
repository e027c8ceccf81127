package org.wellword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellword.LintEntry.Excuse;
import org.wellword.LintEntry.Part;
import org.wellword.LintEvidence.Outcome;
import org.wellword.pack.Example;
import org.wellword.pack.PackProblem;
import org.wellword.phrase.PhrasePattern;
import org.wellword.playbook.TermFinding;

/** Looks for rules and cues of one pack that do nothing, or do what others do. */
final class EntryLint {
  /** Enough for every alternative of any pattern that people write. */
  private static final int SAMPLES = 200;

  /** What two patterns that match the same have in common. */
  private record Same(boolean rule, PhrasePattern.Node body, boolean atStart, boolean atEnd) {}

  /** Where a pattern was seen first. */
  private record Seen(LintEntry entry, Part part) {}

  private final LintEvidence evidence;
  private final String pack;
  private final List<LintFinding> findings = new ArrayList<>();

  EntryLint(LintEvidence evidence, String pack) {
    this.evidence = evidence;
    this.pack = pack;
  }

  List<LintFinding> findings() {
    repeated();
    for (LintEntry entry : evidence.entries) {
      entry.parts().stream().filter(p -> p.pack().equals(pack)).forEach(p -> pattern(entry, p));
      entry.excuses().stream().filter(e -> e.pack().equals(pack)).forEach(e -> excuse(entry, e));
      entry.examples().stream().filter(e -> e.pack().equals(pack)).forEach(e -> example(entry, e));
      if (entry.rule() && entry.pack().equals(pack)) {
        shadowed(entry);
      }
    }
    return findings;
  }

  /** The same pattern twice; told at the later of the two, or at the one in this pack. */
  private void repeated() {
    Map<Same, Seen> first = new HashMap<>();
    for (LintEntry entry : evidence.entries) {
      for (Part part : entry.parts()) {
        PhrasePattern pattern = part.pattern();
        Same same = new Same(entry.rule(), pattern.body(), pattern.atStart(), pattern.atEnd());
        @Nullable Seen seen = first.putIfAbsent(same, new Seen(entry, part));
        if (seen != null && part.pack().equals(pack)) {
          tellRepeated(entry, part, seen.entry);
        } else if (seen != null && seen.part.pack().equals(pack)) {
          tellRepeated(seen.entry, seen.part, entry);
        }
      }
    }
  }

  private void tellRepeated(LintEntry entry, Part part, LintEntry other) {
    String where = other.id().equals(entry.id()) ? "this one" : other.id();
    warn("repeated-pattern", part.node().at(entry.id(), "the same pattern stands in " + where));
  }

  private void pattern(LintEntry entry, Part part) {
    List<String> samples = part.pattern().samples(SAMPLES);
    Outcome best = evidence.best(entry, part.number(), samples);
    String such = entry.hidden() ? "" : ", such as '" + samples.get(0) + "',";
    switch (best) {
      case SILENT ->
          warn(
              "dead-pattern",
              part.node().at(entry.id(), "can never match: its own words" + such + " do not"));
      case EXCUSED ->
          warn(
              "covered-pattern",
              part.node()
                  .at(entry.id(), "can never speak: an exception of its own takes every match"));
      case SET_ASIDE ->
          warn(
              "covered-pattern",
              part.node()
                  .at(entry.id(), "can never speak: a context that holds for all takes it away"));
      case SPEAKS -> {
        if (!evidence.reached(part.number())) {
          note("untested-pattern", part.node().at(entry.id(), "no example reaches this pattern"));
        }
      }
    }
  }

  private void excuse(LintEntry entry, Excuse excuse) {
    if (!evidence.needed(excuse.phrase())) {
      note("untested-exception", excuse.node().at(entry.id(), "no example needs this exception"));
    }
  }

  private void example(LintEntry entry, Example example) {
    for (TermFinding term : evidence.terms.getOrDefault(example, List.of())) {
      PackProblem at =
          new PackProblem(
              example.file(),
              example.line(),
              example.column(),
              entry.id(),
              example.expected().equals("clean")
                  ? "this suggestion is flagged by " + term.rule()
                  : term.rule() + " flags this example too");
      if (example.expected().equals("clean")) {
        warn("flagged-suggestion", at);
      } else if (!term.rule().equals(entry.id())) {
        note("shared-example", at);
      }
    }
  }

  private void shadowed(LintEntry entry) {
    for (LintEntry other : evidence.shadows(entry)) {
      String message = other.id() + " flags every flagging example as well";
      PackProblem at = entry.parts().get(0).node().at(entry.id(), message);
      if (other.severity().compareTo(entry.severity()) >= 0) {
        warn("shadowed-rule", at);
      } else {
        note("shadowed-rule", at); // it still adds its greater severity
      }
    }
  }

  private void warn(String check, PackProblem at) {
    findings.add(LintFinding.warning(check, at));
  }

  private void note(String check, PackProblem at) {
    findings.add(LintFinding.note(check, at));
  }
}
