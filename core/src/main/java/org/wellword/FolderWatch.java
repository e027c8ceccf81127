package org.wellword;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackException;
import org.wellword.pack.PackSource;

/**
 * Waits for changes of a folder of packs, and of files beside it: by events of the file system, and
 * by looking at names, sizes and times now and then, because network drives and containers often
 * give no events. Used by one thread.
 */
final class FolderWatch implements Closeable {
  /** Whoever writes without a pause has had this many chances of one. */
  private static final int MOST_SETTLES = 20;

  private static final int MOST_FOLDERS = 1_000;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Path folder;
  private final List<Path> files;
  private final Duration settle;
  private final Duration poll;
  private final @Nullable WatchService events;
  private String seen;

  /**
   * A watch that takes what is there now as known.
   *
   * @param files beside the folder
   * @param settle how long all must be quiet before a change is told
   * @param poll how often to look where no event comes
   * @param listen whether to ask the file system for events
   */
  FolderWatch(Path folder, List<Path> files, Duration settle, Duration poll, boolean listen) {
    this.folder = folder;
    this.files = files;
    this.settle = settle;
    this.poll = poll;
    this.events = listen ? service(folder) : null;
    register();
    this.seen = look();
  }

  private static @Nullable WatchService service(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null; // looking is enough
    }
  }

  /** Waits until something has changed and then all is quiet. */
  void awaitChange() throws InterruptedException {
    while (true) {
      boolean told = quietEnds(poll);
      if (told || !look().equals(seen)) {
        settle();
        return;
      }
    }
  }

  private void settle() throws InterruptedException {
    for (int i = 0; i < MOST_SETTLES; i++) {
      register(); // folders that are new
      String before = look();
      boolean told = quietEnds(settle);
      seen = look();
      if (!told && seen.equals(before)) {
        return;
      }
    }
  }

  /** Whether an event comes within a time. */
  private boolean quietEnds(Duration within) throws InterruptedException {
    if (events == null) {
      Thread.sleep(within);
      return false;
    }
    WatchKey key = events.poll(within.toNanos(), TimeUnit.NANOSECONDS);
    boolean told = key != null;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll();
    }
    return told;
  }

  private void register() {
    if (events == null) {
      return;
    }
    try (Stream<Path> folders = Files.walk(folder)) {
      for (Path each : folders.filter(Files::isDirectory).limit(MOST_FOLDERS).toList()) {
        each.register(events, KINDS);
      }
    } catch (IOException | UncheckedIOException e) {
      // gone meanwhile, or too many: looking is enough
    }
  }

  /** Names, sizes and times of all files. */
  private String look() {
    StringBuilder all = new StringBuilder();
    try {
      PackSource.files(folder).forEach(file -> look(file, all));
    } catch (PackException e) {
      all.append("unreadable");
    }
    files.forEach(file -> look(file, all));
    return all.toString();
  }

  private static void look(Path file, StringBuilder all) {
    all.append(file);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      all.append('\t').append(attributes.size()).append('\t').append(attributes.lastModifiedTime());
    } catch (IOException e) {
      all.append("\tunreadable");
    }
    all.append('\n');
  }

  @Override
  public void close() {
    if (events != null) {
      try {
        events.close();
      } catch (IOException e) {
        // nothing more to be had from it
      }
    }
  }
}
