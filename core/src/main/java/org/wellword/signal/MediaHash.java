package org.wellword.signal;

import java.util.Locale;

/**
 * A hash of the media behind a caption, made by the caller: this library carries and compares it,
 * and never sees the media.
 *
 * @param type {@link SignalType#MEDIA_PDQ}, {@link SignalType#MEDIA_SHA256} or {@link
 *     SignalType#MEDIA_MD5}
 * @param value in small hexadecimal digits
 */
public record MediaHash(SignalType type, String value) {
  private static final String PREFIX = "media-";

  /**
   * Checks the parts; capital digits are made small.
   *
   * @throws IllegalArgumentException when the type is not of media, or the value not of the type;
   *     the message does not show the value
   */
  public MediaHash {
    if (!type.label().startsWith(PREFIX)) {
      throw new IllegalArgumentException("expected a type of media, got " + type.label());
    }
    value = value.toLowerCase(Locale.ROOT);
    SignalValues.check(type, value);
  }

  /**
   * A hash with its type in the short form of exchanges.
   *
   * @param type {@code pdq}, {@code sha256} or {@code md5}, also as {@code media-pdq}
   * @throws IllegalArgumentException as the constructor, or for another type
   */
  public static MediaHash of(String type, String value) {
    String label = type.toLowerCase(Locale.ROOT);
    for (SignalType known : SignalType.values()) {
      if (known.label().startsWith(PREFIX)
          && (known.label().equals(label) || known.label().equals(PREFIX + label))) {
        return new MediaHash(known, value);
      }
    }
    throw new IllegalArgumentException("expected a type of pdq, sha256 or md5, got another");
  }
}
