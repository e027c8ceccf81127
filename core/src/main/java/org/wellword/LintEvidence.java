package org.wellword;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellword.pack.Example;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.playbook.TermFinding;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;

/** What all examples of all packs show about the rules and cues. Not thread-safe. */
final class LintEvidence {
  /** What a pattern does with a text that it is made to match. */
  enum Outcome {
    /** It does not match. */
    SILENT,
    /** It matches, and an exception of its own entry takes the match away. */
    EXCUSED,
    /** It matches, and what sets aside many entries takes the match away. */
    SET_ASIDE,
    /** It matches, and the match stands. */
    SPEAKS
  }

  final List<LintEntry> entries;

  /** By example of a rule: what all rules find in it. */
  final Map<Example, List<TermFinding>> terms = new LinkedHashMap<>();

  /** By example of a rule: the rules with a match over words that it marks. */
  private final Map<Example, Set<LintEntry>> coverings = new HashMap<>();

  private final PackSet packs;
  private final Tokenizer tokenizer;
  private final Scan scan;
  private final Map<Integer, LintEntry> owners = new HashMap<>();
  private final BitSet reached = new BitSet();
  private final Set<ContextPhrase> needed = Collections.newSetFromMap(new IdentityHashMap<>());

  LintEvidence(PackSet packs, List<LintEntry> entries) {
    this.packs = packs;
    this.entries = entries;
    tokenizer = new Tokenizer(packs.automaton().vocabulary());
    scan = new Scan(packs.automaton(), tokenizer.read(""));
    for (LintEntry entry : entries) {
      for (PatternRange range : entry.ranges()) {
        for (int p = range.from(); p < range.to(); p++) {
          owners.put(p, entry);
        }
      }
    }
    entries.forEach(entry -> entry.examples().forEach(example -> see(entry, example)));
  }

  private void see(LintEntry entry, Example example) {
    scan.read(tokenizer.read(example.text()));
    Set<LintEntry> covering = new LinkedHashSet<>();
    for (int m = 0; m < scan.count(); m++) {
      LintEntry owner = owners.get(scan.pattern(m));
      if (owner != null && outcome(owner, m) == Outcome.SPEAKS) {
        reached.set(scan.pattern(m));
        Span match = scan.span(m);
        if (owner.rule() && example.spans().stream().anyMatch(s -> covers(match, s))) {
          covering.add(owner);
        }
      }
    }
    if (entry.rule()) {
      terms.put(example, packs.playbook().check(scan, Trace.NONE));
      coverings.put(example, covering);
    }
  }

  private static boolean covers(Span match, Span marked) {
    return match.start() <= marked.start() && match.end() >= marked.end();
  }

  private Outcome outcome(LintEntry owner, int match) {
    boolean excused = false;
    for (ContextPhrase exception : owner.exceptions()) {
      if (exception.find(scan, scan.from(match), scan.to(match)) >= 0) {
        needed.add(exception);
        excused = true;
      }
    }
    if (excused) {
      return Outcome.EXCUSED;
    }
    for (ContextPhrase general : owner.general()) {
      if (general.find(scan, scan.from(match), scan.to(match)) >= 0) {
        return Outcome.SET_ASIDE;
      }
    }
    return Outcome.SPEAKS;
  }

  /** Whether an example of any pack reaches the pattern, and the match stands. */
  boolean reached(int pattern) {
    return reached.get(pattern);
  }

  /** Whether the exception takes a match away in an example of any pack. */
  boolean needed(ContextPhrase exception) {
    return needed.contains(exception);
  }

  /** The best that a pattern does with any of {@code texts}. */
  Outcome best(LintEntry entry, int pattern, List<String> texts) {
    Set<ContextPhrase> before = Collections.newSetFromMap(new IdentityHashMap<>());
    before.addAll(needed);
    Outcome best = Outcome.SILENT;
    for (String text : texts) {
      scan.read(tokenizer.read(text));
      for (int m = 0; m < scan.count() && best != Outcome.SPEAKS; m++) {
        if (scan.pattern(m) == pattern) {
          Outcome outcome = outcome(entry, m);
          best = outcome.compareTo(best) > 0 ? outcome : best;
        }
      }
    }
    needed.retainAll(before); // only examples show what is needed
    return best;
  }

  /**
   * The rules that match all marked words of every flagging example of {@code entry}, besides
   * itself, also where only one of a group is told.
   */
  Set<LintEntry> shadows(LintEntry entry) {
    List<Example> flagging =
        entry.examples().stream()
            .filter(e -> e.expected().equals("flag") && e.pack().equals(entry.pack()))
            .toList();
    if (flagging.isEmpty()) {
      return Set.of();
    }
    Set<LintEntry> common = new LinkedHashSet<>(entries);
    common.remove(entry);
    flagging.forEach(example -> common.retainAll(coverings.getOrDefault(example, Set.of())));
    return common;
  }
}
