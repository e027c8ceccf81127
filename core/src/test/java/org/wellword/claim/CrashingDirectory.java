package org.wellword.claim;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * A directory on a machine that fails at a chosen step: from then on nothing can be written, and
 * {@link #loseUnsynced} takes away what had not been forced to the disk.
 */
final class CrashingDirectory extends FilterDirectory {
  private static final int WRITES = 64;

  private final Path folder;
  private final long last;
  private final Set<String> unsynced = new HashSet<>();
  private long steps;
  private long writes;

  /** Fails at the step after {@code last}. */
  CrashingDirectory(Path folder, long last) throws IOException {
    super(new NIOFSDirectory(folder, NoLockFactory.INSTANCE));
    this.folder = folder;
    this.last = last;
  }

  private void step() throws IOException {
    steps++;
    if (steps > last) {
      throw new IOException("the machine has failed");
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    step();
    return watched(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    step();
    return watched(super.createTempOutput(prefix, suffix, context));
  }

  /** Writes are too many to fail at each of them. */
  private void write() throws IOException {
    if (steps >= last || ++writes % WRITES == 0) {
      step();
    }
  }

  private IndexOutput watched(IndexOutput out) {
    unsynced.add(out.getName());
    return new IndexOutput("watched " + out, out.getName()) {
      @Override
      public void writeByte(byte b) throws IOException {
        write();
        out.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        write();
        out.writeBytes(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        try {
          step();
        } finally {
          out.close();
        }
      }

      @Override
      public long getFilePointer() {
        return out.getFilePointer();
      }

      @Override
      public long getChecksum() throws IOException {
        return out.getChecksum();
      }
    };
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    step();
    super.sync(names);
    unsynced.removeAll(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    step();
    super.syncMetaData();
  }

  @Override
  public void rename(String from, String to) throws IOException {
    step();
    super.rename(from, to);
    if (unsynced.remove(from)) {
      unsynced.add(to);
    }
  }

  @Override
  public void deleteFile(String name) throws IOException {
    step();
    super.deleteFile(name);
    unsynced.remove(name);
  }

  /** Leaves half of every file that the disk never got. */
  void loseUnsynced() throws IOException {
    for (String name : unsynced) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
    }
  }
}
