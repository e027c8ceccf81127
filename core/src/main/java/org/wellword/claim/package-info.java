/**
 * Myths and facts: which claim a caption makes, and what it says about it.
 *
 * <p>A caption goes five ways. A <em>gate</em>: most captions end here, because {@link
 * org.wellword.learn.Screen} does not ask about them and no anchor of a claim stands there that it
 * does not know. <em>Candidates</em>: {@code Lessons}, learned from labelled captions and the
 * packs, say how much each content word speaks for each claim, whether or not a phrasing holds it.
 * <em>Phrasings</em>: {@code Verifier} asks how much of a phrasing the words really say, how close
 * together, and in which order. <em>Stance</em>: cues of the packs, questions, quotation marks,
 * negation, and the wording as a whole, as the lessons weigh it. At last {@code Judge} turns all of
 * it into one probability for each stance and for "makes no such claim"; its coefficients are
 * fitted by {@code ClaimFit} of the benchmarks. When no stance is likely enough, it is unclear, and
 * nobody is accused. A corpus too small to learn from is judged by {@code CueJudge}.
 *
 * <p>To add a feature: a constant of {@code Judge.Feature}, its value in {@code Features}, and a
 * new run of {@code ClaimFit}.
 *
 * <p>Beside the words there is <em>meaning</em>: {@link org.wellword.learn.TokenTable} gives some
 * words a vector by adding up those of their pieces, and {@code MeaningIndex} tells how near that
 * is to each phrasing, whose vectors a full sentence transformer gave when the packs were built. It
 * brings candidates, is a feature of the judge, ranks in {@code ClaimIndex}, and is shown by {@code
 * explain}.
 *
 * <p>Lucene serves {@link org.wellword.claim.ClaimIndex}, the ranking of any corpus of claims; it
 * is used here, and nowhere else, and shows in no public signature. {@code ClaimWriter} writes an
 * index, {@code ClaimFields} says what lies in it, {@code OpenIndex} reads it, and {@code
 * CoverageSearch} finds those claims of which a caption says enough without looking at the others.
 */
@NullMarked
package org.wellword.claim;

import org.jspecify.annotations.NullMarked;
