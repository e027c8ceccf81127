package org.wellword.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellword.text.Tokenizer;
import org.wellword.text.WordSet;

class WordTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          can't stop;       can, | can, not, can not, stop, not stop, stop |
          Walked. 12 dogs;  walk, | walk, walk |, #, | #, dog, # dog, dog |
          tn @you;          tonight, | tonight, tonight |
          his bed's red;    his, | his, bed, his bed, red, bed red, red |
          """)
  void terms_ofACaption_areStemsAndPairs(String caption, String terms) {
    List<String> seen = new ArrayList<>();
    WordTerms.visit(new Tokenizer(WordSet.NONE).read(caption), (term, s) -> seen.add(term));
    assertThat(String.join(", ", seen)).isEqualTo(terms);
  }
}
