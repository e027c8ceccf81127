package org.wellword.claim;

import java.util.Set;

/**
 * One way to say a claim, ready to be verified.
 *
 * @param claim number of the claim
 * @param text as written in the pack
 * @param terms distinct content terms in order
 * @param weights idf of each term
 * @param mass sum of the weights
 * @param negated terms that it negates
 * @param personal whether it speaks in the first person
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Phrasing(
    int claim,
    String text,
    String[] terms,
    double[] weights,
    double mass,
    Set<String> negated,
    boolean personal) {}
