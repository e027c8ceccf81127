package org.wellword.text;

/** What a token is. */
public enum TokenKind {
  /** A run of letters and digits, with inner apostrophes. */
  WORD,
  /** A run of digits, with inner points and commas. */
  NUMBER,
  /** One emoji with its modifiers and joined parts. */
  EMOJI,
  /** A question mark, exclamation mark, colon or arrow, or the number of a list item. */
  MARK,
  /** An account name ({@code @name}); it is never matched as text. */
  HANDLE,
  /** A web address; it is never matched as text. */
  LINK;

  byte code() {
    return (byte) ordinal();
  }
}
