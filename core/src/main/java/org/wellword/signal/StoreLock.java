package org.wellword.signal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.wellword.pack.PackException;

/** Keeps a second writer out of a store, in this process or another. */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Locks a folder.
   *
   * @throws PackException when another holds it
   */
  static StoreLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new StoreLock(channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      // another store of this process has it; told below
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw PackException.of(
        folder.toString(), "the signal store is in use; try again when the other has ended");
  }

  @Override
  public void close() throws IOException {
    try {
      lock.release();
    } finally {
      channel.close();
    }
  }
}
