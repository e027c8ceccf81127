package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Texts in a plain index of Lucene in memory, searched by BM25 with any word of a caption. One
 * segment, one analyzer and one searcher, all made once; queries are built from terms, without a
 * parser.
 */
final class Bm25Search implements AutoCloseable {
  private static final String FIELD = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  Bm25Search(List<String> texts) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (String text : texts) {
          Document document = new Document();
          document.add(new TextField(FIELD, text, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The best {@code top} documents, by number in the order of the texts. */
  ScoreDoc[] search(String caption, int top) {
    try {
      return searcher.search(query(caption), top).scoreDocs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many documents hold any word of the caption. */
  int matching(String caption) {
    try {
      return searcher.count(query(caption));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(String caption) {
    Set<String> terms = new LinkedHashSet<>();
    Terms.read(analyzer, caption, term -> terms.add(term.toString()));
    if (terms.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.stream()
        .limit(IndexSearcher.getMaxClauseCount())
        .forEach(term -> any.add(new TermQuery(new Term(FIELD, term)), Occur.SHOULD));
    return any.build();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
