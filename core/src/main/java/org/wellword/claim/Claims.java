package org.wellword.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.ReadAs;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Tokens;

/**
 * The claims of all packs, indexed. Immutable and thread-safe; close it when no check is under way.
 *
 * <p>The gate is exact: a claim without one of its anchors in the caption is never accepted, so a
 * caption without anchors can skip the search.
 */
public final class Claims implements AutoCloseable {
  private static final double ASSERT = 0.77;
  private static final double SUGGEST = 0.64;

  /** Two sentences together say a thing less clearly than one. */
  private static final double PAIR = 0.92;

  /** Negators this many words before the first shared word still bear on it. */
  private static final int REACH = 4;

  private static final int CANDIDATES = 24;
  private static final int MAX_WINDOWS = 120;

  private final List<Claim> claims;
  private final List<Phrasing> phrasings = new ArrayList<>();
  private final int firstPattern;
  private final BitSet anchorPatterns = new BitSet();
  private final ClaimIndex index;
  private final Verifier verifier;
  private final StanceReader stances;
  private final ThreadLocal<ClaimText> text;

  private Claims(Builder builder) {
    claims = List.copyOf(builder.claims);
    firstPattern = builder.firstPattern;
    Map<String, String> synonyms = builder.synonyms();
    text = ThreadLocal.withInitial(() -> new ClaimText(synonyms));
    verifier = new Verifier(analyse(new ClaimText(synonyms)));
    stances = new StanceReader(builder.cues);
    ClaimIndex.Builder writer = ClaimIndex.inMemory(synonyms);
    for (Phrasing phrasing : phrasings) {
      writer.add(claims.get(phrasing.claim()).id(), phrasing.text());
    }
    index = writer.build();
    for (Claim claim : claims) {
      mark(claim.packAnchors());
      mark(claim.ownAnchors());
    }
  }

  private void mark(PatternRange range) {
    anchorPatterns.set(range.from(), range.to());
  }

  /** A phrasing on the way to the index. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Draft(int claim, String pack, String text, String[] terms) {}

  /**
   * Analyses every phrasing; returns the idf of every term among all phrasings. Within a phrasing a
   * term weighs by its idf among the phrasings of its own pack, so that the words of the topic,
   * which every caption about it has, prove nothing.
   */
  private Map<String, Double> analyse(ClaimText analysis) {
    List<Draft> drafts = new ArrayList<>();
    for (int c = 0; c < claims.size(); c++) {
      Claim claim = claims.get(c);
      Set<String> ways = new TreeSet<>(claim.phrasings());
      ways.add(claim.myth());
      for (String way : ways) {
        drafts.add(new Draft(c, claim.pack(), way, Verifier.distinct(analysis.terms(way))));
      }
    }
    Map<String, Map<String, Double>> byPack = new HashMap<>();
    for (Draft draft : drafts) {
      Map<String, Double> local =
          byPack.computeIfAbsent(
              draft.pack, p -> idf(drafts.stream().filter(d -> d.pack.equals(p)).toList()));
      double[] weights = new double[draft.terms.length];
      double mass = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = local.getOrDefault(draft.terms[i], 0.0);
        mass += weights[i];
      }
      phrasings.add(
          new Phrasing(
              draft.claim,
              draft.text,
              draft.terms,
              weights,
              mass,
              analysis.negated(draft.text),
              draft.text.matches("(?i).*\\b(i|i'm|im|i've|my|me)\\b.*")));
    }
    return idf(drafts);
  }

  private static Map<String, Double> idf(List<Draft> drafts) {
    Map<String, Integer> frequency = new HashMap<>();
    for (Draft draft : drafts) {
      for (String term : draft.terms) {
        frequency.merge(term, 1, Integer::sum);
      }
    }
    int n = drafts.size();
    Map<String, Double> idf = new HashMap<>();
    frequency.forEach((term, df) -> idf.put(term, Math.log(1 + (n - df + 0.5) / (df + 0.5))));
    return idf;
  }

  /** The claims, in the order of their packs. */
  public List<Claim> claims() {
    return claims;
  }

  private record Found(Window window, Verifier.Match match, Negation.Polarity polarity) {
    double score() {
      return match.score() * (window.firstSentence() == window.lastSentence() ? 1 : PAIR);
    }
  }

  /** Reads a scan; the findings are ordered by their place, then by claim id. */
  public List<ClaimFinding> check(Scan scan, Trace trace) {
    BitSet reachable = gate(scan);
    if (reachable.isEmpty()) {
      return List.of();
    }
    Map<Integer, Found> best = new LinkedHashMap<>();
    Tokens tokens = scan.tokens();
    ClaimText analysis = text.get();
    int windows = Math.min(tokens.sentenceCount(), MAX_WINDOWS);
    for (int s = 0; s < windows; s++) {
      search(scan, Window.of(tokens, analysis, s, s), reachable, best, trace);
      if (s + 1 < windows) {
        search(scan, Window.of(tokens, analysis, s, s + 1), reachable, best, trace);
      }
    }
    List<ClaimFinding> findings = new ArrayList<>();
    for (Found found : apart(best.values())) {
      ClaimFinding finding = finding(scan, found, trace);
      findings.add(finding);
    }
    findings.sort(
        Comparator.comparing((ClaimFinding f) -> f.spans().get(0))
            .thenComparing(ClaimFinding::claim));
    return List.copyOf(findings);
  }

  /** The claims of which an anchor stands in the caption. */
  private BitSet gate(Scan scan) {
    BitSet reachable = new BitSet();
    for (int m = 0; m < scan.count(); m++) {
      int pattern = scan.pattern(m);
      if (pattern >= firstPattern && anchorPatterns.get(pattern)) {
        for (int c = 0; c < claims.size(); c++) {
          if (claims.get(c).anchoredBy(pattern)) {
            reachable.set(c);
          }
        }
      }
    }
    return reachable;
  }

  private void search(
      Scan scan, Window window, BitSet reachable, Map<Integer, Found> best, Trace trace) {
    for (ClaimIndex.Hit hit : index.search(window.terms(), CANDIDATES)) {
      Phrasing phrasing = phrasings.get(hit.number());
      if (!reachable.get(phrasing.claim())) {
        continue;
      }
      Verifier.Match match = verifier.verify(window, phrasing);
      if (trace.listens()) {
        trace.note("claim", candidate(hit, phrasing, match));
      }
      if (match != null) {
        Found found = new Found(window, match, polarity(scan, window, match));
        if (found.score() >= SUGGEST && found.polarity() != Negation.Polarity.OTHER) {
          best.merge(phrasing.claim(), found, (a, b) -> b.score() > a.score() ? b : a);
        }
      }
    }
  }

  private Negation.Polarity polarity(Scan scan, Window window, Verifier.Match match) {
    Tokens tokens = scan.tokens();
    int from = window.tokens()[match.first()];
    int to = window.tokens()[match.last()] + 1;
    int start = from;
    while (from - start < REACH
        && start > tokens.sentenceFirst(tokens.sentence(from))
        && tokens.breakBefore(start) == Tokens.JOINED) {
      start--;
    }
    Set<String> terms = Set.of(match.phrasing().terms());
    return Negation.compare(
        Negation.negated(tokens, start, to, text.get(), terms::contains),
        match.phrasing().negated());
  }

  private String candidate(ClaimIndex.Hit hit, Phrasing phrasing, Verifier.@Nullable Match match) {
    String head =
        String.format(
            java.util.Locale.ROOT,
            "candidate %s, BM25 %.2f, phrasing '%s'",
            hit.id(),
            hit.score(),
            phrasing.text());
    return match == null
        ? head + ": too little of it is said"
        : head
            + String.format(
                java.util.Locale.ROOT,
                ": coverage %.2f, score %.2f",
                match.coverage(),
                match.score());
  }

  /** Of claims found in the same words, the best one. */
  private static List<Found> apart(Iterable<Found> found) {
    List<Found> sorted = new ArrayList<>();
    found.forEach(sorted::add);
    sorted.sort(
        Comparator.comparingDouble((Found f) -> -f.score())
            .thenComparingInt(f -> f.match().phrasing().claim()));
    List<Found> kept = new ArrayList<>();
    for (Found f : sorted) {
      if (kept.stream().noneMatch(k -> overlap(k, f))) {
        kept.add(f);
      }
    }
    return kept;
  }

  private static boolean overlap(Found a, Found b) {
    return first(a) <= last(b) && first(b) <= last(a);
  }

  private static int first(Found found) {
    return found.window().tokens()[found.match().first()];
  }

  private static int last(Found found) {
    return found.window().tokens()[found.match().last()];
  }

  private ClaimFinding finding(Scan scan, Found found, Trace trace) {
    Claim claim = claims.get(found.match().phrasing().claim());
    int from = first(found);
    int to = last(found) + 1;
    boolean flipped = found.polarity() == Negation.Polarity.FLIPPED;
    StanceReader.Reading reading =
        stances.read(scan, text.get(), found.match().phrasing(), flipped, from, to);
    List<String> because = new ArrayList<>();
    because.add("says '" + found.match().phrasing().text() + "'");
    because.addAll(readAs(scan, claim, from, to));
    because.addAll(reading.because());
    trace.note("stance", claim.id() + " " + reading.stance().label() + ": " + reading.because());
    return new ClaimFinding(
        claim.id(),
        claim.topic(),
        claim.verdict(),
        reading.stance(),
        found.score() >= ASSERT ? Assertion.ASSERT : Assertion.SUGGEST,
        confidence(found.score()),
        List.of(scan.tokens().span(from, to)),
        claim.myth(),
        claim.fact(),
        claim.nuance(),
        claim.citations(),
        because);
  }

  /** How the anchors of a claim among its words were read. */
  private Set<String> readAs(Scan scan, Claim claim, int from, int to) {
    Set<String> readAs = new LinkedHashSet<>();
    for (int m = 0; m < scan.count(); m++) {
      int pattern = scan.pattern(m);
      if (scan.from(m) < to
          && from < scan.to(m)
          && anchorPatterns.get(pattern)
          && claim.anchoredBy(pattern)) {
        readAs.addAll(ReadAs.of(scan, m));
      }
    }
    return readAs;
  }

  /** Rises from one half at the suggest threshold towards 1 for a word-for-word match. */
  private static double confidence(double score) {
    return Math.round(100 / (1 + Math.exp(-10 * (score - SUGGEST)))) / 100.0;
  }

  /** Closes the index. */
  @Override
  public void close() {
    index.close();
  }

  /** Collects claims packs, all of them before those of another kind. Not thread-safe. */
  public static final class Builder {
    private final PhraseAutomaton.Builder automaton;
    private final int firstPattern;
    private final List<Claim> claims = new ArrayList<>();
    private final List<StanceCue> cues = new ArrayList<>();
    private final List<List<String>> synonymGroups = new ArrayList<>();

    /** A builder whose patterns go into {@code automaton}. */
    public Builder(PhraseAutomaton.Builder automaton) {
      this.automaton = automaton;
      this.firstPattern = automaton.size();
    }

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      PatternReader patterns = new PatternReader(automaton, root);
      String topic = root.id("topic");
      PatternRange anchors =
          root.list("anchors").isEmpty() ? new PatternRange(0, 0) : patterns.read(root, "anchors");
      for (PackNode node : root.list("claims")) {
        claims.add(Claim.read(node, head, topic, anchors, patterns));
      }
      for (PackNode node : root.list("cues")) {
        cues.add(StanceCue.read(node, patterns));
      }
      for (PackNode node : root.list("synonyms")) {
        List<String> group = node.asTexts();
        if (group.isEmpty()) {
          node.problem("a group of synonyms needs at least one word");
        } else {
          synonymGroups.add(group);
        }
      }
      root.done();
    }

    private Map<String, String> synonyms() {
      ClaimText plain = new ClaimText(Map.of());
      Map<String, String> synonyms = new HashMap<>();
      for (List<String> group : synonymGroups) {
        String stand = plain.term(group.get(0));
        for (String word : group) {
          synonyms.put(plain.term(word), stand);
        }
      }
      return synonyms;
    }

    /** The claims, indexed; call it when the last pack has been added. */
    public Claims build() {
      return new Claims(this);
    }
  }
}
