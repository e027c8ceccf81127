package org.wellword.signal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How tags of an exchange become labels. A tag that is not known stays, in normal form: small
 * letters and digits of any script and colons; a hyphen for whatever stands between them; {@value
 * #MAX_LENGTH} characters at the most. (ThreatExchange allows letters, digits, underscores and
 * colons in tags and does not tell capitals from small letters: Meta's reference, page
 * "ThreatTag".)
 *
 * <p>The default knows these, each also with blanks, underscores or hyphens:
 *
 * <ul>
 *   <li>{@code suicide-self-harm}: ssi, sssi, suicide, suicidal, self-harm, selfharm, self-injury,
 *       suicide-self-injury, suicide-and-self-injury, suicide-and-self-harm, self-harm-suicide
 *   <li>{@code eating-disorder-promotion}: eating-disorder, eating-disorders,
 *       eating-disorder-promo, proed, pro-ed, ed-promotion, pro-eating-disorder
 *   <li>{@code promotion}: promo, promoting, encouragement, glorification
 *   <li>{@code challenge}: viral-challenge, harmful-challenge, dangerous-challenge
 *   <li>{@code graphic}: graphic-content, graphic-imagery
 * </ul>
 *
 * <p>Immutable.
 */
public final class SignalLabels {
  private static final int MAX_LENGTH = 64;

  private static final Map<String, String> DEFAULTS =
      inverse(
          Map.of(
              "suicide-self-harm",
              "ssi sssi suicide suicidal self-harm selfharm self-injury suicide-self-injury"
                  + " suicide-and-self-injury suicide-and-self-harm self-harm-suicide",
              "eating-disorder-promotion",
              "eating-disorder eating-disorders eating-disorder-promo proed pro-ed ed-promotion"
                  + " pro-eating-disorder",
              "promotion",
              "promo promoting encouragement glorification",
              "challenge",
              "viral-challenge harmful-challenge dangerous-challenge",
              "graphic",
              "graphic-content graphic-imagery"));

  private final Map<String, String> labels;

  private SignalLabels(Map<String, String> labels) {
    this.labels = labels;
  }

  /** The mapping above. */
  public static SignalLabels defaults() {
    return new SignalLabels(DEFAULTS);
  }

  /**
   * The same mapping, with more tags or other labels for tags.
   *
   * @param more labels by tag
   */
  public SignalLabels with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(labels);
    more.forEach((tag, label) -> all.put(normal(tag), normal(label)));
    return new SignalLabels(Map.copyOf(all));
  }

  /** The label of a tag, or "" when the tag has neither letter nor digit. */
  public String label(String tag) {
    String normal = normal(tag);
    return labels.getOrDefault(normal, normal);
  }

  /** A label as a tag that ThreatExchange takes. */
  static String tag(String label) {
    return label.replace('-', '_');
  }

  /** The normal form of a tag or label. */
  static String normal(String tag) {
    if (isNormal(tag)) {
      return tag;
    }
    String start = tag.length() > 4 * MAX_LENGTH ? tag.substring(0, 4 * MAX_LENGTH) : tag;
    String text = plain(start) ? start : Normalizer.normalize(start, Normalizer.Form.NFKC);
    StringBuilder normal = new StringBuilder(text.length());
    boolean gap = false;
    for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (Character.isLetterOrDigit(c) || c == ':') {
        if (gap && !normal.isEmpty()) {
          normal.append('-');
        }
        if (normal.length() + Character.charCount(c) > MAX_LENGTH) {
          break;
        }
        normal.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    int end = normal.length();
    return end > 0 && normal.charAt(end - 1) == '-'
        ? normal.substring(0, end - 1)
        : normal.toString();
  }

  /** A quick look at what most labels are. */
  private static boolean isNormal(String tag) {
    char before = '-';
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':';
      if (!letter && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '-' && tag.length() <= MAX_LENGTH;
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static Map<String, String> inverse(Map<String, String> tagsOf) {
    Map<String, String> labels = new HashMap<>();
    tagsOf.forEach(
        (label, tags) -> {
          for (String tag : tags.split(" ", -1)) {
            labels.put(tag, label);
          }
        });
    return Map.copyOf(labels);
  }
}
