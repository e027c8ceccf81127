package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;
import org.wellword.claim.ClaimIndex;

/**
 * Where an index lies; public for JMH. Indexes on disk are kept for the next run, under {@value
 * #FOLDER} or a folder of the system's for temporary files.
 */
public enum RetrievalPlace {
  /** On the heap. */
  MEMORY,
  /** Memory-mapped files. */
  MAPPED;

  /** System property that names the folder of the indexes. */
  static final String FOLDER = "wellword.indexes";

  private static Path folder(String kind, ClaimCorpus corpus, int n) {
    String base = System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
    return Path.of(base, "wellword-retrieval-%08x-%d".formatted(corpus.hash(), n), kind);
  }

  /** The rival's index of the first {@code n} claims. */
  PlainLucene plain(ClaimCorpus corpus, int n) {
    try {
      Directory directory = new MMapDirectory(folder("plain", corpus, n));
      if (this == MAPPED) {
        return PlainLucene.of(directory, corpus, n);
      }
      PlainLucene.of(directory, corpus, n).close();
      return PlainLucene.of(copy(folder("plain", corpus, n)), corpus, n);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Directory copy(Path folder) throws IOException {
    Directory copy = new ByteBuffersDirectory();
    try (Directory from = FSDirectory.open(folder)) {
      for (String file : from.listAll()) {
        if (!file.equals("write.lock")) {
          copy.copyFrom(from, file, file, IOContext.DEFAULT);
        }
      }
    }
    return copy;
  }

  private static boolean isBuilt(Path folder) {
    try (Directory directory = new MMapDirectory(folder)) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This project's index of the first {@code n} claims. */
  ClaimIndex wellword(ClaimCorpus corpus, int n) {
    Path folder = folder("wellword", corpus, n);
    if (this == MAPPED && isBuilt(folder)) {
      return ClaimIndex.open(folder, null);
    }
    try (ClaimIndex.Builder builder =
        this == MAPPED ? ClaimIndex.onDisk(folder) : ClaimIndex.inMemory()) {
      for (int i = 0; i < n; i++) {
        builder.add(RetrievalEngine.id(i), corpus.claim(i));
      }
      return builder.build();
    }
  }
}
