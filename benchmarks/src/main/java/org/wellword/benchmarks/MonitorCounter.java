package org.wellword.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene Monitor with its default presearcher, one query a phrase. Its plain matcher tells which
 * phrases match, not where or how often; the places of those few are then looked up in the caption,
 * which costs it less than its own matcher of places would.
 */
final class MonitorCounter implements PhraseCounter {
  private final List<String> phrases;
  private final MonitorQueries monitor;

  MonitorCounter(List<String> phrases) {
    this.phrases = phrases;
    Map<String, Query> queries = new LinkedHashMap<>();
    for (String phrase : phrases) {
      queries.put(String.valueOf(queries.size()), query(phrase));
    }
    monitor = new MonitorQueries(queries);
  }

  private static Query query(String phrase) {
    return phrase.indexOf(' ') < 0
        ? new TermQuery(new Term(MonitorQueries.FIELD, phrase))
        : new PhraseQuery(MonitorQueries.FIELD, phrase.split(" ", -1));
  }

  @Override
  public int count(String caption) {
    Collection<QueryMatch> matches = monitor.match(caption);
    if (matches.isEmpty()) {
      return 0;
    }
    String folded = caption.toLowerCase(Locale.ROOT);
    int count = 0;
    for (QueryMatch match : matches) {
      count += WholeWords.count(folded, phrases.get(Integer.parseInt(match.getQueryId())));
    }
    return count;
  }

  @Override
  public void close() {
    monitor.close();
  }
}
