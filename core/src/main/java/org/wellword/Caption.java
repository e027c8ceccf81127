package org.wellword;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.wellword.signal.MediaHash;

/**
 * A caption to be checked, with what is known about it.
 *
 * @param text the caption; what lies beyond {@link org.wellword.text.Tokenizer#MAX_LENGTH} code
 *     units is not read
 * @param id the caller's name for it, handed back in the report, or ""
 * @param region ISO 3166 code of the viewer's or writer's country, or "" when unknown
 * @param language BCP 47 tag, or "" when unknown; a hint, today every pack reads every caption
 * @param mediaHashes hashes of the media behind the caption, at most {@value #MAX_MEDIA_HASHES}
 */
public record Caption(
    String text, String id, String region, String language, List<MediaHash> mediaHashes) {
  /** Greatest number of hashes of media. */
  public static final int MAX_MEDIA_HASHES = 1_000;

  /**
   * Checks that nothing is null; the region is kept in capital letters.
   *
   * @throws IllegalArgumentException when there are too many hashes
   */
  public Caption {
    mediaHashes = List.copyOf(mediaHashes);
    if (mediaHashes.size() > MAX_MEDIA_HASHES) {
      throw new IllegalArgumentException(
          "expected at most %d hashes of media, got %d"
              .formatted(MAX_MEDIA_HASHES, mediaHashes.size()));
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    region = Objects.requireNonNull(region, "region").toUpperCase(Locale.ROOT);
  }

  /** A caption without media. */
  public Caption(String text, String id, String region, String language) {
    this(text, id, region, language, List.of());
  }

  /** A caption of which nothing else is known. */
  public static Caption of(String text) {
    return new Caption(text, "", "", "");
  }

  /** The same caption with an id. */
  public Caption withId(String newId) {
    return new Caption(text, newId, region, language, mediaHashes);
  }

  /** The same caption with a region. */
  public Caption withRegion(String newRegion) {
    return new Caption(text, id, newRegion, language, mediaHashes);
  }

  /** The same caption with a language. */
  public Caption withLanguage(String newLanguage) {
    return new Caption(text, id, region, newLanguage, mediaHashes);
  }

  /**
   * The same caption with hashes of the media behind it, in the place of those it had.
   *
   * @throws IllegalArgumentException when there are too many
   */
  public Caption withMediaHashes(Collection<MediaHash> newHashes) {
    return new Caption(text, id, region, language, List.copyOf(newHashes));
  }

  /** Names the caption by its id and length; never shows the text. */
  @Override
  public String toString() {
    return "Caption[id=" + id + ", length=" + text.length() + "]";
  }
}
