package org.wellword.claim;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * Claims that wait for their index, because the weight of a term is known only when all claims are:
 * in a temporary file beside the index, about 40 bytes each, and the vocabulary on the heap.
 */
final class ClaimSpool implements Closeable {
  private final Directory directory;
  private final IndexOutput out;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] docs = new int[1024];
  private int[] seenIn = new int[1024];
  private int size;
  private int withTerms;
  private boolean closed;

  /** A claim, as it was put in. */
  interface Taker {
    /**
     * Takes the next claim.
     *
     * @param terms numbers of its terms, repeated ones too; the first {@code count}
     * @param row what was put in beside them
     */
    void take(String id, int[] terms, int count, byte[] row) throws IOException;
  }

  /** A spool in {@code directory}; what a crash leaves of it, the next index writer removes. */
  ClaimSpool(Directory directory) throws IOException {
    this.directory = directory;
    this.out = directory.createTempOutput("_0", "claims", IOContext.DEFAULT);
  }

  /** Puts in the next claim; {@code row} may be of any length. */
  void add(String id, List<String> terms, byte[] row) throws IOException {
    size++;
    out.writeString(id);
    out.writeVInt(terms.size());
    for (String term : terms) {
      out.writeVInt(count(term));
    }
    out.writeVInt(row.length);
    out.writeBytes(row, row.length);
    withTerms += terms.isEmpty() ? 0 : 1;
  }

  private int count(String term) {
    int number = numbers.computeIfAbsent(term, t -> numbers.size());
    if (number == docs.length) {
      docs = Arrays.copyOf(docs, number * 2);
      seenIn = Arrays.copyOf(seenIn, number * 2);
    }
    if (seenIn[number] != size) {
      seenIn[number] = size;
      docs[number]++;
    }
    return number;
  }

  /** How many claims have a term. */
  int withTerms() {
    return withTerms;
  }

  /** In how many claims term {@code number} stands. */
  int docs(int number) {
    return docs[number];
  }

  /** The vocabulary, by number. */
  String[] terms() {
    String[] terms = new String[numbers.size()];
    numbers.forEach((term, number) -> terms[number] = term);
    return terms;
  }

  /** Gives all claims away, in the order of adding; nothing can be added after that. */
  void drain(Taker taker) throws IOException {
    out.close();
    try (IndexInput in = directory.openInput(out.getName(), IOContext.READONCE)) {
      int[] terms = new int[64];
      for (int i = 0; i < size; i++) {
        String id = in.readString();
        int count = in.readVInt();
        terms = terms.length < count ? new int[count * 2] : terms;
        for (int t = 0; t < count; t++) {
          terms[t] = in.readVInt();
        }
        byte[] row = new byte[in.readVInt()];
        in.readBytes(row, 0, row.length);
        taker.take(id, terms, count, row);
      }
    }
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.close();
      directory.deleteFile(out.getName());
    }
  }
}
