package org.wellword.claim;

import java.util.List;
import org.wellword.text.Span;

/**
 * A claim that a caption touches.
 *
 * @param claim id of the claim
 * @param topic its topic
 * @param verdict what the sources say
 * @param stance what the caption says about it
 * @param assertion how sure the match is
 * @param confidence the probability, from 0 to 1, that the caption says this of this claim; for
 *     {@link Stance#UNCLEAR} that it speaks of the claim at all. Calibrated on labelled captions,
 *     most of which make a claim: among posts at large it is lower
 * @param spans the words that make the claim; half-open ranges of UTF-16 code units of the caption
 * @param myth the claim in a sentence
 * @param fact what is true instead
 * @param nuance what the fact leaves open
 * @param citations ids of the sources
 * @param because why it was matched, and which cue decided the stance
 */
public record ClaimFinding(
    String claim,
    String topic,
    Verdict verdict,
    Stance stance,
    Assertion assertion,
    double confidence,
    List<Span> spans,
    String myth,
    String fact,
    String nuance,
    List<String> citations,
    List<String> because) {
  /** Keeps its own copies of the lists. */
  public ClaimFinding {
    spans = List.copyOf(spans);
    citations = List.copyOf(citations);
    because = List.copyOf(because);
  }
}
