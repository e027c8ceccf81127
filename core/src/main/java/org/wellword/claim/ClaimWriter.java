package org.wellword.claim;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;

/** Writes a claim index; what is there already stands until {@link #finish}. Not thread-safe. */
final class ClaimWriter implements Closeable {
  private final IndexWriter writer;
  private final ClaimSpool spool;
  private boolean finished;

  /**
   * A writer that replaces the claim index in {@code directory}, if there is one.
   *
   * @throws IOException also when what lies there is something else, which is left as it is
   */
  ClaimWriter(Directory directory) throws IOException {
    IndexFault.refuseOthers(directory);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(OpenMode.CREATE);
    config.setCommitOnClose(false); // half an index must never take the place of a whole one
    // merges neighbours only: claims keep the order of adding, and their number is their document
    config.setMergePolicy(new LogDocMergePolicy());
    writer = new IndexWriter(directory, config);
    try {
      spool = new ClaimSpool(directory);
    } catch (IOException e) {
      writer.rollback();
      throw e;
    }
  }

  /** Adds a claim; {@code row} is what {@link ClaimFusion} keeps of it, or empty. */
  void add(String id, List<String> terms, byte[] row) throws IOException {
    spool.add(id, terms, row);
  }

  /** Writes the index and closes the writer; {@code table} names the table of meaning. */
  void finish(String table) throws IOException {
    spool.drain(new ClaimDocuments(spool, writer));
    spool.close();
    writer.forceMerge(1); // one segment: the same order of equal scores everywhere
    writer.setLiveCommitData(
        Map.of(ClaimFields.FORMAT_KEY, ClaimFields.FORMAT, ClaimFields.TABLE_KEY, table)
            .entrySet());
    writer.commit(); // forces every file to the disk, then renames the one that names them all
    finished = true;
    writer.close();
  }

  /** Whether the index stands. */
  boolean isFinished() {
    return finished;
  }

  /** Gives the index up, if it is not finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        spool.close();
      } finally {
        writer.rollback(); // closes it; what it has written goes
      }
    }
  }
}
