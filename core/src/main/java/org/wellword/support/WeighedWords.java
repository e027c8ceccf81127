package org.wellword.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.Example;
import org.wellword.pack.PackHead;
import org.wellword.pack.PackNode;
import org.wellword.phrase.PatternRange;
import org.wellword.phrase.PatternReader;
import org.wellword.phrase.Scan;
import org.wellword.text.Span;
import org.wellword.text.Tokens;

/**
 * Words that show need only together: a linear model over the terms of a caption, for what no cue
 * says.
 *
 * <p>A caption weighs {@code bias + sum / sqrt(n)}, where the sum runs over its {@code n} different
 * terms that have a weight, ten at least. It is weighed only when one of the anchors stands in it,
 * or a cue of the same need, so that most captions cost nothing. Where a caption weighs very
 * little, a joke or a story, such a cue counts as {@link Need#CONSIDER}. Weights are whole
 * thousandths: the same sum on every machine.
 *
 * @param id of the entry
 * @param need what it shows
 * @param topic what it is about
 * @param anchors words without one of which nothing is weighed
 * @param others words that tell of somebody else, when they stand in the heaviest sentence
 * @param bias what every caption weighs, in thousandths
 * @param atLeast the weight that shows need, in thousandths
 * @param atMost the weight up to which cues of the same need count as consider
 * @param weights of terms (see {@link WordTerms}), in thousandths
 * @param examples captions that it must flag, and must pass
 */
record WeighedWords(
    String id,
    Need need,
    String topic,
    PatternRange anchors,
    PatternRange others,
    int bias,
    int atLeast,
    int atMost,
    Map<String, Integer> weights,
    List<Example> examples) {
  private static final int MOST = 100_000;

  private static final int SHOWN = 5;

  /** Fewer terms are too little to weigh: about five words. */
  private static final int LEAST_TERMS = 10;

  /**
   * What came of weighing a caption.
   *
   * @param weight in thousandths
   * @param who is told of in the heaviest sentence
   * @param span of that sentence; half-open, in UTF-16 code units
   * @param terms the heaviest, at most five
   */
  record Weighed(int weight, Who who, Span span, List<String> terms) {}

  static WeighedWords read(PackNode node, PackHead head, PatternReader patterns) {
    String id = node.uniqueId("id");
    node.enter(id);
    List<Example> examples = new ArrayList<>();
    PackNode given = node.object("examples");
    examples.addAll(Example.read(given, "flag", head, id, "flag"));
    examples.addAll(Example.read(given, "pass", head, id, "pass"));
    given.done();
    if (examples.isEmpty()) {
      given.problem("needs examples that flag and pass");
    }
    head.citations(node);
    String need = node.oneOf("need", "consider", "offer", "urgent");
    Map<String, Integer> weights = new HashMap<>();
    for (PackNode entry : node.list("weights")) {
      readWeight(entry, weights);
    }
    if (weights.isEmpty()) {
      node.problem("needs at least one entry in \"weights\"");
    }
    WeighedWords words =
        new WeighedWords(
            id,
            need.isEmpty() ? Need.NONE : Need.valueOf(need.toUpperCase(Locale.ROOT)),
            node.id("topic"),
            patterns.read(node, "anchors"),
            patterns.readContext(node, "others"),
            node.number("bias", -MOST, MOST, 0),
            node.number("atLeast", -MOST, MOST, 0),
            node.number("atMost", -MOST, MOST, -MOST),
            Map.copyOf(weights),
            List.copyOf(examples));
    node.done();
    node.enter("");
    return words;
  }

  /** Reads {@code "-412 my dog"}. */
  private static void readWeight(PackNode entry, Map<String, Integer> weights) {
    String text = entry.asText();
    int blank = text.indexOf(' ');
    if (!text.matches("-?[1-9][0-9]{0,4} \\S+( \\S+)?")) {
      entry.problem("expected a weight in thousandths and a term, such as -412 my dog");
    } else if (weights.put(text.substring(blank + 1), Integer.parseInt(text.substring(0, blank)))
        != null) {
      entry.problem("the term stands twice");
    }
  }

  /** Weighs what was scanned; null when there are too few terms. */
  @Nullable Weighed weigh(Scan scan) {
    Tokens tokens = scan.tokens();
    Set<String> seen = new HashSet<>();
    int[] bySentence = new int[tokens.sentenceCount()];
    WordTerms.visit(
        tokens,
        (term, sentence) -> {
          Integer weight = weights.get(term);
          if (weight != null && seen.add(term)) {
            bySentence[sentence] += weight;
          }
        });
    if (seen.size() < LEAST_TERMS) {
      return null;
    }
    int sum = 0;
    int heaviest = 0;
    for (int s = 0; s < bySentence.length; s++) {
      sum += bySentence[s];
      heaviest = bySentence[s] > bySentence[heaviest] ? s : heaviest;
    }
    int weight = bias + (int) Math.round(sum / Math.sqrt(seen.size()));
    int from = tokens.sentenceFirst(heaviest);
    int to = tokens.sentenceEnd(heaviest);
    return new Weighed(
        weight,
        tellsOfOthers(scan, from, to) ? Who.OTHER : Who.SELF,
        tokens.span(from, to),
        heaviest(seen));
  }

  private boolean tellsOfOthers(Scan scan, int from, int to) {
    for (int m = 0; m < scan.count(); m++) {
      if (others.contains(scan.pattern(m)) && scan.from(m) >= from && scan.to(m) <= to) {
        return true;
      }
    }
    return false;
  }

  private List<String> heaviest(Set<String> terms) {
    return terms.stream()
        .filter(t -> weights.getOrDefault(t, 0) > 0)
        .sorted(
            Comparator.<String>comparingInt(t -> -weights.getOrDefault(t, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }
}
