package org.wellword.claim;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.wellword.claim.ClaimIndex.Hit;
import org.wellword.claim.IndexTerms.Known;

/** A claim index of {@link ClaimFields} that is open for reading. Thread-safe. */
final class OpenIndex implements Closeable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Null in an index without a term, like its statistics. */
  private final @Nullable IndexTerms terms;

  private final @Nullable CollectionStatistics statistics;

  /**
   * Opens what lies in {@code directory}, which is closed together with it, or when that fails.
   *
   * @throws IOException also when the index has another format, or another table than {@code table}
   */
  OpenIndex(Directory directory, String table) throws IOException {
    this.directory = directory;
    DirectoryReader opened = null;
    try {
      opened = DirectoryReader.open(directory);
      check(opened.getIndexCommit().getUserData(), table);
      reader = opened;
      searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null); // it keeps no scores
      statistics =
          reader.leaves().isEmpty() ? null : searcher.collectionStatistics(ClaimFields.TEXT);
      terms = statistics == null ? null : new IndexTerms(reader.getContext());
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      directory.close();
      throw e;
    }
  }

  private static void check(Map<String, String> built, String table) throws IOException {
    IndexFault.check(built);
    if (!table.equals(built.get(ClaimFields.TABLE_KEY))) {
      throw new IndexFault("it was built with another table of meaning, or with none");
    }
  }

  DirectoryReader reader() {
    return reader;
  }

  /** What one thread looks terms up with; null in an index without a term. */
  IndexTerms.@Nullable Cursor cursor() throws IOException {
    return terms == null ? null : terms.cursor();
  }

  /** The claims that share most of {@code query}, best BM25 first, then in order of adding. */
  ScoreDoc[] byWords(IndexTerms.@Nullable Cursor cursor, Collection<String> query, int top)
      throws IOException {
    if (cursor == null) {
      return new ScoreDoc[0];
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Known known : cursor.find(query)) {
      any.add(known.query(), BooleanClause.Occur.SHOULD);
    }
    int most = Math.min(top, reader.maxDoc());
    // to count no more than one hit lets Lucene skip what cannot be among the best
    return searcher.search(any.build(), new TopScoreDocCollectorManager(most, 1)).scoreDocs;
  }

  /** Of those claims the best that are covered by {@code least} or more. */
  ScoreDoc[] covered(
      IndexTerms.@Nullable Cursor cursor, Collection<String> query, int top, double least)
      throws IOException {
    if (cursor == null || terms == null || statistics == null) {
      return new ScoreDoc[0];
    }
    List<Known> known = cursor.find(query);
    return known.isEmpty()
        ? new ScoreDoc[0]
        : new CoverageSearch(cursor, terms.reader(), statistics, known, least).search(top);
  }

  /** The claims of {@code docs}, in their order. */
  List<Hit> hits(ScoreDoc[] docs) throws IOException {
    if (docs.length == 0) {
      return List.of();
    }
    Integer[] ascending = new Integer[docs.length]; // as doc values are read
    Arrays.setAll(ascending, i -> i);
    Arrays.sort(ascending, Comparator.comparingInt(i -> docs[i].doc));
    BinaryDocValues ids = DocValues.getBinary(reader.leaves().get(0).reader(), ClaimFields.ID);
    Hit[] hits = new Hit[docs.length];
    for (int i : ascending) {
      ScoreDoc doc = docs[i];
      if (!ids.advanceExact(doc.doc)) {
        throw new IOException("claim " + doc.doc + " has no id");
      }
      hits[i] = new Hit(ids.binaryValue().utf8ToString(), doc.doc, doc.score);
    }
    return List.of(hits);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
