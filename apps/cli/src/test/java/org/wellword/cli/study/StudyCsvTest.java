package org.wellword.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyCsvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "suicide.commit | suicide.commit",
        "a,b            | \"a,b\"",
        "say \"tea\"    | \"say \"\"tea\"\"\"",
        "~a\nb~         | ~\"a\nb\"~",
      })
  void quoted_onlyWhatNeedsIt(String cell, String written) {
    assertThat(StudyCsv.quoted(cell)).isEqualTo(written);
  }
}
