/**
 * Myths and facts: which claim a caption makes, and what it says about it.
 *
 * <p>A caption goes four ways. A <em>gate</em>: a claim can be found only where one of its anchor
 * words stands, so that most captions end here. <em>Candidates</em>: {@link
 * org.wellword.claim.ClaimIndex} ranks the phrasings of all claims by BM25 for each sentence.
 * <em>Verification</em>: {@code Verifier} asks how much of a phrasing the words really say, how
 * close together, and in which order. <em>Stance</em>: {@code StanceReader} reads from cues and
 * negation whether the caption endorses the claim, debunks it, asks about it or reports it. When
 * the cues do not decide, the stance is unclear, and nobody is accused.
 *
 * <p>Lucene is used here, and nowhere else, and shows in no public signature.
 */
@NullMarked
package org.wellword.claim;

import org.jspecify.annotations.NullMarked;
