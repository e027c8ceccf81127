package org.wellword.signal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the indicator types of ThreatExchange are here.
 *
 * <p>{@code HASH_PDQ}, {@code HASH_MD5}, {@code HASH_VIDEO_MD5} and {@code HASH_SHA256} are hashes
 * of media; {@code URI}, {@code RAW_URI} and {@code UNCLICKABLE_URL} are addresses (Meta's
 * reference, page "IndicatorType"; python-threatexchange, {@code signal_type/*.py}, which also
 * writes {@code VIDEO_HASH_MD5}). {@code TEXT_STRING} is a text in clear, which is hashed at once
 * and not kept.
 *
 * <p>ThreatExchange has no type for hashes of captions. They travel as {@code DEBUG_STRING} with a
 * tag that begins with {@code type:}, which is how python-threatexchange tells apart types of its
 * own ({@code exchanges/impl/fb_threatexchange_api.py}): {@code type:wellword_caption_sha256_1},
 * with the version of the normal form at the end.
 */
final class IndicatorTypes {
  static final String DEBUG = "DEBUG_STRING";
  private static final String TEXT = "TEXT_STRING";
  private static final String TAG = "type:wellword_";

  /**
   * A signal that is shared under some type.
   *
   * @param form of the caption, or 0
   */
  record Content(Signal.Key key, int form) {}

  private IndicatorTypes() {}

  /** Whether signals are made of indicators of this type. */
  static boolean known(String type) {
    return type.equals(DEBUG) || type.equals(TEXT) || media(type).isPresent() || address(type);
  }

  private static Optional<SignalType> media(String type) {
    return switch (type) {
      case "HASH_PDQ" -> Optional.of(SignalType.MEDIA_PDQ);
      case "HASH_MD5", "HASH_VIDEO_MD5", "VIDEO_HASH_MD5" -> Optional.of(SignalType.MEDIA_MD5);
      case "HASH_SHA256" -> Optional.of(SignalType.MEDIA_SHA256);
      default -> Optional.empty();
    };
  }

  private static boolean address(String type) {
    return type.equals("URI") || type.equals("RAW_URI") || type.equals("UNCLICKABLE_URL");
  }

  /**
   * The content of an indicator; nothing when a text is too short for a hash, or a {@code
   * DEBUG_STRING} is not ours.
   *
   * @param tags of the indicator, as they were written
   */
  static Optional<Content> content(SignalFields at, String type, String value, List<String> tags) {
    if (type.equals(TEXT)) {
      return CaptionHash.of(value)
          .map(h -> new Content(at.key(SignalType.CAPTION_SHA256, h.value()), h.form()));
    }
    String small = value.toLowerCase(Locale.ROOT);
    if (type.equals(DEBUG)) {
      for (String tag : tags) {
        Optional<Content> content = ours(at, tag.toLowerCase(Locale.ROOT), small);
        if (content.isPresent()) {
          return content;
        }
      }
      return Optional.empty();
    }
    if (address(type)) {
      return Optional.of(new Content(at.key(SignalType.URL, at.address(value)), 0));
    }
    return media(type).map(t -> new Content(at.key(t, small), 0));
  }

  private static Optional<Content> ours(SignalFields at, String tag, String value) {
    int end = tag.lastIndexOf('_');
    if (!tag.startsWith(TAG) || end <= TAG.length()) {
      return Optional.empty();
    }
    String label = tag.substring(TAG.length(), end).replace('_', '-');
    String form = tag.substring(end + 1);
    if (form.isEmpty() || form.length() > 3 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return SignalType.of(label)
        .filter(t -> t == SignalType.CAPTION_SHA256 || t == SignalType.CAPTION_NEAR)
        .map(t -> new Content(at.key(t, value), Integer.parseInt(form)));
  }

  /** The type under which a signal is shared. */
  static String of(SignalType type) {
    return switch (type) {
      case MEDIA_PDQ -> "HASH_PDQ";
      case MEDIA_MD5 -> "HASH_MD5";
      case MEDIA_SHA256 -> "HASH_SHA256";
      case URL -> "URI";
      case CAPTION_SHA256, CAPTION_NEAR -> DEBUG;
    };
  }

  /** The labels of a signal as tags, with the one that tells the type of captions. */
  static List<String> tags(Signal signal) {
    List<String> tags = new java.util.ArrayList<>();
    signal.labels().forEach(l -> tags.add(SignalLabels.tag(l)));
    if (of(signal.type()).equals(DEBUG)) {
      tags.add(TAG + SignalLabels.tag(signal.type().label()) + "_" + signal.form());
    }
    return tags;
  }

  /** Whether a tag tells the type, and so is no label. */
  static boolean tellsType(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith(TAG);
  }
}
