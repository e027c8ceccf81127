package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
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
  private static final String FIELD = "caption";

  private final List<String> phrases;
  private final Monitor monitor;

  MonitorCounter(List<String> phrases) {
    this.phrases = phrases;
    List<MonitorQuery> queries = new ArrayList<>();
    for (String phrase : phrases) {
      queries.add(new MonitorQuery(String.valueOf(queries.size()), query(phrase)));
    }
    try {
      monitor = new Monitor(new StandardAnalyzer(), new MonitorConfiguration());
      monitor.register(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(String phrase) {
    return phrase.indexOf(' ') < 0
        ? new TermQuery(new Term(FIELD, phrase))
        : new PhraseQuery(FIELD, phrase.split(" ", -1));
  }

  @Override
  public int count(String caption) {
    Document document = new Document();
    document.add(new TextField(FIELD, caption, Field.Store.NO));
    MatchingQueries<QueryMatch> found;
    try {
      found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.getMatchCount() == 0) {
      return 0;
    }
    String folded = caption.toLowerCase(Locale.ROOT);
    int count = 0;
    for (QueryMatch match : found.getMatches()) {
      count += WholeWords.count(folded, phrases.get(Integer.parseInt(match.getQueryId())));
    }
    return count;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
