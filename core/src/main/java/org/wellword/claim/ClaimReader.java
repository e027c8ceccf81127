package org.wellword.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.Meaning;
import org.wellword.learn.StretchVectors;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.Tokens;

/**
 * Judges the stretches of captions. Not thread-safe: one a thread.
 *
 * <p>The likeliest claim of a stretch is judged by all that is known of it. Another claim of the
 * same stretch counts only when it is said nearly word for word: words that already speak for one
 * claim prove no second one. Claims that no lesson is about are judged by their phrasings.
 */
final class ClaimReader {
  /** How many claims of a stretch are looked at closely. */
  private static final int TOP = 3;

  /** So many words before a phrasing, and behind it, are weighed with it. */
  private static final int BEFORE = 6;

  private static final int AFTER = 3;

  /** More sentences than this are not judged one by one. */
  private static final int MAX_SENTENCES = 8;

  /** A sentence of fewer tokens makes no claim of its own. */
  private static final int MIN_WORDS = 3;

  /** How far the claim of a single sentence must be ahead of "no claim". */
  private static final float CLEAR = 1;

  /** How many phrasings that are near in meaning are told to those who ask. */
  private static final int NEAREST = 3;

  /** What a perfectly said phrasing adds to a score. */
  private static final double PHRASING_WORTH = 4;

  /**
   * How far the words of a claim without an anchor may fall behind "no claim"; most captions end
   * here.
   */
  private static final float OPEN = -2;

  /** The same for a claim with an anchor. */
  private static final float ANCHORED = -4;

  /**
   * A claim that a stretch may make.
   *
   * @param claim its number
   * @param from its first token
   * @param to one past its last token
   * @param p the probability of each class of {@link Judge}
   * @param despite whether a cue says that the claim is not endorsed
   * @param because what spoke for it
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Judged(int claim, int from, int to, double[] p, boolean despite, List<String> because) {
    /** The probability that the stretch is about this claim at all. */
    double sure() {
      return 1 - p[Judge.NONE];
    }
  }

  /**
   * A candidate with its best phrasing.
   *
   * @param claim its number
   * @param learned its number in the lessons, or -1
   * @param said its phrasing, when one is said
   * @param rank what it is ranked by
   */
  record Option(int claim, int learned, @Nullable Said said, double rank) {
    boolean verbatim() {
      return said != null && said.score() >= Said.VERBATIM;
    }
  }

  /**
   * What the anchors of a caption say.
   *
   * @param reachable claims of which any anchor stands there
   * @param own claims of which an anchor of their own does
   * @param topical whether a word of some topic stands there
   */
  record Gate(BitSet reachable, BitSet own, boolean topical) {}

  private final Learned learned;
  private final ClaimText text;
  private final Candidates candidates;
  private final Features features;
  private final float[] scores;
  private final float[] clipScores;
  private final float[] favours;

  /** The best so far, while claims are compared. */
  private final float[] top = new float[TOP];

  private final int[] topClaims = new int[TOP];
  private StretchVectors vectors = new StretchVectors(Meaning.NONE);

  /** By first sentence, those that were read of this caption. */
  private final List<@Nullable Window> windows = new ArrayList<>();

  ClaimReader(Learned learned, ClaimText text) {
    this.learned = learned;
    this.text = text;
    this.candidates = new Candidates(learned.lessons());
    this.scores = new float[learned.lessons().claimModel().classes()];
    this.clipScores = new float[scores.length];
    this.favours = new float[scores.length];
    this.features = new Features(learned, text, candidates);
  }

  /** Judges a caption, whose vectors are {@code of}. */
  List<Judged> read(Scan scan, StretchVectors of, Gate gate, Trace trace) {
    Tokens tokens = scan.tokens();
    vectors = of;
    features.begin(of);
    candidates.read(tokens, text);
    windows.clear();
    if (trace.listens()) {
      noteNearest(tokens, trace);
    }
    List<Judged> judged = List.of();
    for (Stretch stretch : Stretch.of(tokens)) {
      List<Option> options = options(tokens, stretch, gate);
      for (int i = 0; i < options.size(); i++) {
        Option option = options.get(i);
        if (i == 0 || option.verbatim() || option.learned < 0) {
          judged = judged.isEmpty() ? new ArrayList<>() : judged;
          judged.add(judge(scan, stretch, options, i, gate, trace));
        }
      }
      if (!options.isEmpty() && stretch.lastSentence() > stretch.firstSentence()) {
        bySentence(scan, stretch, judged, gate, trace);
      }
    }
    return judged;
  }

  /** Judges the claims that single sentences speak for and the stretch as a whole does not. */
  private void bySentence(Scan scan, Stretch stretch, List<Judged> judged, Gate gate, Trace trace) {
    Tokens tokens = scan.tokens();
    int last = Math.min(stretch.lastSentence(), stretch.firstSentence() + MAX_SENTENCES - 1);
    for (int s = stretch.firstSentence(); s <= last; s++) {
      int to = Math.min(tokens.sentenceEnd(s), stretch.to());
      Stretch sentence = new Stretch(s, s, tokens.sentenceFirst(s), to);
      if (to - sentence.from() < MIN_WORDS) {
        continue;
      }
      candidates.score(sentence, clipScores);
      addMeaning(tokens, sentence, clipScores);
      int best = -1;
      double second = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < learned.numbers().length; c++) {
        int number = learned.numbers()[c];
        if (number >= 0) {
          if (best < 0 || clipScores[number] > clipScores[learned.numbers()[best]]) {
            second = best < 0 ? second : clipScores[learned.numbers()[best]];
            best = c;
          } else {
            second = Math.max(second, clipScores[number]);
          }
        }
      }
      int claim = best;
      if (claim >= 0
          && judged.stream().noneMatch(j -> j.claim() == claim)
          && clipScores[learned.numbers()[claim]] - clipScores[clipScores.length - 1] >= CLEAR) {
        Said said = said(tokens, sentence, claim);
        int number = learned.numbers()[claim];
        Option option = new Option(claim, number, said, clipScores[number]);
        double lead = clipScores[number] - second;
        judged.add(features.judge(scan, sentence, stretch, option, clipScores, lead, gate, trace));
      }
    }
  }

  /**
   * Judges option {@code i}. The first one is weighed by the whole stretch, another one by the
   * words around its phrasing, so that what else the caption says does not hide it.
   */
  private Judged judge(
      Scan scan, Stretch stretch, List<Option> options, int i, Gate gate, Trace trace) {
    Option option = options.get(i);
    if (i == 0 || option.said == null || option.learned < 0) {
      double lead = i > 0 || options.size() == 1 ? 0 : option.rank - options.get(1).rank;
      return features.judge(scan, stretch, stretch, option, scores, lead, gate, trace);
    }
    int from = Math.max(stretch.from(), option.said.from() - BEFORE);
    int to = Math.min(stretch.to(), option.said.to() + AFTER);
    Stretch clip = new Stretch(stretch.firstSentence(), stretch.lastSentence(), from, to);
    candidates.score(clip, clipScores);
    addMeaning(scan.tokens(), clip, clipScores);
    double other = Double.NEGATIVE_INFINITY;
    for (Option o : options) {
      if (o.learned >= 0 && o.claim != option.claim) {
        other = Math.max(other, clipScores[o.learned]);
      }
    }
    double lead = clipScores[option.learned] - other;
    return features.judge(scan, stretch, stretch, option, clipScores, lead, gate, trace);
  }

  private void addMeaning(Tokens tokens, Stretch stretch, float[] into) {
    float[] vector = vectors.of(tokens, stretch.from(), stretch.to());
    if (vector != null) {
      learned.lessons().claimModel().addDense(vector, into);
    }
  }

  /** Tells what each sentence is nearest to in meaning. */
  private void noteNearest(Tokens tokens, Trace trace) {
    for (int s = 0; s < tokens.sentenceCount() && learned.meaning().isOn(); s++) {
      MeaningIndex.Query query =
          learned.meaning().query(tokens, tokens.sentenceFirst(s), tokens.sentenceEnd(s));
      for (MeaningIndex.Near near : learned.meaning().nearest(query, NEAREST)) {
        Phrasing phrasing = learned.phrasings().all().get(near.text());
        trace.note(
            "claim",
            String.format(
                Locale.ROOT,
                "near in meaning %s, cosine %.2f, phrasing '%s'",
                learned.claims().get(phrasing.claim()).id(),
                near.cosine(),
                phrasing.text()));
      }
    }
  }

  private List<Option> options(Tokens tokens, Stretch stretch, Gate gate) {
    candidates.score(stretch, scores);
    int none = scores.length - 1;
    BitSet reachable = null;
    for (int c = 0; c < learned.numbers().length; c++) {
      int number = learned.numbers()[c];
      boolean anchored = gate.reachable().get(c);
      if (number < 0 ? anchored : scores[number] - scores[none] >= (anchored ? ANCHORED : OPEN)) {
        reachable = reachable == null ? new BitSet() : reachable;
        reachable.set(c);
      }
    }
    if (reachable == null) {
      return List.of();
    }
    addMeaning(tokens, stretch, scores);
    candidates.favour(stretch, favours);
    List<Option> options = new ArrayList<>();
    for (int c : best(reachable)) {
      Said said = said(tokens, stretch, c);
      int number = learned.numbers()[c];
      double rank =
          (number < 0 ? 0 : scores[number] - scores[none])
              + (said == null ? 0 : PHRASING_WORTH * (said.score() - 0.5));
      options.add(new Option(c, number, said, rank));
    }
    options.sort(
        Comparator.comparingDouble((Option o) -> -o.rank()).thenComparingInt(Option::claim));
    return options;
  }

  /** The claims with the highest scores or most words, and all that no lesson is about. */
  private List<Integer> best(BitSet reachable) {
    List<Integer> best = new ArrayList<>();
    for (int c = reachable.nextSetBit(0); c >= 0; c = reachable.nextSetBit(c + 1)) {
      if (learned.numbers()[c] < 0) {
        best.add(c);
      }
    }
    addBest(reachable, scores, best);
    addBest(reachable, favours, best);
    return best;
  }

  /**
   * Adds the {@link #TOP} claims with the highest scores, the first of equals before the others.
   */
  private void addBest(BitSet reachable, float[] by, List<Integer> best) {
    int known = 0;
    for (int c = reachable.nextSetBit(0); c >= 0; c = reachable.nextSetBit(c + 1)) {
      int number = learned.numbers()[c];
      if (number < 0 || (known == TOP && by[number] <= top[TOP - 1])) {
        continue; // most end here
      }
      int at = known == TOP ? TOP - 1 : known++;
      while (at > 0 && top[at - 1] < by[number]) {
        top[at] = top[at - 1];
        topClaims[at] = topClaims[at - 1];
        at--;
      }
      top[at] = by[number];
      topClaims[at] = c;
    }
    for (int i = 0; i < known; i++) {
      if (!best.contains(topClaims[i])) {
        best.add(topClaims[i]);
      }
    }
  }

  /** The words of one or two sentences; every claim that is looked at asks for the same ones. */
  private Window window(Tokens tokens, int first, int last) {
    int at = 2 * first + last - first;
    while (windows.size() <= at) {
      windows.add(null);
    }
    Window window = windows.get(at);
    if (window == null) {
      window = Window.of(tokens, candidates::term, learned.phrasings()::weight, first, last);
      windows.set(at, window);
    }
    return window;
  }

  private @Nullable Said said(Tokens tokens, Stretch stretch, int claim) {
    Said best = null;
    for (int s = stretch.firstSentence(); s <= stretch.lastSentence(); s++) {
      for (int last = s; last <= Math.min(s + 1, stretch.lastSentence()); last++) {
        Window window = window(tokens, s, last);
        for (Verifier.Match match : learned.phrasings().matches(window, claim)) {
          if (match.score() >= Said.LEAST) {
            Said said = Said.of(tokens, text, window, match);
            if (said.score() >= Said.LEAST && (best == null || said.better(best))) {
              best = said;
            }
          }
        }
      }
    }
    return best;
  }
}
