package org.wellword.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The terms that an analyzer of Lucene gives for a text. */
final class Terms {
  private static final String ANY_FIELD = "text";

  private Terms() {}

  /** Calls {@code each} with every term, in order; what it is given is reused. */
  static int read(Analyzer analyzer, String text, Consumer<CharSequence> each) {
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream(ANY_FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        each.accept(term);
        count++;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }
}
