package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.wellword.claim.ClaimIndex;
import org.wellword.claim.ClaimIndex.Hit;

/**
 * The rival: Lucene as a careful engineer would use it at first, a disjunction of term queries, the
 * default searcher, ids in stored fields. It reads captions into the same terms as this project, so
 * that both have the same answers; that part costs both the same. Thread-safe.
 */
final class PlainLucene implements AutoCloseable {
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ClaimIndex analyser;

  private PlainLucene(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.analyser = analyser();
  }

  private static ClaimIndex analyser() {
    return ClaimIndex.inMemory().build();
  }

  /** Writes the first {@code n} claims, unless they are there, and opens them. */
  static PlainLucene of(Directory directory, ClaimCorpus corpus, int n) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        write(directory, corpus, n);
      }
      return new PlainLucene(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Directory directory, ClaimCorpus corpus, int n) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setMergePolicy(new LogDocMergePolicy()); // keeps the order of adding
    try (ClaimIndex analyser = analyser();
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < n; i++) {
        Document document = new Document();
        String terms = String.join(" ", analyser.terms(corpus.claim(i)));
        document.add(new TextField(TEXT, terms, Field.Store.NO));
        document.add(new StoredField(ID, RetrievalEngine.id(i)));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** The distinct terms of a text. */
  Set<String> terms(String text) {
    return new LinkedHashSet<>(analyser.terms(text));
  }

  /** In how many claims a term stands. */
  int claimsWith(String term) throws IOException {
    return reader.docFreq(new Term(TEXT, term));
  }

  /** How many claims have a term. */
  int claimsWithTerms() throws IOException {
    return reader.getDocCount(TEXT);
  }

  /** The best claims. */
  List<Hit> search(String caption, int top) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms(caption)) {
      any.add(new TermQuery(new Term(TEXT, term)), BooleanClause.Occur.SHOULD);
    }
    try {
      List<Hit> hits = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc doc : searcher.search(any.build(), top).scoreDocs) {
        String id = stored.document(doc.doc, Set.of(ID)).get(ID);
        hits.add(new Hit(id, doc.doc, doc.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
      analyser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
