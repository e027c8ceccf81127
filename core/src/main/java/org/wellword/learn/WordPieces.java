package org.wellword.learn;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts text into the word pieces of a vocabulary, letter for letter as the uncased BERT tokenizer
 * does: lower case, accents dropped, punctuation and ideographs alone, and of every word the
 * longest piece first. Immutable and thread-safe; linear in the text.
 *
 * <p>Source: Devlin et al. 2019, BERT; compared with the reference implementation on a committed
 * sample ({@code word-pieces.tsv}).
 */
public final class WordPieces {
  /** A longer word is unknown as a whole, as in the reference. */
  private static final int MAX_WORD = 100;

  private static final String UNKNOWN = "[UNK]";
  private static final String CONTINUES = "##";
  private static final int CONTINUED_SEED = 0x9E3779B9;

  /** The letters of all pieces, without the mark of continuation. */
  private final char[] letters;

  /** Where piece {@code i} begins in the letters; it ends where the next one begins. */
  private final int[] from;

  private final boolean[] continues;

  /** Open addressing: piece number + 1, or 0. */
  private final int[] slots;

  private final int longest;
  private final int unknown;

  private WordPieces(List<String> pieces) {
    StringBuilder all = new StringBuilder(pieces.size() * 8);
    from = new int[pieces.size() + 1];
    continues = new boolean[pieces.size()];
    int most = 1;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      continues[i] = piece.startsWith(CONTINUES) && piece.length() > CONTINUES.length();
      all.append(piece, continues[i] ? CONTINUES.length() : 0, piece.length());
      from[i + 1] = all.length();
      most = Math.max(most, from[i + 1] - from[i]);
    }
    longest = most;
    letters = all.toString().toCharArray();
    slots = new int[Integer.highestOneBit(Math.max(8, pieces.size())) * 4];
    for (int i = 0; i < pieces.size(); i++) {
      int hash = seed(continues[i]);
      for (int at = from[i]; at < from[i + 1]; at++) {
        hash = hash * 31 + letters[at];
      }
      int slot = slot(hash);
      while (slots[slot] != 0) {
        if (same(slots[slot] - 1, i)) {
          throw new IllegalArgumentException("piece " + i + " is repeated");
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
    unknown = pieces.indexOf(UNKNOWN);
    if (unknown < 0) {
      throw new IllegalArgumentException("expected a piece " + UNKNOWN);
    }
  }

  private boolean same(int a, int b) {
    return continues[a] == continues[b]
        && Arrays.equals(letters, from[a], from[a + 1], letters, from[b], from[b + 1]);
  }

  /**
   * A tokenizer whose piece {@code i} is {@code pieces.get(i)}; those that continue a word begin
   * with {@code ##}.
   *
   * @throws IllegalArgumentException when a piece is repeated, or {@code [UNK]} is missing
   */
  public static WordPieces of(List<String> pieces) {
    return new WordPieces(pieces);
  }

  /** How many pieces there are. */
  public int size() {
    return continues.length;
  }

  /** The number of the piece that stands for a word without pieces. */
  public int unknown() {
    return unknown;
  }

  /** The piece with number {@code id}. */
  public String piece(int id) {
    return (continues[id] ? CONTINUES : "")
        + new String(letters, from[id], from[id + 1] - from[id]);
  }

  /** The numbers of the first pieces of {@code text}, at most {@code max}. */
  public int[] ids(CharSequence text, int max) {
    Pieces out = new Pieces(max);
    read(text, out);
    return Arrays.copyOf(out.ids, out.count);
  }

  /** Adds the pieces of {@code text} to {@code out}, until that is full. */
  void read(CharSequence text, Pieces out) {
    CharSequence plain = apart(text);
    char[] word = out.word;
    int length = 0;
    for (int i = 0; i < plain.length() && !out.full(); ) {
      int c = Character.codePointAt(plain, i);
      i += Character.charCount(c);
      c = Character.toLowerCase(c); // each for itself: no final sigma, as in the reference
      Role role = role(c);
      if (role == Role.LETTER) {
        // One place more than a known word can have tells that it is too long.
        if (length < MAX_WORD) {
          length += Character.toChars(c, word, length);
        } else {
          length = word.length;
        }
      } else if (role != Role.NOTHING) {
        addWord(word, length, out);
        length = 0;
        if (role == Role.ALONE) {
          addWord(word, Character.toChars(c, word, 0), out);
        }
      }
    }
    addWord(word, length, out);
  }

  /** With accents apart from their letters. */
  private static CharSequence apart(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
      }
    }
    return text;
  }

  /** What a character does to the word at which it stands. */
  private enum Role {
    LETTER,
    SPACE,
    /** A word of its own. */
    ALONE,
    /** Read over. */
    NOTHING
  }

  private static Role role(int c) {
    if (c < 0x80) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        return Role.LETTER;
      }
      return c == ' ' || c == '\t' || c == '\n' || c == '\r'
          ? Role.SPACE
          : c < ' ' || c == 0x7F ? Role.NOTHING : Role.ALONE;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Role.SPACE;
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          Role.NOTHING;
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          Role.ALONE;
      default -> c == 0xFFFD ? Role.NOTHING : isIdeograph(c) ? Role.ALONE : Role.LETTER;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** Cuts one word; all of it is unknown when a part of it has no piece. */
  private void addWord(char[] word, int length, Pieces out) {
    if (length == 0) {
      return;
    }
    if (length > MAX_WORD) {
      out.add(unknown);
      return;
    }
    int before = out.count;
    int at = 0;
    while (at < length) {
      int id = longestPiece(word, at, length, out.hashes);
      if (id < 0) {
        out.count = before;
        out.add(unknown);
        return;
      }
      out.add(id);
      at += from[id + 1] - from[id];
    }
  }

  /** The longest piece that stands at {@code at}, or -1. */
  private int longestPiece(char[] word, int at, int end, int[] hashes) {
    int most = Math.min(longest, end - at);
    int hash = seed(at > 0);
    for (int n = 0; n < most; n++) {
      hash = hash * 31 + word[at + n];
      hashes[n] = hash;
    }
    for (int n = most; n > 0; n--) {
      for (int slot = slot(hashes[n - 1]);
          slots[slot] != 0;
          slot = (slot + 1) & (slots.length - 1)) {
        int id = slots[slot] - 1;
        if (continues[id] == at > 0
            && Arrays.equals(letters, from[id], from[id + 1], word, at, at + n)) {
          return id;
        }
      }
    }
    return -1;
  }

  private static int seed(boolean continued) {
    return continued ? CONTINUED_SEED : 0;
  }

  private int slot(int hash) {
    return ((hash * 0x9E3779B1) >>> 7) & (slots.length - 1);
  }

  /** Numbers of pieces that are being collected, with room to work. Not thread-safe. */
  static final class Pieces {
    final int[] ids;
    int count;
    private final char[] word = new char[MAX_WORD + 2];
    private final int[] hashes = new int[MAX_WORD];

    Pieces(int max) {
      ids = new int[max];
    }

    boolean full() {
      return count == ids.length;
    }

    private void add(int id) {
      if (!full()) {
        ids[count++] = id;
      }
    }
  }
}
