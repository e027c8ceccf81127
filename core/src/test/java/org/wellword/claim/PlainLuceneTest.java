package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is faster than Lucene's defaults must find what they find, with the same scores. */
class PlainLuceneTest {
  private static String text(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append('w').append((int) (random.nextDouble() * random.nextDouble() * 900)).append(' ');
    }
    return text.toString();
  }

  /** As the first format of a claim index was, with stored fields. */
  private static void write(Directory directory, List<String> claims) throws IOException {
    ClaimText text = new ClaimText(Map.of());
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < claims.size(); i++) {
        Document document = new Document();
        String terms = String.join(" ", text.terms(claims.get(i)));
        document.add(new TextField("text", terms, Field.Store.NO));
        document.add(new StoredField("id", "c" + i));
        document.add(new StoredField("number", i));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of("table", "none").entrySet());
    }
  }

  private static List<ClaimIndex.Hit> search(IndexSearcher searcher, String query, int top)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : new LinkedHashSet<>(new ClaimText(Map.of()).terms(query))) {
      any.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
    }
    List<ClaimIndex.Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(any.build(), top).scoreDocs) {
      String id = searcher.storedFields().document(doc.doc).get("id");
      hits.add(new ClaimIndex.Hit(id, doc.doc, doc.score));
    }
    return hits;
  }

  @Test
  void search_findsWhatADefaultDisjunctionFinds() throws IOException {
    SplittableRandom random = new SplittableRandom(21);
    List<String> claims = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      claims.add(text(random, random.nextInt(20)));
    }
    try (Directory directory = new ByteBuffersDirectory();
        ClaimIndex.Builder builder = ClaimIndex.inMemory()) {
      write(directory, claims);
      for (int i = 0; i < claims.size(); i++) {
        builder.add("c" + i, claims.get(i));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory);
          ClaimIndex index = builder.build()) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int q = 0; q < 300; q++) {
          String query = text(random, 1 + random.nextInt(12));
          int top = q % 10 == 0 ? 5_000 : 1 + q % 20;
          assertThat(index.search(query, top))
              .as(query)
              .isNotEmpty()
              .isEqualTo(search(searcher, query, top));
        }
      }
    }
  }

  @Test
  void index_ofAnotherFormat_isNotOpened(@TempDir Path folder) throws IOException {
    try (Directory directory = new MMapDirectory(folder)) {
      write(directory, List.of("a walk in the sun"));
    }
    assertThatThrownBy(() -> ClaimIndex.open(folder, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.toString())
        .hasRootCauseMessage("it has format 1 of an older version, not 2; build it anew");
    ClaimIndex.onDisk(folder).add("new", "walk").build().close();
    try (ClaimIndex index = ClaimIndex.open(folder, null)) {
      assertThat(index.search("walk", 9)).hasSize(1);
    }
  }
}
