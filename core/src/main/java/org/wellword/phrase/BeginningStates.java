package org.wellword.phrase;

import java.util.BitSet;
import java.util.List;

/** The states of {@link FirstWords}: from which of them something is found, and how soon. */
final class BeginningStates {
  private final Subsets subsets;

  /** States from which a finding is reached. */
  private final BitSet useful = new BitSet();

  /** Those where plain words no longer decide. */
  private final BitSet open = new BitSet();

  /** Those from which a gap or a sign leads on. */
  private final BitSet passesGap = new BitSet();

  BeginningStates(Subsets subsets, List<String> texts) {
    this.subsets = subsets;
    int[][] accepts = subsets.accepts();
    for (int s = 0; s < accepts.length; s++) {
      open.set(s, accepts[s].length > 0);
    }
    useful.or(open);
    findUseful();
    findOpen(texts);
  }

  /** Whether a gap or a sign leads on from a state. */
  boolean passesGap(int state) {
    return passesGap.get(state);
  }

  /** Whether plain words no longer decide in a state. */
  boolean isOpen(int state) {
    return open.get(state);
  }

  boolean isUseful(int state) {
    return state >= 0 && useful.get(state);
  }

  /**
   * Goes back from where a finding is sure, until nothing changes: few rounds, as no path loops.
   */
  private void findUseful() {
    int[] any = subsets.any();
    int[] gap = subsets.gap();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int s = any.length - 1; s >= 0; s--) {
        if (!useful.get(s)
            && (isUseful(any[s])
                || isUseful(gap[s])
                || subsets.some(s, (symbol, soft, target) -> useful.get(target)))) {
          useful.set(s);
          changed = true;
        }
      }
    }
  }

  /** Gaps, marks and what stands behind commas are beyond plain words. */
  private void findOpen(List<String> texts) {
    BitSet words = new BitSet();
    for (int symbol = 0; symbol < texts.size(); symbol++) {
      words.set(symbol, SymbolKind.isWord(texts.get(symbol)));
    }
    int[] any = subsets.any();
    int[] gap = subsets.gap();
    for (int s = 1; s < any.length; s++) {
      if (useful.get(s)
          && (isUseful(any[s])
              || isUseful(gap[s])
              || subsets.some(
                  s, (symbol, soft, to) -> (soft || !words.get(symbol)) && useful.get(to)))) {
        open.set(s);
        passesGap.set(s);
      }
    }
  }

  /**
   * Every first word that leads to a finding, with the second and the third, or -1 when those
   * before will do.
   */
  void forEachBeginning(Sink sink) {
    forEachUseful(
        0,
        (first, one) -> {
          if (open.get(one)) {
            sink.add(first, -1, -1);
            return;
          }
          forEachUseful(
              one,
              (second, two) -> {
                if (open.get(two)) {
                  sink.add(first, second, -1);
                  return;
                }
                forEachUseful(two, (third, three) -> sink.add(first, second, third));
              });
        });
  }

  private void forEachUseful(int from, Step step) {
    subsets.forEach(
        from,
        (state, symbol, soft, target) -> {
          if (useful.get(target)) {
            step.accept(symbol, target);
          }
        });
  }

  private interface Step {
    void accept(int symbol, int target);
  }

  interface Sink {
    void add(int first, int second, int third);
  }
}
