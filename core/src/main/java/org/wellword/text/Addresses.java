package org.wellword.text;

import java.util.Set;

/** Tells web and mail addresses from words with points between them. */
final class Addresses {
  /** Endings of addresses that are no English words. */
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "info", "app", "dev", "blog", "shop", "online", "site",
          "co", "uk", "ie", "au", "nz", "ca", "de", "fr", "es", "nl", "pl", "se", "dk", "fi", "ch",
          "eu", "jp", "kr", "cn", "hk", "sg", "ph", "ng", "ke", "za", "gh", "br", "mx", "ar", "ru",
          "ua", "tv", "io", "ly", "gg", "gl", "ai", "fm", "link", "page", "media", "news", "xyz");

  /** Endings that are words as well; they count only before a path. */
  private static final Set<String> WORDS =
      Set.of("me", "be", "in", "is", "it", "us", "to", "so", "at", "no", "id", "my");

  /** Signs behind an address that are not part of it. */
  private static final String TRAILING = ".,;:!?)>]}'\"";

  /** A longer run is no address; browsers take about twice as much. */
  private static final int MAX_LENGTH = 1_000;

  private Addresses() {}

  /** Signs that stand inside addresses, right after their first word. */
  static boolean isLinkSign(char c) {
    return c == '.' || c == '@' || c == ':' || c == '-' || c == '+' || c == '_';
  }

  /** The end of a web or mail address that begins with the word {@code [from, wordEnd)}, or -1. */
  static int end(char[] chars, int from, int wordEnd, int length) {
    if (from > 0 && Character.isLetterOrDigit(chars[from - 1]) && !Unspaced.is(chars[from - 1])) {
      return -1;
    }
    int end = wordEnd;
    int stop = Math.min(length, from + MAX_LENGTH);
    while (end < stop && !Cursor.isBlank(chars[end]) && !Unspaced.is(chars[end])) {
      end++;
    }
    if (end - from == MAX_LENGTH) {
      return -1;
    }
    while (end > wordEnd && TRAILING.indexOf(chars[end - 1]) >= 0) {
      end--;
    }
    return isAddress(chars, from, end) ? end : -1;
  }

  /**
   * Whether the characters {@code [from, end)}, in normal form and without blanks, are an address.
   */
  static boolean isAddress(char[] chars, int from, int end) {
    int scheme = scheme(chars, from, end);
    if (scheme > 0) {
      return scheme < end;
    }
    int at = indexOf(chars, '@', from, end);
    int host = at < 0 ? from : at + 1;
    int path = host;
    int lastDot = -1;
    while (path < end && isHostChar(chars[path])) {
      lastDot = chars[path] == '.' ? path : lastDot;
      path++;
    }
    boolean ends = path == end || chars[path] == '/' || chars[path] == '?' || chars[path] == ':';
    if (lastDot <= host || lastDot + 1 >= path || !ends) {
      return false;
    }
    if (at > from) {
      return true;
    }
    String ending = new String(chars, lastDot + 1, path - lastDot - 1);
    boolean www =
        end - from > 4 && chars[from] == 'w' && chars[from + 1] == 'w' && chars[from + 3] == '.';
    return www || ENDINGS.contains(ending) || (path < end && WORDS.contains(ending));
  }

  /** The end of {@code name://} or {@code mailto:}, or 0. */
  private static int scheme(char[] chars, int from, int end) {
    int i = from;
    while (i < end && chars[i] >= 'a' && chars[i] <= 'z') {
      i++;
    }
    if (i == from || i >= end || chars[i] != ':') {
      return 0;
    }
    boolean slashes = i + 2 < end && chars[i + 1] == '/' && chars[i + 2] == '/';
    boolean mail = i - from == 6 && new String(chars, from, 6).equals("mailto");
    return slashes ? i + 3 : mail ? i + 1 : 0;
  }

  private static boolean isHostChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  private static int indexOf(char[] chars, char c, int from, int end) {
    for (int i = from; i < end; i++) {
      if (chars[i] == c) {
        return i;
      }
    }
    return -1;
  }
}
