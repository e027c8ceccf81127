package org.wellword.phrase;

import java.util.List;
import org.wellword.text.WordSet;

/** The symbols of an automaton by their characters: open addressing, read-only, thread-safe. */
final class Vocabulary implements WordSet {
  private final char[][] words;
  private final int[] slots;
  private final int mask;

  Vocabulary(List<String> symbols) {
    words = new char[symbols.size()][];
    int size = Integer.highestOneBit(Math.max(8, symbols.size())) * 4;
    slots = new int[size];
    mask = size - 1;
    for (int id = 0; id < words.length; id++) {
      char[] word = symbols.get(id).toCharArray();
      words[id] = word;
      int slot = hash(word, 0, word.length) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }

  /** The symbol of these characters, or -1. */
  int id(char[] chars, int from, int length) {
    int slot = hash(chars, from, length) & mask;
    while (slots[slot] != 0) {
      char[] word = words[slots[slot] - 1];
      if (word.length == length && equal(word, chars, from)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  String word(int id) {
    return new String(words[id]);
  }

  int size() {
    return words.length;
  }

  @Override
  public boolean contains(char[] chars, int from, int length) {
    return id(chars, from, length) >= 0;
  }

  private static boolean equal(char[] word, char[] chars, int from) {
    for (int i = 0; i < word.length; i++) {
      if (word[i] != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] chars, int from, int length) {
    int h = 0;
    for (int i = from; i < from + length; i++) {
      h = h * 31 + chars[i];
    }
    h *= 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
