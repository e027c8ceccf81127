package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * Queries in Lucene Monitor, which tells those that match a caption. Its plain matcher is the
 * cheapest one; analyzer and queries are made once.
 */
final class MonitorQueries implements AutoCloseable {
  /** The field that queries name. */
  static final String FIELD = "caption";

  /** Lower case, divided at the word boundaries of Unicode. */
  static final Analyzer ANALYZER = new StandardAnalyzer();

  private final Monitor monitor;

  /** Queries by id, with the presearcher that is Monitor's default. */
  MonitorQueries(Map<String, Query> queries) {
    this(queries, new TermFilteredPresearcher());
  }

  /** Queries by id; a presearcher of {@link Presearcher#NO_FILTERING} runs them all. */
  MonitorQueries(Map<String, Query> queries, Presearcher presearcher) {
    List<MonitorQuery> registered = new ArrayList<>();
    queries.forEach((id, query) -> registered.add(new MonitorQuery(id, query)));
    try {
      monitor = new Monitor(ANALYZER, presearcher, new MonitorConfiguration());
      monitor.register(registered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The queries that match {@code caption}. */
  Collection<QueryMatch> match(String caption) {
    Document document = new Document();
    document.add(new TextField(FIELD, caption, Field.Store.NO));
    try {
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
