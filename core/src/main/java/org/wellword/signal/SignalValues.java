package org.wellword.signal;

/** What values of each type look like. */
final class SignalValues {
  /** Addresses longer than this are not shared. */
  private static final int MAX_URL = 2_048;

  private SignalValues() {}

  /** Refuses a value that is not of the type; the message never shows the value. */
  static void check(SignalType type, String value) {
    switch (type) {
      case MEDIA_MD5 -> hexadecimal(type, value, 32);
      case CAPTION_SHA256, MEDIA_SHA256, MEDIA_PDQ -> hexadecimal(type, value, 64);
      case CAPTION_NEAR -> hexadecimal(type, value, value.length());
      case URL -> address(value);
    }
  }

  private static void hexadecimal(SignalType type, String value, int digits) {
    boolean right = !value.isEmpty() && value.length() == digits;
    for (int i = 0; right && i < digits; i++) {
      char c = value.charAt(i);
      right = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    if (!right) {
      throw new IllegalArgumentException(
          "expected %d small hexadecimal digits for %s, got %d characters of another kind"
              .formatted(digits, type.label(), value.length()));
    }
  }

  private static void address(String value) {
    if (value.isBlank() || value.length() > MAX_URL) {
      throw new IllegalArgumentException(
          "expected an address of 1 to %d characters, got %d".formatted(MAX_URL, value.length()));
    }
  }
}
