package org.wellword.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.PerThread;
import org.wellword.learn.TokenTable;
import org.wellword.text.Tokens;

/**
 * A searchable set of claims: any ids with any text, ranked by BM25 over stemmed content words, and
 * by meaning as well when it was built {@linkplain Builder#withMeaning with a table}.
 *
 * <p>Built once by a {@link Builder}, then immutable and thread-safe. It lies in memory, or in a
 * directory for large sets. Repeated words of a query count once, which ranks short claims better
 * (MAP@5 85.4 against 82.0 on 14,231 fact-checked claims). Meaning adds a scan of all claims, about
 * 0.1 µs each, up to 200,000; beyond that it only ranks anew what BM25 found.
 *
 * <p>A search costs what Lucene's disjunction over the words of the query costs, at best half of it
 * up to some 10,000 claims. A search {@linkplain #search(String, int, double) with a least
 * coverage} gives the same claims with the same scores, less those that the query hardly says, and
 * hardly grows: among 1,000,000 memory-mapped claims 32 µs a caption, where plain Lucene takes 423
 * µs (nine ordinary captions, then one on topic; {@code RetrievalBenchmark}). An index of 1,000,000
 * claims is built in 17 s (10 of CPU in its thread), takes 97 MB of disk, opens in 2 ms, and leaves
 * a program at 12 MB of heap; all of it works with a limit of 256 MB.
 */
public final class ClaimIndex implements AutoCloseable {
  /*
   * Design. What Lucene offers for a plain disjunction was tried on 1,000,000 claims of 15 words:
   * kept TermStates and a total-hits threshold of 1 (in use here) save the look-ups, which is half of
   * the time on small sets, but only a tenth at size, because few claims score much better than
   * others and little can be skipped; documents sorted by the score that a claim gives itself, up or
   * down, are no better (430 and 590 µs against 400). With that order and a rising minimum
   * competitive score, which a threshold on coverage gives, block-max skipping takes 190 µs: the
   * bounds of thousands of blocks cost more than what is left to score. See CoverageSearch.
   */

  /** Beyond this many distinct words a query is cut; captions hold far fewer. */
  private static final int MAX_TERMS = 512;

  /**
   * A claim that was found.
   *
   * @param id its id
   * @param number its place in the order of adding, from 0
   * @param score BM25, or the sum of it and the cosine; more is better
   */
  public record Hit(String id, int number, double score) {}

  private final OpenIndex open;
  private final @Nullable TokenTable table;
  private final PerThread<Session> sessions = new PerThread<>(this::session);

  /** What a thread searches with. */
  private record Session(ClaimText text, IndexTerms.@Nullable Cursor cursor) {}

  private ClaimIndex(OpenIndex open, @Nullable TokenTable table) {
    this.open = open;
    this.table = table;
  }

  private Session session() {
    try {
      return new Session(new ClaimText(Map.of()), open.cursor());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A builder of an index in memory. */
  public static Builder inMemory() {
    try {
      return new Builder(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A builder of an index in {@code directory}, which replaces an index that is there in one step
   * when it is built; until then, and for those who have it open, the old one stands. That holds
   * also when the program is killed or the machine fails on the way: files are forced to the disk
   * before the last step, which is a rename.
   *
   * @throws UncheckedIOException when the directory cannot be written, or has an index that is not
   *     one of claims or cannot be read, which is left as it is
   */
  public static Builder onDisk(Path directory) {
    try {
      return new Builder(new MMapDirectory(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no claim index can be built in " + directory + ": " + IndexFault.reason(e), e);
    }
  }

  /**
   * Opens the index that a builder left in {@code directory}. It stays as it is, whatever is built
   * there later, until it is closed: build the next one in the same place, open it, let new
   * searches use it, and close the old one when its last search is done.
   *
   * @param vectors the table that the index was built with; null for one by words alone
   * @throws UncheckedIOException naming the directory, the file and the reason, when there is none,
   *     a file is missing, cut or damaged at an end, it is not one of claims, has a newer or older
   *     format, or was built with another table
   */
  public static ClaimIndex open(Path directory, @Nullable TokenTable vectors) {
    try {
      if (!Files.isDirectory(directory)) {
        throw new NoSuchFileException(directory.toString()); // Lucene would make the folder
      }
      return new ClaimIndex(
          new OpenIndex(new MMapDirectory(directory), tableName(vectors)), vectors);
    } catch (IOException | RuntimeException e) {
      String reason = IndexFault.reason(e);
      throw new UncheckedIOException(
          "no claim index to use in " + directory + ": " + reason, new IndexFault(reason, e));
    }
  }

  private static String tableName(@Nullable TokenTable table) {
    return table == null ? "none" : Integer.toHexString(table.fingerprint());
  }

  /** How many claims there are. */
  public int size() {
    return open.reader().numDocs();
  }

  /**
   * The words of {@code text} as they are compared: content words, stemmed, in order, repeated ones
   * too.
   */
  public List<String> terms(String text) {
    return sessions.get().text.terms(text);
  }

  /**
   * The claims that share most with {@code query}, best first; equal scores in order of adding.
   * None for a query without a word that carries a claim.
   */
  public List<Hit> search(String query, int top) {
    Session session = sessions.get();
    Tokens tokens = session.text.tokens(query);
    Set<String> distinct = distinct(session.text.terms(tokens));
    if (distinct.isEmpty() || top < 1) {
      return List.of();
    }
    try {
      if (table == null) {
        return open.hits(open.byWords(session.cursor, distinct, top));
      }
      ScoreDoc[] byWords =
          open.byWords(session.cursor, distinct, Math.max(top, ClaimFusion.BY_WORDS));
      float[] unit = table.encode(tokens, 0, tokens.count());
      return open.hits(ClaimFusion.rank(open.reader(), byWords, unit, distinct.size(), top));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The claims of which {@code query} holds at least the share {@code leastCoverage}, best BM25
   * first; equal scores in order of adding. By words alone, also in an index with meaning.
   *
   * <p>The share is that of idf: a claim is covered by half when the words that it has in common
   * with the query weigh as much as its others, and a rare word weighs more than a common one. It
   * gives exactly what {@link #search(String, int)} by words would give for all claims, less those
   * that are covered too little, and looks at a few hundred of a million.
   *
   * @param leastCoverage from {@value Verifier#MIN_COVERAGE} to 1
   * @throws IllegalArgumentException when it is not
   */
  public List<Hit> search(String query, int top, double leastCoverage) {
    if (!(leastCoverage >= Coverage.LEAST && leastCoverage <= 1)) {
      throw new IllegalArgumentException(
          "expected a coverage from " + Coverage.LEAST + " to 1, got " + leastCoverage);
    }
    Session session = sessions.get();
    Set<String> distinct = distinct(session.text.terms(query));
    if (distinct.isEmpty() || top < 1) {
      return List.of();
    }
    try {
      return open.hits(open.covered(session.cursor, distinct, top, leastCoverage));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Set<String> distinct(List<String> terms) {
    Set<String> distinct = new LinkedHashSet<>();
    for (String term : terms) {
      if (distinct.size() < MAX_TERMS) {
        distinct.add(term);
      }
    }
    return distinct;
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the claim index cannot be read", e);
  }

  /** Closes the index; searches that are under way may fail. */
  @Override
  public void close() {
    sessions.close();
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds claims to an index. Not thread-safe. */
  public static final class Builder implements AutoCloseable {
    private final Directory directory;
    private final ClaimText text = new ClaimText(Map.of());
    private final ClaimWriter writer;
    private @Nullable TokenTable table;

    Builder(Directory directory) throws IOException {
      this.directory = directory;
      try {
        this.writer = new ClaimWriter(directory);
      } catch (IOException e) {
        directory.close();
        throw e;
      }
    }

    /** Ranks by meaning as well; to be called before the first claim is added. */
    public Builder withMeaning(TokenTable vectors) {
      table = vectors;
      return this;
    }

    /** Adds a claim; {@code id} need not be unique. */
    public Builder add(String id, String claim) {
      Tokens tokens = text.tokens(claim);
      byte[] row =
          table == null ? new byte[0] : ClaimFusion.row(table.encode(tokens, 0, tokens.count()));
      try {
        writer.add(id, text.terms(tokens), row);
      } catch (IOException e) {
        throw unwritable(e);
      }
      return this;
    }

    /** Finishes the index and opens it; the builder is closed. */
    public ClaimIndex build() {
      try {
        writer.finish(tableName(table));
        return new ClaimIndex(new OpenIndex(directory, tableName(table)), table);
      } catch (IOException e) {
        throw unwritable(e);
      }
    }

    private static UncheckedIOException unwritable(IOException e) {
      return new UncheckedIOException("the claim index cannot be written", e);
    }

    /** Gives up an index that was not built. */
    @Override
    public void close() {
      try {
        if (!writer.isFinished()) {
          try (directory) {
            writer.close();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
