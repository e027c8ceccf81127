package org.wellword.signal;

import java.util.Locale;
import java.util.Optional;

/** What a signal's value is, and so how it is compared. */
public enum SignalType {
  /** SHA-256 of the normal form of a caption, 64 hexadecimal digits; equal or not. */
  CAPTION_SHA256,
  /** Sketch of a caption, 64 hexadecimal digits; near copies differ in few digits. */
  CAPTION_NEAR,
  /** A web address in normal form; equal or not. */
  URL,
  /** MD5 of a media file, 32 hexadecimal digits; equal or not. */
  MEDIA_MD5,
  /** SHA-256 of a media file, 64 hexadecimal digits; equal or not. */
  MEDIA_SHA256,
  /** PDQ hash of a picture or frame, 64 hexadecimal digits; near ones differ in few bits. */
  MEDIA_PDQ;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As written in files and reports, such as {@code media-pdq}. */
  public String label() {
    return label;
  }

  /** The type with this label. */
  public static Optional<SignalType> of(String label) {
    for (SignalType type : values()) {
      if (type.label().equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
