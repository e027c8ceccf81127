package org.wellword.text;

/** How a word was read when it does not stand in the caption letter by letter. */
public enum Reading {
  /** The hashtag as a whole, with its {@code #}. */
  HASHTAG("whole hashtag"),
  /** Without the possessive {@code 's}. */
  POSSESSIVE("possessive"),
  /** Accents removed from Latin letters. */
  UNACCENTED("accents removed"),
  /** Look-alike letters of another script inside a Latin word. */
  LOOK_ALIKE("look-alike letters"),
  /** Digits and signs in place of letters. */
  LEET("leet"),
  /** Letters repeated for effect. */
  ELONGATED("repeated letters"),
  /** Letters set apart by spaces, dots or other signs. */
  SPACED("spaced letters"),
  /** A star or another sign in place of a letter. */
  MASKED("masked letters"),
  /** Letters turned upside down. */
  TURNED("upside-down letters"),
  /** One of several words in a script that leaves no space between them. */
  UNSPACED("part of unspaced text");

  private final String label;

  Reading(String label) {
    this.label = label;
  }

  byte code() {
    return (byte) ordinal();
  }

  /** A bit of its own, for sets of readings. */
  public int bit() {
    return 1 << ordinal();
  }

  /** A few plain words for reports, such as {@code "leet"}. */
  public String label() {
    return label;
  }
}
