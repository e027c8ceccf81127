package org.wellword.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wellword.claim.Judge.Feature;
import org.wellword.learn.Meaning;
import org.wellword.learn.StretchVectors;
import org.wellword.phrase.Scan;
import org.wellword.phrase.Trace;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokens;

/** Gathers what is known of a candidate, and has it judged. Not thread-safe: one a thread. */
final class Features {
  /** A term is negated rarely, or mostly, in the phrasings of a claim. */
  private static final double RARELY = 0.35;

  private static final double MOSTLY = 0.6;

  /** From this weight on a word marks the place of a claim. */
  private static final double STRONG = 0.8;

  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "am", "its", "it's", "that's", "thats", "they're", "theyre");
  private static final Set<String> IS_NOT =
      Set.of("isn't", "aren't", "wasn't", "weren't", "isnt", "arent", "wasnt", "werent");

  private final Learned learned;
  private final ClaimText text;
  private final Candidates candidates;
  private final StanceWordings stances;
  private final float[] wording = new float[Lessons.STANCES];
  private final double[] values = new double[Feature.COUNT];
  private StretchVectors vectors = new StretchVectors(Meaning.NONE);

  Features(Learned learned, ClaimText text, Candidates candidates) {
    this.learned = learned;
    this.text = text;
    this.candidates = candidates;
    this.stances = new StanceWordings(learned.lessons(), text);
  }

  /** Begins another caption, whose vectors are {@code of}. */
  void begin(StretchVectors of) {
    vectors = of;
    stances.begin();
  }

  /**
   * Judges an option of a stretch.
   *
   * @param wide what may tell the stance: the stretch, or more
   * @param scores of the claims of the lessons
   * @param lead how far the option leads the next one
   */
  ClaimReader.Judged judge(
      Scan scan,
      Stretch stretch,
      Stretch wide,
      ClaimReader.Option option,
      float[] scores,
      double lead,
      ClaimReader.Gate gate,
      Trace trace) {
    Arrays.fill(values, 0);
    Tokens tokens = scan.tokens();
    Set<String> own = new HashSet<>();
    Said said = option.said();
    Stretch place = place(tokens, stretch, option.learned());
    int from = said == null ? place.from() : said.from();
    int to = said == null ? place.to() : said.to();
    set(Feature.BIAS, 1);
    set(Feature.MARGIN, Math.max(-8, Math.min(8, lead)) / 4);
    set(Feature.OWN_ANCHOR, gate.own().get(option.claim()) ? 1 : 0);
    set(Feature.ANCHOR, gate.reachable().get(option.claim()) ? 1 : 0);
    set(Feature.TOPIC, gate.topical() ? 1 : 0);
    set(Feature.LENGTH, StrictMath.log(1.0 + stretch.to() - stretch.from()) / 4);
    boolean taught = option.learned() >= 0;
    if (taught) {
      likelihood(option.learned(), scores);
      words(stretch, option, own);
      wording(tokens, wide, option.claim());
    }
    boolean personal = false;
    if (said != null) {
      own.addAll(List.of(said.match().phrasing().terms()));
      personal = said.match().phrasing().personal();
      phrasing(said);
    }
    parity(tokens, option.claim(), own, from, to);
    StanceReader.Signs signs = learned.stances().read(scan, text, own::contains, from, to);
    signs(signs, personal);
    around(tokens, wide, from, to);
    negation(tokens, wide, option.claim(), own);
    double[] p = taught ? learned.judge().judge(values) : CueJudge.judge(said, signs);
    Claim claim = learned.claims().get(option.claim());
    if (trace.listens()) {
      trace.note("judge", note(claim.id(), p));
    }
    List<String> because = new ArrayList<>();
    because.add(
        said == null
            ? "shares " + shared(stretch, option.learned())
            : "says '" + said.match().phrasing().text() + "'");
    because.addAll(signs.because());
    boolean flipped = value(Feature.FLIPPED) + value(Feature.PHRASING_FLIPPED) > 0;
    because.add(flipped ? "negation in scope" : "no negation in scope");
    boolean despite =
        value(Feature.CUE_DEBUNK) + value(Feature.CUE_ASK) + value(Feature.CUE_REPORT) > 0;
    return new ClaimReader.Judged(option.claim(), from, to, p, despite, because);
  }

  private void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  private double value(Feature feature) {
    return values[feature.ordinal()];
  }

  /** The strong words of the sentence that says most for a claim. */
  private Stretch place(Tokens tokens, Stretch stretch, int claim) {
    if (claim < 0) {
      return stretch;
    }
    double most = -1;
    int best = stretch.firstSentence();
    for (int s = stretch.firstSentence(); s <= stretch.lastSentence(); s++) {
      double sum = 0;
      for (int t = tokens.sentenceFirst(s); t < end(tokens, stretch, s); t++) {
        sum += Math.max(0, candidates.weight(t, claim));
      }
      if (sum > most) {
        most = sum;
        best = s;
      }
    }
    set(Feature.LOCAL, Math.min(12, most) / 4);
    int from = -1;
    int to = -1;
    for (int t = tokens.sentenceFirst(best); t < end(tokens, stretch, best); t++) {
      if (candidates.weight(t, claim) > STRONG) {
        from = from < 0 ? t : from;
        to = t + 1;
      }
    }
    return from >= 0
        ? new Stretch(best, best, from, to)
        : new Stretch(best, best, tokens.sentenceFirst(best), end(tokens, stretch, best));
  }

  private static int end(Tokens tokens, Stretch stretch, int sentence) {
    return Math.min(tokens.sentenceEnd(sentence), stretch.to());
  }

  /** How likely the claim is, beside "no claim" and beside the other claims. */
  private void likelihood(int claim, float[] scores) {
    int none = scores.length - 1;
    double lead = scores[claim] - scores[none];
    set(Feature.LEAD, Math.max(-8, Math.min(8, lead)) / 4);
    double all = 0;
    for (int c = 0; c < none; c++) {
      all += StrictMath.exp(scores[c] - scores[claim]);
    }
    set(Feature.SHARE, 1 / all);
    set(Feature.ANY, StrictMath.log(all) / 4 + value(Feature.LEAD));
  }

  private void words(Stretch stretch, ClaimReader.Option option, Set<String> own) {
    double sum = 0;
    double strongest = 0;
    int strange = 0;
    Set<String> seen = new HashSet<>();
    for (int t = stretch.from(); t < stretch.to(); t++) {
      String term = candidates.term(t);
      if (!term.isEmpty() && seen.add(term)) {
        double weight = candidates.weight(t, option.learned());
        strongest = Math.max(strongest, weight);
        if (weight > STRONG) {
          sum += weight;
          own.add(term);
        } else {
          strange++;
        }
      }
    }
    set(Feature.STRONGEST, Math.min(6, strongest) / 3);
    set(Feature.STRONG_WORDS, Math.min(8, own.size()) / 4.0);
    set(Feature.DENSITY, sum / (sum + strange + 1));
  }

  /** What the wording says for each stance. */
  private void wording(Tokens tokens, Stretch stretch, int claim) {
    String id = learned.claims().get(claim).id();
    float[] vector = vectors.of(tokens, stretch.from(), stretch.to());
    stances.score(tokens, stretch.from(), stretch.to(), id, vector, wording);
    float mean = 0;
    for (float score : wording) {
      mean += score / wording.length;
    }
    for (int k = 0; k < wording.length; k++) {
      values[Feature.WORDS_ENDORSE.ordinal() + k] =
          Math.max(-8, Math.min(8, wording[k] - mean)) / 2;
    }
  }

  /** Which words of the claim are negated otherwise than in its phrasings. */
  private void parity(Tokens tokens, int claim, Set<String> own, int from, int to) {
    int start = Said.reach(tokens, from);
    Set<String> negated = Negation.negated(tokens, start, to, text, own::contains);
    Set<String> seen = new HashSet<>();
    int flipped = 0;
    int missing = 0;
    for (int t = from; t < to; t++) {
      String term = candidates.term(t);
      if (own.contains(term) && seen.add(term)) {
        double usual = learned.phrasings().negation(claim, term);
        flipped += negated.contains(term) && usual < RARELY ? 1 : 0;
        missing += !negated.contains(term) && usual > MOSTLY ? 1 : 0;
      }
    }
    int negators = 0;
    for (int t = start; t < to; t++) {
      negators += Negation.isNegator(tokens.word(t)) ? 1 : 0;
    }
    set(Feature.FLIPPED, Math.min(2, flipped));
    set(Feature.NOT_NEGATED, Math.min(2, missing));
    set(Feature.NEGATORS, Math.min(3, negators) / 2.0);
  }

  private void negation(Tokens tokens, Stretch stretch, int claim, Set<String> own) {
    Set<String> negated =
        Negation.negated(tokens, stretch.from(), stretch.to(), text, own::contains);
    Set<String> seen = new HashSet<>();
    int flipped = 0;
    int negators = 0;
    int isNot = 0;
    for (int t = stretch.from(); t < stretch.to(); t++) {
      String term = candidates.term(t);
      if (negated.contains(term) && seen.add(term)) {
        flipped += learned.phrasings().negation(claim, term) < RARELY ? 1 : 0;
      }
      String word = tokens.word(t);
      if (Negation.isNegator(word)) {
        negators++;
        boolean afterBe = t > stretch.from() && BE.contains(tokens.word(t - 1));
        isNot += IS_NOT.contains(word) || (word.equals("not") && afterBe) ? 1 : 0;
      }
    }
    int sign = tokens.source().indexOf('\u2260', tokens.start(stretch.from()));
    isNot += sign >= 0 && sign < tokens.end(stretch.to() - 1) ? 1 : 0;
    set(Feature.FLIPPED_ANYWHERE, Math.min(3, flipped));
    set(Feature.NEGATORS_ANYWHERE, Math.min(5, negators) / 2.0);
    set(Feature.IS_NOT, Math.min(2, isNot));
  }

  private void phrasing(Said said) {
    set(Feature.PHRASING, Math.max(0, said.score() - 0.55) / 0.45);
    set(Feature.VERBATIM, said.score() >= Said.VERBATIM ? 1 : 0);
    set(Feature.PHRASING_FLIPPED, said.polarity() == Negation.Polarity.FLIPPED ? 1 : 0);
    set(Feature.PHRASING_OTHER, said.polarity() == Negation.Polarity.OTHER ? 1 : 0);
  }

  private void signs(StanceReader.Signs signs, boolean personal) {
    set(Feature.CUE_DEBUNK, Math.min(3, signs.count(StanceCue.Kind.DEBUNK)) / 2.0);
    set(Feature.CUE_ASK, Math.min(2, signs.count(StanceCue.Kind.ASK)));
    set(Feature.CUE_RHETORICAL, Math.min(1, signs.count(StanceCue.Kind.RHETORICAL)));
    set(Feature.CUE_REPORT, Math.min(2, signs.count(StanceCue.Kind.REPORT)));
    set(Feature.CUE_PERSONAL, personal ? 0 : Math.min(1, signs.count(StanceCue.Kind.PERSONAL)));
    set(Feature.QUESTION, signs.question() ? 1 : 0);
    set(Feature.QUOTED, signs.quoted() ? 1 : 0);
  }

  private void around(Tokens tokens, Stretch stretch, int from, int to) {
    for (int s = stretch.firstSentence(); s <= stretch.lastSentence(); s++) {
      if (tokens.question(s)) {
        set(Feature.ANY_QUESTION, 1);
      }
    }
    for (int t = stretch.from(); t < stretch.to(); t++) {
      if (tokens.quoted(t) && (t < from || t >= to) && tokens.kind(t) == TokenKind.WORD) {
        set(Feature.QUOTES_ELSEWHERE, 1);
      }
    }
  }

  /** The words that say most for a claim, for people. */
  private String shared(Stretch stretch, int claim) {
    Set<String> strong = new LinkedHashSet<>();
    for (int t = stretch.from(); t < stretch.to() && strong.size() < 8; t++) {
      if (candidates.weight(t, claim) > STRONG) {
        strong.add(candidates.term(t));
      }
    }
    return strong.toString();
  }

  private String note(String claim, double[] p) {
    StringBuilder note = new StringBuilder(claim);
    for (int k = 0; k < p.length; k++) {
      note.append(String.format(Locale.ROOT, " %s=%.3f", Judge.CLASSES.get(k), p[k]));
    }
    for (Feature feature : Feature.values()) {
      note.append(String.format(Locale.ROOT, " %s=%.4f", feature, value(feature)));
    }
    return note.toString();
  }
}
