package org.wellword.benchmarks;

import java.util.List;

/** What is compared; public for JMH. */
public enum PhraseEngine {
  /** This project: {@code Tokenizer}, {@code PhraseAutomaton} and {@code Scan}. */
  OURS,
  /** {@code com.hankcs:aho-corasick-double-array-trie}. */
  HANKCS,
  /** {@code org.ahocorasick:ahocorasick}. */
  ROBERT_BOR,
  /** {@code com.gliwka.hyperscan:hyperscan}, its wrapper. */
  HYPERSCAN,
  /** {@code com.gliwka.hyperscan:native}, the bare bindings below the wrapper. */
  HYPERSCAN_RAW,
  /** {@code org.apache.lucene:lucene-monitor}. */
  LUCENE_MONITOR,
  /** {@code java.util.regex}, one long alternation. */
  REGEX_ALTERNATION,
  /** {@code java.util.regex}, an alternation nested by common beginnings. */
  REGEX_TRIE,
  /** A loop that touches every character; finds nothing. */
  FLOOR;

  PhraseCounter compile(List<String> phrases) {
    return switch (this) {
      case OURS -> new WellwordCounter(phrases);
      case HANKCS -> new HankcsCounter(phrases);
      case ROBERT_BOR -> new RobertBorCounter(phrases);
      case HYPERSCAN -> new HyperscanCounter(phrases);
      case HYPERSCAN_RAW -> new HyperscanRawCounter(phrases);
      case LUCENE_MONITOR -> new MonitorCounter(phrases);
      case REGEX_ALTERNATION -> RegexCounter.alternation(phrases);
      case REGEX_TRIE -> RegexCounter.trie(phrases);
      case FLOOR -> new FloorCounter();
    };
  }

  /** What the counts of all captions must add up to. */
  int expected(List<String> captions, List<String> phrases) {
    return this == FLOOR ? FloorCounter.expected(captions) : WholeWords.count(captions, phrases);
  }
}
