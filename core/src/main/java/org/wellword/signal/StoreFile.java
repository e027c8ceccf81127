package org.wellword.signal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.wellword.pack.JsonObjects;
import org.wellword.pack.PackException;

/**
 * The store's file. It is written beside, forced to the disk and then renamed, so that a crash at
 * any moment leaves the old file or the new one.
 */
final class StoreFile {
  static final String NAME = "signals.ndjson";
  private static final String HEADER = "signal-store";
  private static final int MAX_LINE = 16 << 20;

  private final Path folder;
  private final Path file;
  private final Path beside;

  StoreFile(Path folder) {
    this.folder = folder;
    file = folder.resolve(NAME);
    beside = folder.resolve(NAME + ".new");
  }

  /**
   * Reads the file into a state, when there is one.
   *
   * @return digest of the file, or that of nothing
   * @throws PackException when anything in it is wrong, with line and column
   */
  String load(SignalState state) throws IOException {
    MessageDigest digest = Sha256.digest();
    if (Files.exists(file)) {
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        lines(new BoundedLines(in, MAX_LINE), state);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void lines(BoundedLines lines, SignalState state) throws IOException {
    String name = file.toString();
    Pool pool = new Pool();
    boolean header = false;
    while (lines.next()) {
      if (lines.tooLong()) {
        throw PackException.of(name, "line " + lines.number() + " is longer than allowed");
      }
      SignalFields fields =
          new SignalFields(
              name,
              JsonObjects.line(name, lines.number(), lines.bytes(), lines.length()),
              Instant.MAX,
              pool);
      if (header) {
        StateLine.read(fields, state);
      } else if (SignalLine.isHeader(fields, HEADER)) {
        header = true;
      } else {
        throw fields.refused("expected the header of a signal store");
      }
    }
  }

  /** Digest of the file as it lies there, or that of nothing. */
  String digest() throws IOException {
    MessageDigest digest = Sha256.digest();
    if (Files.exists(file)) {
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes a state beside the file and forces it to the disk; returns its digest. */
  String prepare(SignalState state) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new DigestOutputStream(
                      new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), digest),
                  StandardCharsets.UTF_8),
              1 << 16);
      write(state, out);
      out.flush();
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void write(SignalState state, Writer out) throws IOException {
    line(out, SignalLine.header(HEADER));
    for (Checkpoint point : state.checkpoints().values()) {
      line(out, StateLine.write(point));
    }
    for (SignalEntry entry : state.sorted()) {
      line(out, StateLine.write(entry));
    }
    for (var grave : state.graves()) {
      line(out, StateLine.write(grave));
    }
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** Puts what was prepared into the file's place. */
  void commit() throws IOException {
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force();
  }

  /** Where folders cannot be forced to the disk, the system does it in its own time. */
  private void force() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
