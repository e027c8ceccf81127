package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.pack.PackSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A first look may spare the reading, and never changes a report: what lessons would hear in a
 * caption about which they are not asked counts for nothing, whether or not there was a first look.
 */
class FirstLookTest {
  /** Of the examples, so many-th are compared. */
  private static final int EVERY = 3;

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

  @Test
  void examplesOfPacks_areReportedTheSameWithAndWithoutAFirstLook() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      checker.prepareForMany();
      int compared = 0;
      for (PackSource pack : new BundledPacks().packs()) {
        List<String> flagged =
            new JsonMapper()
                .readTree(pack.bytes()).findValues("flag").stream()
                    .flatMap(JsonNode::valueStream)
                    .map(e -> e.asString().replace("[[", "").replace("]]", ""))
                    .toList();
        for (int i = compared % EVERY; i < flagged.size(); i += EVERY) {
          String text = i % 2 == 0 ? flagged.get(i) : disguised(flagged.get(i));
          String read = checker.explain(Caption.of(text)).report().toJson();
          assertThat(checker.checkCaption(text).toJson()).as(text).isEqualTo(read);
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(500);
    }
  }

  /** As people hide what they write: a digit for a letter, an emoji behind every other word. */
  private static String disguised(String text) {
    String[] words = text.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = i % 3 == 0 ? words[i].replace('i', '1') : words[i] + (i % 3 == 1 ? " 🙂" : "");
    }
    return String.join(" ", words);
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
