package org.wellword.signal;

import java.util.Objects;

/**
 * How a file is imported.
 *
 * @param format of the file
 * @param feed name of the feed that it belongs to, such as the id of a privacy group: of a feed,
 *     the latest word on a signal replaces the earlier ones, and a deletion deletes what this feed
 *     had
 * @param labels how tags become labels
 * @param strict whether one bad entry refuses the file; else the good ones are taken
 */
public record SignalImport(SignalFormat format, String feed, SignalLabels labels, boolean strict) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when the feed has no plain name of 1 to 200 characters, or one
   *     that is kept for what is shared here
   */
  public SignalImport {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(labels, "labels");
    if (!SignalFields.isParty(feed) || feed.equals(Origin.OWN) || feed.equals(Origin.ANY.feed())) {
      throw new IllegalArgumentException(
          "expected a plain name for the feed, of 1 to 200 characters, not 'own' or '*'");
    }
  }

  /** A file of a feed, with the default labels; the good entries are taken. */
  public static SignalImport of(SignalFormat format, String feed) {
    return new SignalImport(format, feed, SignalLabels.defaults(), false);
  }

  /** The same, with other labels. */
  public SignalImport withLabels(SignalLabels others) {
    return new SignalImport(format, feed, others, strict);
  }

  /** The same, refusing the file when one entry is bad. */
  public SignalImport strictly() {
    return new SignalImport(format, feed, labels, true);
  }
}
