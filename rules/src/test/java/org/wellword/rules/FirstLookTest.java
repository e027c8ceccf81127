package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;

/**
 * A first look may spare the reading, and never changes a report: what lessons would hear in a
 * caption without any pattern counts for nothing, whether or not there was a first look.
 */
class FirstLookTest {
  @Test
  void reports_areTheSameWithAndWithoutAFirstLook() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      checker.prepareForMany();
      List<String> myths = checker.claims().stream().map(Claim::myth).toList();
      int reported = 0;
      for (String myth : myths) {
        for (String text : List.of(myth, without(myth, 2), without(myth, 3))) {
          String read = checker.explain(Caption.of(text)).report().toJson();
          assertThat(checker.checkCaption(text).toJson()).as(text).isEqualTo(read);
          reported += read.contains("\"stance\"") ? 1 : 0;
        }
      }
      assertThat(reported).isGreaterThan(myths.size() / 2);
    }
  }

  /** The text without every so many-th word: what is left names fewer topics. */
  private static String without(String text, int nth) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    return java.util.stream.IntStream.range(0, words.size())
        .filter(i -> i % nth != 0)
        .mapToObj(words::get)
        .collect(Collectors.joining(" "));
  }
}
