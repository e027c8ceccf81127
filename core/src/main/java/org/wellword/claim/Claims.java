package org.wellword.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.Lazy;
import org.wellword.learn.Meaning;
import org.wellword.learn.PerThread;
import org.wellword.learn.Screen;
import org.wellword.learn.StretchVectors;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.ReadAs;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;

/**
 * The claims of all packs, indexed. Immutable and thread-safe; close it when no check is under way.
 *
 * <p>Captions about which nobody asks end at once, see {@link #check}; that is most of them.
 */
public final class Claims implements AutoCloseable {

  /** What is needed to assert a stance. Accusing a debunker is the worst error. */
  private static final Bar ENDORSES = new Bar(0.75, 0.72);

  private static final Bar OTHER_STANCE = new Bar(0.5, 0.5);

  /** How much more is needed to endorse where a cue says otherwise. */
  private static final double DESPITE_A_CUE = 0.1;

  /** Doubt whether the writer only passes a claim on counts half against endorsing it. */
  private static final int REPORTS = Judge.CLASSES.indexOf("reports");

  /** From this probability on that a claim is meant, it is worth a reviewer's look. */
  private static final double SUGGEST = 0.3;

  /**
   * What it takes to be told.
   *
   * @param sure the probability that the claim is meant at all
   * @param share the share of the stance in that probability
   */
  private record Bar(double sure, double share) {}

  private final List<Claim> claims;
  private final BitSet[] anchored;
  private final BitSet[] ownAnchored;
  private final BitSet topicPatterns = new BitSet();

  /** Anchors of claims that the screen does not know. */
  private final BitSet unknown = new BitSet();

  private final Lazy<Learned> learned;
  private final PerThread<ClaimReader> reader;

  private Claims(Builder builder, Meaning meaning) {
    claims = List.copyOf(builder.claims);
    Map<String, String> synonyms = ClaimText.synonyms(builder.synonymGroups);
    StanceReader stances = new StanceReader(builder.cues);
    learned = new Lazy<>(() -> Learned.of(claims, new ClaimText(synonyms), stances, meaning));
    reader = new PerThread<>(() -> new ClaimReader(learned.get(), new ClaimText(synonyms)));
    int patterns = 0;
    for (Claim claim : claims) {
      patterns = Math.max(patterns, Math.max(claim.packAnchors().to(), claim.ownAnchors().to()));
    }
    anchored = new BitSet[patterns];
    ownAnchored = new BitSet[anchored.length];
    Map<PatternRange, BitSet> ofPacks = new LinkedHashMap<>();
    for (int c = 0; c < claims.size(); c++) {
      PatternRange shared = claims.get(c).packAnchors();
      PatternRange own = claims.get(c).ownAnchors();
      ofPacks.computeIfAbsent(shared, k -> new BitSet()).set(c);
      BitSet alone = new BitSet();
      alone.set(c);
      Arrays.fill(anchored, own.from(), own.to(), alone);
      Arrays.fill(ownAnchored, own.from(), own.to(), alone);
      if (!builder.screen.knows(claims.get(c).id())) {
        unknown.set(shared.from(), shared.to());
        unknown.set(own.from(), own.to());
      }
    }
    ofPacks.forEach(
        (range, ofPack) -> {
          Arrays.fill(anchored, range.from(), range.to(), ofPack);
          topicPatterns.set(range.from(), range.to());
        });
  }

  /**
   * Reads and builds now what the first caption would wait for.
   *
   * @throws org.wellword.pack.PackException when a file of the meaning layer is corrupt
   */
  public void prepare() {
    Learned unused = learned.get();
  }

  /** The claims, in the order of their packs. */
  public List<Claim> claims() {
    return claims;
  }

  /**
   * Reads a scan; the findings are ordered by their place, then by claim id.
   *
   * @param vectors of the caption's stretches
   * @param asked whether a {@link Screen} says that the lessons may have something to tell; claims
   *     that it does not know are found by their anchors all the same
   */
  public List<ClaimFinding> check(Scan scan, StretchVectors vectors, boolean asked, Trace trace) {
    if (!asked && !scan.any(unknown)) {
      return List.of(); // most captions end here
    }
    ClaimReader.Gate gate =
        new ClaimReader.Gate(
            reachable(scan, anchored), reachable(scan, ownAnchored), scan.any(topicPatterns));
    List<ClaimReader.Judged> judged = reader.get().read(scan, vectors, gate, trace);
    if (judged.isEmpty()) {
      return List.of(); // most captions end here
    }
    List<ClaimFinding> findings = new ArrayList<>();
    for (ClaimReader.Judged likely : apart(judged)) {
      ClaimFinding finding = finding(scan, likely);
      if (finding != null) {
        trace.note(
            "stance", finding.claim() + " " + finding.stance().label() + ": " + finding.because());
        findings.add(finding);
      }
    }
    findings.sort(
        Comparator.comparing((ClaimFinding f) -> f.spans().get(0))
            .thenComparing(ClaimFinding::claim));
    return List.copyOf(findings);
  }

  /** The claims of which an anchor in {@code table} stands in the caption. */
  private static BitSet reachable(Scan scan, BitSet[] table) {
    BitSet reachable = new BitSet();
    for (int m = 0; m < scan.count(); m++) {
      int pattern = scan.pattern(m);
      if (pattern < table.length && table[pattern] != null) {
        reachable.or(table[pattern]);
      }
    }
    return reachable;
  }

  /** Of claims found in the same words, and of the same claim, the surest one. */
  private static List<ClaimReader.Judged> apart(List<ClaimReader.Judged> judged) {
    List<ClaimReader.Judged> sorted = new ArrayList<>(judged);
    sorted.sort(
        Comparator.comparingDouble((ClaimReader.Judged j) -> -j.sure())
            .thenComparingInt(ClaimReader.Judged::claim));
    List<ClaimReader.Judged> kept = new ArrayList<>();
    for (ClaimReader.Judged j : sorted) {
      if (kept.stream()
          .noneMatch(k -> k.claim() == j.claim() || (k.from() < j.to() && j.from() < k.to()))) {
        kept.add(j);
      }
    }
    return kept;
  }

  private @Nullable ClaimFinding finding(Scan scan, ClaimReader.Judged judged) {
    double[] p = judged.p();
    int likeliest = 0;
    for (int k = 1; k < Judge.NONE; k++) {
      likeliest = p[k] > p[likeliest] ? k : likeliest;
    }
    if (judged.sure() < SUGGEST) {
      return null;
    }
    Claim claim = claims.get(judged.claim());
    double mine = likeliest == 0 ? judged.sure() - p[REPORTS] / 2 : judged.sure();
    double share = p[likeliest] / mine;
    Bar bar = likeliest == 0 ? ENDORSES : OTHER_STANCE;
    double more = likeliest == 0 && judged.despite() ? DESPITE_A_CUE : 0;
    boolean told = share >= bar.share() + more;
    boolean asserted = told && judged.sure() >= bar.sure();
    Stance stance = told ? Stance.values()[likeliest] : Stance.UNCLEAR;
    List<String> because = new ArrayList<>(judged.because());
    because.addAll(1, readAs(scan, judged));
    double confidence = stance == Stance.UNCLEAR ? judged.sure() : p[likeliest];
    return new ClaimFinding(
        claim.id(),
        claim.topic(),
        claim.verdict(),
        stance,
        asserted ? Assertion.ASSERT : Assertion.SUGGEST,
        Math.round(100 * confidence) / 100.0,
        List.of(scan.tokens().span(judged.from(), judged.to())),
        claim.myth(),
        claim.fact(),
        claim.nuance(),
        claim.citations(),
        because);
  }

  /** How the anchors of a claim among its words were read. */
  private Set<String> readAs(Scan scan, ClaimReader.Judged judged) {
    Set<String> readAs = new LinkedHashSet<>();
    Claim claim = claims.get(judged.claim());
    for (int m = 0; m < scan.count(); m++) {
      if (scan.from(m) < judged.to()
          && judged.from() < scan.to(m)
          && claim.anchoredBy(scan.pattern(m))) {
        readAs.addAll(ReadAs.of(scan, m));
      }
    }
    return readAs;
  }

  /** Frees what is kept for the threads that have used the claims. */
  @Override
  public void close() {
    reader.close();
  }

  /** Collects claims packs, all of them before those of another kind. Not thread-safe. */
  public static final class Builder {
    private final PhraseAutomaton.Builder automaton;
    private final List<Claim> claims = new ArrayList<>();
    private final List<StanceCue> cues = new ArrayList<>();
    private final List<List<String>> synonymGroups = new ArrayList<>();
    private final Screen screen;

    /** A builder whose patterns go into {@code automaton}. */
    public Builder(PhraseAutomaton.Builder automaton, Screen screen) {
      this.automaton = automaton;
      this.screen = screen;
    }

    /** Reads a pack; what is wrong becomes a problem of {@code root}. */
    public void add(PackNode root, PackHead head) {
      PatternReader patterns = new PatternReader(automaton, root);
      String topic = root.id("topic");
      PatternRange anchors =
          root.list("anchors").isEmpty()
              ? new PatternRange(0, 0)
              : patterns.readContext(root, "anchors");
      for (PackNode node : root.list("claims")) {
        Claim claim = Claim.read(node, head, topic, anchors, patterns);
        claims.add(claim);
        if (!screen.knows(claim.id())) {
          automaton.promote(anchors);
          automaton.promote(claim.ownAnchors());
        }
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

    /** The claims, indexed; call it when the last pack has been added. */
    public Claims build(Meaning meaning) {
      return new Claims(this, meaning);
    }
  }
}
