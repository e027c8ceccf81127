package org.wellword.claim;

import org.wellword.learn.FeatureBag;
import org.wellword.learn.LinearModel;
import org.wellword.text.Tokens;

/**
 * Scores claims by the words of a caption, as the lessons weigh them. Reused from caption to
 * caption; one a thread. Costs one look-up a content word and one addition for each claim that the
 * word speaks for or against.
 */
final class Candidates {
  private final LinearModel model;
  private final FeatureBag bag = new FeatureBag();
  private int[] features = new int[128];
  private String[] terms = new String[128];

  Candidates(Lessons lessons) {
    this.model = lessons.claimModel();
  }

  /** Looks up the words of a caption. */
  void read(Tokens tokens, ClaimText text) {
    int n = tokens.count();
    if (n > features.length) {
      features = new int[n * 2];
      terms = new String[n * 2];
    }
    for (int t = 0; t < n; t++) {
      terms[t] = text.termAt(tokens, t);
      features[t] = terms[t].isEmpty() ? -1 : model.feature(LinearModel.key(0, terms[t]));
    }
  }

  /** The term of token {@code t}, or "". */
  String term(int t) {
    return terms[t];
  }

  /** What token {@code t} says for {@code claim} of the lessons; below 0 it speaks against. */
  double weight(int t, int claim) {
    return features[t] < 0 ? 0 : model.weight(features[t], claim);
  }

  /** Scores the words of a stretch; the last score is that of "no claim". */
  void score(Stretch stretch, float[] scores) {
    collect(stretch);
    model.score(bag, scores);
  }

  /** Adds up the words of a stretch that speak for each claim, whatever else is said there. */
  void favour(Stretch stretch, float[] sums) {
    collect(stretch);
    model.favour(bag, sums);
  }

  private void collect(Stretch stretch) {
    bag.clear();
    for (int t = stretch.from(); t < stretch.to(); t++) {
      bag.add(features[t]);
    }
    bag.close();
  }
}
