package org.wellword;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.Example;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.PhrasePattern;
import org.wellword.playbook.Rule;
import org.wellword.playbook.Severity;
import org.wellword.support.Cue;
import org.wellword.support.SetAside;

/**
 * A rule or a cue, with the places of its patterns and exceptions in the documents.
 *
 * @param id of the rule or cue
 * @param pack where it stands
 * @param rule whether it is a rule of a playbook, not a cue of need
 * @param hidden whether its words are not to be printed
 * @param severity of a rule; the least one for a cue
 * @param ranges its compiled patterns
 * @param exceptions its own exceptions
 * @param general what sets it aside, as it does others
 * @param examples its examples
 * @param parts its patterns
 * @param excuses its exceptions
 */
record LintEntry(
    String id,
    String pack,
    boolean rule,
    boolean hidden,
    Severity severity,
    List<PatternRange> ranges,
    List<ContextPhrase> exceptions,
    List<ContextPhrase> general,
    List<Example> examples,
    List<Part> parts,
    List<Excuse> excuses) {
  /** Entries are told apart by identity; their lists grow while documents are read. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** A pattern: its number, the pack and the place where it stands, and what was read there. */
  record Part(int number, String pack, PackNode node, PhrasePattern pattern) {}

  /** An exception, with the pack and the place where it stands. */
  record Excuse(ContextPhrase phrase, String pack, PackNode node) {}

  /** The rules and cues of {@code packs}; documents by pack id. */
  static List<LintEntry> read(PackSet packs, Map<String, PackNode> roots) {
    Map<String, LintEntry> rules =
        index(packs.playbook().rules().stream().map(r -> of(r, packs)).toList());
    Map<String, LintEntry> cues =
        index(packs.needs().cues().stream().map(c -> of(c, packs)).toList());
    PhraseAutomaton automaton = packs.automaton();
    roots.forEach(
        (pack, root) -> {
          Map<String, List<String>> lists = PackLint.lists(root);
          fill(rules, root.list("rules"), "id", "patterns", "exceptions", pack, lists, automaton);
          fill(
              rules,
              root.list("overrides"),
              "rule",
              "addPatterns",
              "addExceptions",
              pack,
              lists,
              automaton);
          fill(cues, root.list("cues"), "id", "patterns", "exceptions", pack, lists, automaton);
        });
    return Stream.of(rules, cues).flatMap(m -> m.values().stream()).toList();
  }

  private static Map<String, LintEntry> index(List<LintEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.toMap(LintEntry::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static LintEntry of(Rule rule, PackSet packs) {
    return new LintEntry(
        rule.id(),
        rule.pack(),
        true,
        rule.hidden(),
        rule.severity(),
        rule.patterns(),
        rule.exceptions(),
        packs.playbook().everywhere(),
        rule.examples(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static LintEntry of(Cue cue, PackSet packs) {
    return new LintEntry(
        cue.id(),
        cue.examples().isEmpty() ? "" : cue.examples().get(0).pack(),
        false,
        true, // words of somebody in need are not for display
        Severity.INFO,
        List.of(cue.patterns()),
        cue.exceptions(),
        packs.needs().asides().stream()
            .filter(a -> a.needs().contains(cue.need()))
            .map(SetAside::phrase)
            .toList(),
        cue.examples(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static void fill(
      Map<String, LintEntry> entries,
      List<PackNode> nodes,
      String idField,
      String patternField,
      String exceptionField,
      String pack,
      Map<String, List<String>> lists,
      PhraseAutomaton automaton) {
    for (PackNode node : nodes) {
      LintEntry entry = entries.get(node.optionalText(idField));
      if (entry == null) {
        continue; // switched off, or a cue of stance
      }
      for (PackNode pattern : node.list(patternField)) {
        String text = pattern.asText();
        entry.parts.add(
            new Part(
                entry.number(text, automaton), pack, pattern, PhrasePattern.parse(text, lists)));
      }
      for (PackNode exception : node.list(exceptionField)) {
        String first = exception.texts("patterns").get(0);
        entry.exceptions.stream()
            .filter(
                c ->
                    c.scope().label().equals(exception.optionalText("scope"))
                        && c.why().equals(exception.optionalText("why"))
                        && automaton.source(c.patterns().from()).equals(first))
            .findFirst()
            .ifPresent(c -> entry.excuses.add(new Excuse(c, pack, exception)));
      }
    }
  }

  private int number(String source, PhraseAutomaton automaton) {
    for (PatternRange range : ranges) {
      for (int p = range.from(); p < range.to(); p++) {
        if (automaton.source(p).equals(source)) {
          return p;
        }
      }
    }
    return -1;
  }
}
