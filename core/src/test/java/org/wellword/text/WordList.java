package org.wellword.text;

import java.util.List;

/** A vocabulary for tests, which also checks the hashes it is asked with. */
record WordList(List<String> words) implements WordSet {
  static WordList of(String... words) {
    return new WordList(List.of(words));
  }

  @Override
  public int find(char[] chars, int from, int length, int hash) {
    String word = new String(chars, from, length);
    if (hash != word.hashCode()) {
      throw new AssertionError("wrong hash of '" + word + "'");
    }
    return words.indexOf(word);
  }
}
