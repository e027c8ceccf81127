package org.wellword.text;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;

/**
 * What stays of a caption when everything is taken away that costs nothing to change: its letters
 * and digits in order, in the folded form of {@link Tokens}, with nothing between them. Platforms
 * that share hashes of captions hash this, so it must not depend on packs or vocabularies.
 *
 * <ul>
 *   <li>Case, width, compatibility forms, invisible signs: folded as in all text.
 *   <li>Accents, and letters that look like ASCII letters: that letter ({@code é}, Cyrillic {@code
 *       е}: {@code e}). Marks of scripts that spell with them stay.
 *   <li>A letter several times in a row counts once, so that stretching a word changes nothing.
 *   <li>Blanks, punctuation, emoji: left out. So {@code self-harm}, {@code self harm} and {@code
 *       #SelfHarm} are the same, whatever a vocabulary knows of hashtags. Emoji are the first thing
 *       a copy changes; what they mean is for rules.
 *   <li>Account names and addresses: left out. Names change from copy to copy, and must not be part
 *       of what is shared; addresses are signals of their own.
 * </ul>
 *
 * <p>Not thread-safe: one a thread, its buffers are reused. Linear in the caption as far as {@link
 * Tokenizer#MAX_LENGTH}; no input throws.
 */
public final class NormalForm extends Cursor {
  /**
   * Version of the rules above, with the Unicode data behind them. Raised whenever the form of any
   * caption changes, as hashes of other versions cannot be compared.
   */
  public static final int VERSION = 1;

  private static final char UNKNOWN = '\uFFFF';

  /** By character beyond ASCII; two threads may find one at once, and find the same. */
  private static final char[] PLAIN = new char[65_536];

  static {
    Arrays.fill(PLAIN, UNKNOWN);
  }

  private char[] form = new char[256];
  private int length;

  private int[] addressFrom = new int[4];
  private int[] addressTo = new int[4];
  private int addresses;

  /** Room for the form of one caption. */
  public NormalForm() {
    super(WordSet.NONE);
  }

  /** Reads a caption; what was read before is gone. */
  public NormalForm read(String caption) {
    String text =
        caption.length() <= Tokenizer.MAX_LENGTH
            ? caption
            : CaptionCut.at(caption, Tokenizer.MAX_LENGTH);
    tokens.clear(text);
    folder.fold(text);
    if (folder.length > form.length) {
      form = new char[folder.length * 2];
    }
    length = 0;
    addresses = 0;
    at = 0;
    while (at < folder.length) {
      step();
    }
    return this;
  }

  /** How many characters it has. */
  public int length() {
    return length;
  }

  /** Its character {@code i}. */
  public char charAt(int i) {
    return form[i];
  }

  /** How many web and mail addresses the caption holds. */
  public int addressCount() {
    return addresses;
  }

  /** Where address {@code i} stands in the caption. */
  public Span address(int i) {
    return new Span(addressFrom[i], addressTo[i]);
  }

  /** The form as text. Allocates. */
  @Override
  public String toString() {
    return new String(form, 0, length);
  }

  private void step() {
    byte type = CharTable.CLASS[folder.chars[at]];
    if (type == CharTable.LETTER || type == CharTable.DIGIT) {
      word();
    } else if (type == CharTable.AT && isWordChar(at + 1)) {
      handle();
    } else if (type > CharTable.SOFT && isWordChar(at)) {
      word();
    } else {
      at++;
    }
  }

  /** A word, or an address that begins with one. */
  private void word() {
    char[] chars = folder.chars;
    int n = folder.length;
    int from = at;
    int before = length;
    while (at < n) {
      char c = chars[at];
      byte type = CharTable.CLASS[c];
      if (type == CharTable.LETTER) {
        letter(c);
      } else if (type == CharTable.DIGIT) {
        form[length++] = c;
      } else if (type > CharTable.SOFT && isWideWord(at, type)) {
        letter(c);
      } else {
        break;
      }
      at++;
    }
    int end = at < n && Addresses.isLinkSign(chars[at]) ? Addresses.end(chars, from, at, n) : -1;
    if (end > 0) {
      length = before;
      address(from, end);
      at = end;
    }
  }

  /** A letter or mark of a word; half of a pair goes in as it is. */
  private void letter(char c) {
    char plain = c < 128 ? c : plain(c);
    if (plain != 0 && (length == 0 || form[length - 1] != plain)) {
      form[length++] = plain;
    }
  }

  /** The letter of ASCII that a character looks like, the character itself, or 0 for a mark. */
  private static char plain(char c) {
    char known = PLAIN[c];
    if (known != UNKNOWN) {
      return known;
    }
    char found = c;
    if (UScript.getScript(c) == UScript.INHERITED) {
      found = 0; // a mark of no script of its own; others are part of how a script spells
    } else if (!Character.isSurrogate(c) && LookAlikes.isAscii(c)) {
      found = LookAlikes.of(c).charAt(0);
    }
    PLAIN[c] = found;
    return found;
  }

  private void address(int from, int to) {
    if (addresses == addressFrom.length) {
      addressFrom = Arrays.copyOf(addressFrom, addresses * 2);
      addressTo = Arrays.copyOf(addressTo, addresses * 2);
    }
    addressFrom[addresses] = folder.start(from);
    addressTo[addresses++] = folder.end(to - 1);
  }
}
