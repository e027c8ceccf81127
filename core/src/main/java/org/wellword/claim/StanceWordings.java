package org.wellword.claim;

import org.jspecify.annotations.Nullable;
import org.wellword.learn.FeatureBag;
import org.wellword.text.Tokens;

/**
 * Scores the stances of a stretch by its wording. What does not depend on the claim is looked up
 * once, whichever claims are judged. Not thread-safe: one a thread.
 */
final class StanceWordings {
  private final Lessons lessons;
  private final ClaimText text;
  private final FeatureBag common = new FeatureBag();
  private final FeatureBag bag = new FeatureBag();
  private int from;
  private int to;

  StanceWordings(Lessons lessons, ClaimText text) {
    this.lessons = lessons;
    this.text = text;
  }

  /** Begins another caption. */
  void begin() {
    from = -1;
  }

  /** What the wording of the tokens {@code [first, end)} says for each stance towards a claim. */
  void score(
      Tokens tokens, int first, int end, String claim, float @Nullable [] vector, float[] scores) {
    if (first != from || end != to) {
      from = first;
      to = end;
      common.clear();
      lessons.addWordings(tokens, first, end, common);
    }
    bag.copy(common);
    lessons.addSides(tokens, first, end, text, claim, bag);
    bag.close();
    lessons.stanceModel().score(bag, scores);
    if (vector != null) {
      lessons.stanceModel().addDense(vector, scores);
    }
  }
}
