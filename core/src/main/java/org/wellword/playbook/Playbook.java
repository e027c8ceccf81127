package org.wellword.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.ContextPhrase;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.ReadAs;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Span;

/**
 * The rules of all playbook packs, compiled. Immutable and thread-safe.
 *
 * <p>A match becomes part of a finding unless an exception of its rule, or one that holds for every
 * rule (wording that is mentioned in order to teach), applies. Of matches that overlap, the longest
 * of a group is kept, the first of equals.
 */
public final class Playbook {
  private final List<Rule> rules;
  private final List<ContextPhrase> everywhere;
  private final int firstPattern;

  /** Index of the rule by pattern, counted from {@link #firstPattern}; -1 for exceptions. */
  private final int[] ruleOf;

  private Playbook(Builder builder, int lastPattern) {
    rules = List.copyOf(builder.rules);
    everywhere = List.copyOf(builder.everywhere);
    firstPattern = builder.firstPattern;
    ruleOf = new int[lastPattern - firstPattern];
    java.util.Arrays.fill(ruleOf, -1);
    for (int r = 0; r < rules.size(); r++) {
      for (PatternRange patterns : rules.get(r).patterns()) {
        java.util.Arrays.fill(
            ruleOf, patterns.from() - firstPattern, patterns.to() - firstPattern, r);
      }
    }
  }

  /** The rules, in the order of their packs. */
  public List<Rule> rules() {
    return rules;
  }

  /** Contexts in which no rule speaks. */
  public List<ContextPhrase> everywhere() {
    return everywhere;
  }

  private record Hit(int rule, int match, int from, int to) {}

  /** Reads a scan; the findings are ordered by their first span, then by rule id. */
  public List<TermFinding> check(Scan scan, Trace trace) {
    List<Hit> hits = null;
    for (int m = 0; m < scan.count(); m++) {
      int p = scan.pattern(m) - firstPattern;
      if (p >= 0 && p < ruleOf.length && ruleOf[p] >= 0) {
        if (hits == null) {
          hits = new ArrayList<>();
        }
        hits.add(new Hit(ruleOf[p], m, scan.from(m), scan.to(m)));
      }
    }
    return hits == null ? List.of() : findings(longest(allowed(hits, scan, trace)), scan);
  }

  private List<Hit> allowed(List<Hit> hits, Scan scan, Trace trace) {
    List<Hit> allowed = new ArrayList<>();
    for (Hit hit : hits) {
      Rule rule = rules.get(hit.rule);
      if (rule.disguised() && !ReadAs.disguised(scan, hit.match)) {
        continue;
      }
      String excuse = excuse(rule.exceptions(), scan, hit);
      if (excuse.isEmpty()) {
        excuse = excuse(everywhere, scan, hit);
      }
      if (excuse.isEmpty()) {
        allowed.add(hit);
        note(trace, rule.id() + " matches ", scan, hit, "");
      } else {
        note(trace, rule.id() + " set aside at ", scan, hit, ": " + excuse);
      }
    }
    return allowed;
  }

  private static void note(Trace trace, String what, Scan scan, Hit hit, String more) {
    if (trace.listens()) {
      Span at = scan.span(hit.match);
      String by = ") by pattern " + scan.source(hit.match);
      trace.note("playbook", what + "[" + at.start() + ", " + at.end() + by + more);
    }
  }

  private static String excuse(List<ContextPhrase> exceptions, Scan scan, Hit hit) {
    for (ContextPhrase exception : exceptions) {
      if (exception.find(scan, hit.from, hit.to) >= 0) {
        return exception.why();
      }
    }
    return "";
  }

  /** Drops every hit inside a longer (or equal, earlier) one of the same group. */
  private List<Hit> longest(List<Hit> hits) {
    hits.sort(Comparator.comparingInt((Hit h) -> h.from - h.to).thenComparingInt(Hit::from));
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : hits) {
      String group = rules.get(hit.rule).group();
      boolean covered =
          kept.stream()
              .anyMatch(
                  k ->
                      k.from < hit.to
                          && hit.from < k.to
                          && rules.get(k.rule).group().equals(group));
      if (!covered) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private List<TermFinding> findings(List<Hit> hits, Scan scan) {
    List<TermFinding> findings = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    hits.sort(Comparator.comparingInt(Hit::from));
    for (Hit hit : hits) {
      if (done.add(hit.rule)) {
        findings.add(finding(hit.rule, hits, scan));
      }
    }
    findings.sort(
        Comparator.comparing((TermFinding f) -> f.spans().get(0)).thenComparing(TermFinding::rule));
    return List.copyOf(findings);
  }

  private TermFinding finding(int ruleIndex, List<Hit> hits, Scan scan) {
    Rule rule = rules.get(ruleIndex);
    List<Span> spans = new ArrayList<>();
    Set<String> because = new java.util.LinkedHashSet<>();
    for (Hit hit : hits) {
      if (hit.rule == ruleIndex) {
        spans.add(scan.span(hit.match));
        because.add(rule.hidden() ? "matches a code" : "matches '" + scan.source(hit.match) + "'");
        because.addAll(ReadAs.of(scan, hit.match));
      }
    }
    because.addAll(rule.changes());
    return new TermFinding(
        rule.id(),
        rule.group(),
        rule.topic(),
        rule.severity(),
        spans,
        rule.message(),
        rule.suggestions(),
        rule.citations(),
        List.copyOf(because),
        rule.review());
  }

  /** Collects playbook packs, all of them before those of another kind. Not thread-safe. */
  public static final class Builder {
    private final PhraseAutomaton.Builder automaton;
    private final int firstPattern;
    private final List<Rule> rules = new ArrayList<>();
    private final List<ContextPhrase> everywhere = new ArrayList<>();
    private final List<RuleChange> changes = new ArrayList<>();

    /** A builder whose patterns go into {@code automaton}. */
    public Builder(PhraseAutomaton.Builder automaton) {
      this.automaton = automaton;
      this.firstPattern = automaton.size();
    }

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      PatternReader patterns = new PatternReader(automaton, root);
      String topic = root.id("topic");
      for (PackNode node : root.list("rules")) {
        rules.add(Rule.read(node, head, topic, patterns));
      }
      everywhere.addAll(ContextPhrase.readAll(root, "everywhere", patterns));
      Set<String> changed = new HashSet<>();
      for (PackNode node : root.list("overrides")) {
        RuleChange change = RuleChange.of(node, head, patterns);
        if (change.rule().isEmpty() || changed.add(change.rule())) {
          changes.add(change);
        } else {
          node.problemIn("rule", "overrides " + change.rule() + " twice");
        }
      }
      root.done();
    }

    /**
     * Applies what the packs change in rules of other packs, in the order in which the packs were
     * added; call it when all have been.
     */
    public void applyChanges() {
      Map<String, Integer> places = new HashMap<>();
      for (int r = 0; r < rules.size(); r++) {
        places.putIfAbsent(rules.get(r).id(), r);
      }
      PackLayers layers = new PackLayers();
      Set<String> off = new HashSet<>();
      for (RuleChange change : changes) {
        Integer at = places.get(change.rule());
        change.apply(rules, at == null ? -1 : at, layers);
        if (change.off()) {
          off.add(change.rule());
        }
      }
      rules.removeIf(rule -> off.contains(rule.id()));
    }

    /** The playbook; call it when the last pack has been added and the changes are applied. */
    public Playbook build() {
      return new Playbook(this, automaton.size());
    }
  }
}
