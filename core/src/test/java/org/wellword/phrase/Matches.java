package org.wellword.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wellword.text.Tokenizer;

/** What patterns find in a text, for tests. */
final class Matches {
  private record Match(int start, int end, int pattern, String text) {}

  private Matches() {}

  static PhraseAutomaton compile(List<String> patterns) {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    for (String pattern : patterns) {
      builder.add(PhrasePattern.parse(pattern, Map.of()));
    }
    return builder.build();
  }

  static Scan scan(PhraseAutomaton automaton, String text) {
    var tokens = new Tokenizer(automaton.vocabulary()).read(text);
    Scan scan = new Scan(automaton, tokens);
    scan.read(tokens);
    return scan;
  }

  /** The matches of one pattern, by place. */
  static List<String> of(String pattern, String text) {
    return of(List.of(pattern), text).stream().map(m -> m.substring(2)).toList();
  }

  /** The matches as {@code number:text}, by place, then by pattern. */
  static List<String> of(List<String> patterns, String text) {
    Scan scan = scan(compile(patterns), text);
    List<Match> found = new ArrayList<>();
    for (int m = 0; m < scan.count(); m++) {
      var span = scan.span(m);
      found.add(new Match(span.start(), span.end(), scan.pattern(m), span.of(text)));
    }
    found.sort(
        Comparator.comparingInt(Match::start)
            .thenComparingInt(Match::end)
            .thenComparingInt(Match::pattern));
    return found.stream().map(m -> m.pattern + ":" + m.text).toList();
  }
}
