package org.wellword.benchmarks.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.pack.Example;

/**
 * Texts of the bundled claims packs.
 *
 * @param ways phrasings, myths and facts; these get vectors of their own
 * @param all these, what the facts leave open, and the examples, which sound like captions
 */
record ClaimTexts(List<String> ways, List<String> all) {
  static ClaimTexts bundled() {
    Set<String> ways = new LinkedHashSet<>();
    Set<String> more = new LinkedHashSet<>();
    try (CaptionChecker checker = CaptionChecker.builder().addBundled().withoutMeaning().build()) {
      for (Claim claim : checker.claims()) {
        ways.addAll(claim.phrasings());
        ways.add(claim.myth());
        ways.add(claim.fact());
        more.add(claim.nuance());
        claim.examples().stream().map(Example::text).forEach(more::add);
      }
    }
    more.remove("");
    Set<String> all = new LinkedHashSet<>(ways);
    all.addAll(more);
    return new ClaimTexts(List.copyOf(ways), List.copyOf(all));
  }
}
