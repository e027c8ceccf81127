package org.wellword.claim;

/**
 * One way to say a claim, ready to be verified.
 *
 * @param claim number of the claim
 * @param text as written in the pack
 * @param terms distinct content terms in order
 * @param weights idf of each term
 * @param mass sum of the weights
 * @param negators how many negating words it holds
 * @param personal whether it speaks in the first person
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record Phrasing(
    int claim,
    String text,
    String[] terms,
    double[] weights,
    double mass,
    int negators,
    boolean personal) {}
