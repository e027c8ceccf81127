package org.wellword.benchmarks;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.wellword.CaptionChecker;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.Scan;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;

/** What reads the captions of a whole check: this project, a rival, floors, single lanes. */
public enum CheckEngine {
  /** {@code checkCaption} with all bundled packs. */
  WELLWORD,
  /** Lucene Monitor with the rules and cues, then the best five phrasings of claims by BM25. */
  MONITOR_BM25,
  /** Floor: a loop that touches every character. */
  EVERY_CHAR,
  /** Floor: this project's tokens of every caption, with the words of all packs. */
  TOKENIZE,
  /** Floor: the tokens of Lucene's {@code EnglishAnalyzer}. */
  ENGLISH_ANALYZER,
  /** Tokens, then the patterns of all packs, of every caption: no first look, no engine. */
  PHRASES,
  /** A checker with the packs of wording alone. */
  PLAYBOOK,
  /** A checker with the claims alone. */
  CLAIMS,
  /** A checker with the cues of need and the services alone. */
  SUPPORT;

  /** Ready to measure; the same engine gives the same counts. */
  CheckCounter open() {
    return switch (this) {
      case WELLWORD -> new CheckerCounter(CaptionChecker.builder().addBundled());
      case MONITOR_BM25 -> new MonitorBm25Counter();
      case EVERY_CHAR -> CheckCounter.of(new FloorCounter()::count, FloorCounter::slowly);
      case TOKENIZE -> tokens();
      case ENGLISH_ANALYZER -> english();
      case PHRASES -> phrases();
      case PLAYBOOK -> lane("playbook");
      case CLAIMS -> lane("claims");
      case SUPPORT -> lane("support", "resources");
    };
  }

  private static CheckCounter lane(String... kinds) {
    return new CheckerCounter(CaptionChecker.builder().addProvider(SomePacks.ofKinds(kinds)));
  }

  private static CheckCounter tokens() {
    PhraseAutomaton automaton = BundledPatterns.compile();
    Tokenizer tokenizer = new Tokenizer(automaton.vocabulary());
    return CheckCounter.of(
        caption -> tokenizer.read(caption).count(),
        caption -> new Tokenizer(automaton.vocabulary()).read(caption).count());
  }

  private static CheckCounter english() {
    Analyzer analyzer = new EnglishAnalyzer();
    return CheckCounter.of(
        caption -> Terms.read(analyzer, caption, term -> {}),
        caption -> Terms.read(new EnglishAnalyzer(), caption, term -> {}));
  }

  private static CheckCounter phrases() {
    PhraseAutomaton automaton = BundledPatterns.compile();
    Tokenizer tokenizer = new Tokenizer(automaton.vocabulary());
    Scan scan = new Scan(automaton, tokenizer.read(""));
    return CheckCounter.of(
        caption -> {
          scan.read(tokenizer.read(caption));
          return scan.count();
        },
        caption -> {
          Tokens tokens = new Tokenizer(automaton.vocabulary()).read(caption);
          Scan fresh = new Scan(automaton, tokens);
          fresh.read(tokens);
          return fresh.count();
        });
  }
}
