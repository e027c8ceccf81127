package org.wellword.signal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.wellword.pack.JsonObject;
import org.wellword.pack.JsonObjects;
import org.wellword.pack.JsonOut;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;

/**
 * What was done with a store, in {@code audit.ndjson}, to which lines are only ever added:
 *
 * <pre>
 * {"n":1,"at":"…","what":"import","by":"…","about":"FEED","counts":{"added":7},"state":"…","prev":"…","self":"…"}
 * </pre>
 *
 * <p>{@code prev} is the SHA-256 of the line before in UTF-8 without its end, 64 zeros on the first
 * line, so that a line that was changed, taken out or put in breaks the chain; {@code self} is that
 * of the line as it is without this field, so that a change of the last line shows, too; {@code
 * state} is the SHA-256 of the store's file afterwards, so that the last lines cannot be cut off
 * unnoticed, nor the file changed past the log. Somebody who rewrites both whole is not noticed:
 * keep the last line's digest elsewhere for that.
 */
public final class AuditLog {
  /** Name of the file in the folder of the store. */
  public static final String FILE = "audit.ndjson";

  private static final String START = "0".repeat(64);
  private static final int MAX_LINE = 1 << 16;

  private final Path folder;
  private final Path file;

  AuditLog(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(FILE);
  }

  /**
   * What a verification found.
   *
   * @param lines how many lines hold together
   * @param last digest of the last of them, to be kept elsewhere
   * @param problem where and why the rest does not, or ""
   */
  public record Check(long lines, String last, String problem) {
    /** Whether the log is whole, and tells of the store as it is. */
    public boolean whole() {
      return problem.isEmpty();
    }
  }

  /**
   * Verifies the log of a store.
   *
   * @param store its folder
   * @throws java.io.UncheckedIOException when a file cannot be read
   */
  public static Check verify(Path store) {
    try {
      return new AuditLog(store).verify();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Check verify() throws IOException {
    String previous = START;
    String state = "";
    long count = 0;
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        BoundedLines lines = new BoundedLines(in, MAX_LINE);
        while (lines.next()) {
          String problem = problem(lines, previous, count + 1);
          if (!problem.isEmpty()) {
            return new Check(count, previous, problem);
          }
          state = line(lines).text("state");
          count++;
          previous = digest(lines.bytes(), lines.length());
        }
      }
    }
    boolean same =
        (count == 0 && !Files.exists(folder.resolve(StoreFile.NAME)))
            || new StoreFile(folder).digest().equals(state);
    return new Check(
        count,
        previous,
        same
            ? ""
            : file
                + ": the store is not as the last line left it: it was changed past the log,"
                + " lines are missing at the end, or the last change was cut short");
  }

  private JsonObject line(BoundedLines lines) {
    return JsonObjects.line(file.toString(), lines.number(), lines.bytes(), lines.length());
  }

  private String problem(BoundedLines lines, String previous, long number) {
    String reason;
    if (lines.tooLong()) {
      reason = "the line is longer than allowed";
    } else {
      try {
        JsonObject line = line(lines);
        reason =
            !line.text("prev").equals(previous)
                ? "does not follow the line before it"
                : !line.text("n").equals(Long.toString(number))
                    ? "is not number " + number
                    : isItself(lines) ? "" : "was changed";
      } catch (PackException e) {
        return e.problems().get(0).toString();
      }
    }
    return reason.isEmpty()
        ? ""
        : new PackProblem(file.toString(), (int) lines.number(), 1, "", reason).toString();
  }

  private static String digest(byte[] line, int length) {
    MessageDigest digest = Sha256.digest();
    digest.update(line, 0, length);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds events and forces them to the disk; {@code state} is what the store will be. */
  void append(List<AuditEvent> events, String state) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      byte[] last = lastLine(channel);
      String previous = last.length == 0 ? START : digest(last, last.length);
      long number =
          last.length == 0 ? 0 : count(JsonObjects.line(file.toString(), 1, last, last.length));
      StringBuilder text = new StringBuilder();
      for (AuditEvent event : events) {
        String line = write(event, ++number, state, previous);
        previous = Sha256.of(line);
        text.append(line).append('\n');
      }
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private long count(JsonObject last) {
    try {
      return Long.parseLong(last.text("n"));
    } catch (NumberFormatException e) {
      throw PackException.of(file.toString(), "the last line has no number");
    }
  }

  /** The last line without its end; what a crash left half written after it is cut off. */
  private byte[] lastLine(FileChannel channel) throws IOException {
    long size = channel.size();
    int length = (int) Math.min(size, 2L * MAX_LINE);
    ByteBuffer tail = ByteBuffer.allocate(length);
    channel.position(size - length);
    int got = 0;
    while (tail.hasRemaining() && got >= 0) {
      got = channel.read(tail);
    }
    byte[] bytes = tail.array();
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end == 0 && size > length) {
      throw PackException.of(file.toString(), "the last line is longer than allowed");
    }
    channel.truncate(size - length + end);
    int start = Math.max(0, end - 1);
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return end == 0 ? new byte[0] : Arrays.copyOfRange(bytes, start, end - 1);
  }

  private static String write(AuditEvent event, long number, String state, String previous) {
    JsonOut out =
        new JsonOut()
            .object()
            .field("n", number)
            .field("at", event.at().toString())
            .field("what", event.what())
            .field("by", event.by())
            .field("about", event.about())
            .object("counts");
    event.counts().forEach(out::field);
    String line = out.endObject().field("state", state).field("prev", previous).endObject().end();
    return line.substring(0, line.length() - 1) + self(line);
  }

  /** The end of a line, with the digest of what it is without it. */
  private static String self(String line) {
    return ",\"self\":\"" + Sha256.of(line) + "\"}";
  }

  private static boolean isItself(BoundedLines lines) {
    String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
    int end = line.length() - self("").length();
    return end > 0 && line.substring(end).equals(self(line.substring(0, end) + "}"));
  }
}
