package org.wellword.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Aho-Corasick over characters in a double array, on the caption in lower case. */
final class HankcsCounter implements PhraseCounter, AhoCorasickDoubleArrayTrie.IHit<Boolean> {
  private final AhoCorasickDoubleArrayTrie<Boolean> trie = new AhoCorasickDoubleArrayTrie<>();
  private String folded = "";
  private int count;

  HankcsCounter(List<String> phrases) {
    TreeMap<String, Boolean> entries = new TreeMap<>();
    phrases.forEach(phrase -> entries.put(phrase, true));
    trie.build(entries);
  }

  @Override
  public int count(String caption) {
    folded = caption.toLowerCase(Locale.ROOT);
    count = 0;
    trie.parseText(folded, this);
    return count;
  }

  @Override
  public void hit(int begin, int end, Boolean value) {
    count += WholeWords.stands(folded, begin, end) ? 1 : 0;
  }
}
