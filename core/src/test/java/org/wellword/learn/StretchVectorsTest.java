package org.wellword.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

class StretchVectorsTest {
  private static final Meaning MEANING =
      new TinyMeaning().with("meaning/en.table", TinyMeaning.tableFile()).meaning();

  @Test
  void of_anyStretches_isWhatTheTableEncodes() {
    Tokenizer tokenizer = new Tokenizer(WordSet.NONE);
    StretchVectors vectors = new StretchVectors(MEANING);
    Random random = new Random(7);
    for (int caption = 0; caption < 20; caption++) {
      Tokens tokens = tokenizer.read(words(random, 1 + random.nextInt(caption == 19 ? 900 : 40)));
      vectors.begin();
      for (int i = 0; i < 3 * StretchVectors.KEPT; i++) {
        int from = random.nextInt(tokens.count());
        int to = from + 1 + random.nextInt(tokens.count() - from);
        assertThat(vectors.of(tokens, from, to))
            .isEqualTo(TinyMeaning.TABLE.encode(tokens, from, to));
      }
    }
  }

  private static String words(Random random, int count) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      WordPieces pieces = TinyMeaning.TABLE.pieces();
      String piece = pieces.piece(random.nextInt(pieces.size()));
      words.add(random.nextInt(5) == 0 ? "12, é!" : piece.replaceAll("\\W", "") + "s");
    }
    return words.toString();
  }

  @Test
  void of_withoutATable_isNull() {
    Tokens tokens = new Tokenizer(WordSet.NONE).read("a few words");
    assertThat(new StretchVectors(Meaning.NONE).of(tokens, 0, 3)).isNull();
  }
}
