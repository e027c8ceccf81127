package org.wellword.claim;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Why what lies in a directory is not the claim index that is wanted. */
final class IndexFault extends IOException {
  private static final long serialVersionUID = 1;

  /** Where Lucene's descriptions of a resource name its file. */
  private static final Pattern FILE = Pattern.compile("path=\"[^\"]*?([^/\\\\\"]+)\"");

  IndexFault(String message) {
    super(message);
  }

  IndexFault(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Looks at what a finished index says of itself.
   *
   * @throws IndexFault unless it is a claim index of our format
   */
  static void check(Map<String, String> built) throws IndexFault {
    if (!isOfClaims(built)) {
      throw new IndexFault("it is the index of another program");
    }
    String format = built.getOrDefault(ClaimFields.FORMAT_KEY, "1");
    if (!format.equals(ClaimFields.FORMAT)) {
      boolean newer = format.length() > 1 || format.compareTo(ClaimFields.FORMAT) > 0;
      throw new IndexFault(
          "it has format "
              + format
              + " of "
              + (newer ? "a newer" : "an older")
              + " version, not "
              + ClaimFields.FORMAT
              + "; build it anew");
    }
  }

  private static boolean isOfClaims(Map<String, String> built) {
    return built.containsKey(ClaimFields.TABLE_KEY);
  }

  /**
   * Lets nobody write over what is no claim index of ours, of whatever format.
   *
   * @throws IndexFault when there is another index, or one that cannot be read
   */
  static void refuseOthers(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return; // nothing, or what was never finished
    }
    try {
      if (!isOfClaims(SegmentInfos.readLatestCommit(directory).getUserData())) {
        throw new IndexFault("it has the index of another program");
      }
    } catch (IndexFault e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new IndexFault(
          "it has an index that cannot be read (" + reason(e) + "); remove it first", e);
    }
  }

  /** What is wrong, in words for people, with the name of the file where there is one. */
  static String reason(Throwable fault) {
    if (fault instanceof CorruptIndexException && fault.getCause() instanceof IOException cause) {
      return reason(cause);
    }
    return switch (fault) {
      case IndexFault own -> Objects.toString(own.getMessage());
      case IndexNotFoundException none -> "there is none, or it was never finished";
      case IndexFormatTooNewException e ->
          file(e.getResourceDescription()) + " was written by a newer version";
      case IndexFormatTooOldException e ->
          file(e.getResourceDescription()) + " is damaged, or was written by an older version";
      case CorruptIndexException e ->
          file(e.getResourceDescription()) + " is damaged: " + e.getOriginalMessage();
      case NoSuchFileException e -> file(e.getMessage()) + " is missing";
      case FileNotFoundException e -> file(e.getMessage()) + " is missing";
      case EOFException e -> file(e.getMessage()) + " ends too early";
      case IllegalArgumentException e -> "it needs a part of Lucene that is not here";
      default -> fault.getClass().getSimpleName();
    };
  }

  private static String file(@Nullable String description) {
    String text = Objects.toString(description, "a file");
    Matcher matcher = FILE.matcher(text);
    return matcher.find() ? matcher.group(1) : text.substring(text.lastIndexOf('/') + 1);
  }
}
