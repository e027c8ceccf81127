package org.wellword.claim;

import java.util.List;
import org.wellword.learn.Meaning;

/**
 * What claims are judged by. Immutable and thread-safe.
 *
 * @param claims the claims, in the order of their packs
 * @param lessons what labelled captions taught
 * @param phrasings the claims in their own wordings
 * @param meaning how near words are to each phrasing
 * @param stances the cues of stance
 * @param judge what all of it is worth
 * @param numbers the number of each claim in the lessons, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Learned(
    List<Claim> claims,
    Lessons lessons,
    PhrasingSet phrasings,
    MeaningIndex meaning,
    StanceReader stances,
    Judge judge,
    int[] numbers) {
  static Learned of(List<Claim> claims, ClaimText analysis, StanceReader stances, Meaning meaning) {
    Lessons lessons = Lessons.of(meaning);
    PhrasingSet phrasings = new PhrasingSet(claims, analysis);
    return new Learned(
        claims,
        lessons,
        phrasings,
        new MeaningIndex(meaning, phrasings.all().stream().map(Phrasing::text).toList()),
        stances,
        Judge.load(),
        claims.stream().mapToInt(c -> lessons.number(c.id())).toArray());
  }
}
