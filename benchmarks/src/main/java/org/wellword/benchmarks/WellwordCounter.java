package org.wellword.benchmarks;

import java.util.List;
import java.util.Map;
import org.wellword.phrase.PhraseAutomaton;
import org.wellword.phrase.PhrasePattern;
import org.wellword.phrase.Scan;
import org.wellword.text.Skimmer;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;

/**
 * This project's engine with everything it does on the way: normal form, hashtags, disguises and
 * their alternative readings, sentences, exact places. Matches that do not stand letter by letter
 * in the caption are right, but the rivals cannot find them; they are not counted.
 */
final class WellwordCounter implements PhraseCounter {
  private final Skimmer skimmer;
  private final Tokenizer tokenizer;
  private final Scan scan;

  WellwordCounter(List<String> phrases) {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    for (String phrase : phrases) {
      builder.add(PhrasePattern.parse(phrase, Map.of()));
    }
    PhraseAutomaton automaton = builder.build();
    skimmer = automaton.skimmer();
    tokenizer = new Tokenizer(automaton.vocabulary());
    scan = new Scan(automaton, tokenizer.read(""));
  }

  @Override
  public int count(String caption) {
    if (!skimmer.mayMatch(caption)) {
      return 0;
    }
    scan.read(tokenizer.read(caption));
    int count = 0;
    for (int m = 0; m < scan.count(); m++) {
      count += isLiteral(caption, m) ? 1 : 0;
    }
    return count;
  }

  private boolean isLiteral(String caption, int match) {
    Tokens tokens = scan.tokens();
    int from = tokens.start(scan.from(match));
    int to = tokens.end(scan.to(match) - 1);
    String phrase = scan.source(match);
    return to - from == phrase.length()
        && caption.regionMatches(true, from, phrase, 0, phrase.length())
        && WholeWords.stands(caption, from, to);
  }
}
