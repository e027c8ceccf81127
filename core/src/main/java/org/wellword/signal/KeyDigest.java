package org.wellword.signal;

/**
 * A name for a signal that does not tell its value: the first 32 digits of the SHA-256 of its type
 * and value. Logs and deletions use it, since what an exchange has deleted is not to be kept.
 */
final class KeyDigest {
  static final int LENGTH = 32;

  private KeyDigest() {}

  static String of(Signal.Key key) {
    return Sha256.of(key.type().label() + ":" + key.value()).substring(0, LENGTH);
  }

  static boolean isOne(String text) {
    return text.length() == LENGTH
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
