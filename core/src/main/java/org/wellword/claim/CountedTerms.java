package org.wellword.claim;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms that come with the frequency to index; reused from claim to claim. */
final class CountedTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private String[] terms = new String[32];
  private int[] counts = new int[32];
  private int size;
  private int next;

  void clear() {
    size = 0;
  }

  void add(String added, int count) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    terms[size] = added;
    counts[size++] = count;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    clearAttributes();
    term.setEmpty().append(terms[next]);
    frequency.setTermFrequency(counts[next++]);
    return true;
  }
}
