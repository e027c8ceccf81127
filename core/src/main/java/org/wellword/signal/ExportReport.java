package org.wellword.signal;

/**
 * What an export wrote.
 *
 * @param signals signals, or posts of an outbox
 * @param deletions deletions; ThreatExchange's form names deleted signals by their value, which is
 *     no longer here, so that it has none
 * @param allowances contents that raise nothing; ThreatExchange's form has none
 * @param leftOut signals that were left out because those who shared them asked that they go no
 *     further ({@code share_level} RED or AMBER), or posts for which the exchange has no form
 */
public record ExportReport(long signals, long deletions, long allowances, long leftOut) {}
