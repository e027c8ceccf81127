package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.Explanation;
import org.wellword.claim.ClaimVectors;
import org.wellword.learn.Meaning;
import org.wellword.learn.TokenTable;
import org.wellword.learn.WordPieces;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;

/** The committed files of the meaning layer: that they are the ones that were made, and good. */
class MeaningFilesTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final TokenTable TABLE = Meaning.bundled().table().orElseThrow();

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = MeaningFilesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static List<String> lines(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void files_haveTheirChecksums() throws IOException, NoSuchAlgorithmException {
    List<String> sums = lines("meaning.sha256");
    assertThat(sums).hasSize(2);
    for (String line : sums) {
      String name = line.substring(line.indexOf("  ") + 2);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes("meaning/" + name));
      assertThat(line).isEqualTo(HexFormat.of().formatHex(digest) + "  " + name);
    }
  }

  @Test
  void files_haveTheirSizes() throws IOException {
    assertThat(TABLE.dimensions()).isEqualTo(256);
    assertThat(TABLE.pieces().size()).isEqualTo(30_522);
    try (InputStream in = MeaningFilesTest.class.getResourceAsStream("meaning/en.claims")) {
      ClaimVectors claims = ClaimVectors.read("en.claims", Objects.requireNonNull(in));
      assertThat(claims.size()).isGreaterThan(1000);
    }
  }

  /**
   * The right-hand sides are what the reference gives: ai.djl.huggingface:tokenizers 0.33.0 with
   * the model's own {@code tokenizer.json}, without special tokens. The same comparison on 23,886
   * posts found no difference.
   */
  @Test
  void wordPieces_areThoseOfTheReference() throws IOException {
    WordPieces pieces = TABLE.pieces();
    List<String> sample = lines("word-pieces.tsv");
    assertThat(sample).hasSizeGreaterThan(30);
    for (String line : sample) {
      String[] fields = line.split("\t", -1);
      String text =
          ESCAPE
              .matcher(fields[0])
              .replaceAll(
                  m ->
                      Matcher.quoteReplacement(
                          String.valueOf((char) Integer.parseInt(m.group(1), 16))));
      String ids =
          Arrays.stream(pieces.ids(text, 1000))
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(" "));
      assertThat(ids).as(fields[0]).isEqualTo(fields[1]);
    }
  }

  private static double cosine(String a, String b) {
    float[] left = TABLE.encode(a);
    float[] right = TABLE.encode(b);
    double sum = 0;
    for (int d = 0; d < left.length; d++) {
      sum += left[d] * right[d];
    }
    return sum;
  }

  @Test
  void paraphrases_areNearerThanOtherSentencesOfTheMatter() throws IOException {
    List<String> wrong = new ArrayList<>();
    double margins = 0;
    int rows = 0;
    for (String line : lines("paraphrases.tsv")) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        double same = cosine(fields[0], fields[1]);
        double other = cosine(fields[0], fields[2]);
        margins += same - other;
        rows++;
        if (same <= other) {
          wrong.add(line);
        }
      }
    }
    assertThat(rows).isGreaterThan(20);
    // The third column shares the key word on purpose; the second shares few words or none.
    assertThat(wrong).hasSizeLessThanOrEqualTo(rows / 3);
    assertThat(margins / rows).isGreaterThan(0.12);
  }

  @Test
  void explanation_tellsWhatIsNear_unlessSwitchedOff() {
    Caption caption = Caption.of("depressed people simply do not want to work");
    for (boolean on : new boolean[] {true, false}) {
      CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
      try (CaptionChecker checker = (on ? builder : builder.withoutMeaning()).build()) {
        assertThat(checker.explain(caption).steps().stream().map(Explanation.Step::note))
            .filteredOn(note -> note.startsWith("near in meaning depression."))
            .hasSize(on ? 3 : 0);
      }
    }
  }

  @Test
  void readAhead_ofTheFiles_changesNoReport() {
    Caption caption = Caption.of("depressed people simply do not want to work");
    try (CaptionChecker plain = CaptionChecker.bundled();
        CaptionChecker ahead = CaptionChecker.builder().addBundled().readAhead().build()) {
      assertThat(ahead.checkCaption(caption).toJson())
          .isEqualTo(plain.checkCaption(caption).toJson())
          .contains("\"claim\":\"depression.");
    }
  }

  @Test
  void readAhead_ofCorruptFiles_isToldByTheCheckAndNotBefore() {
    PackProvider corrupt =
        new PackProvider() {
          @Override
          public List<PackSource> packs() {
            return List.of();
          }

          @Override
          public @Nullable InputStream open(String name) {
            return name.equals("meaning/en.lessons") ? new ByteArrayInputStream(new byte[9]) : null;
          }
        };
    try (CaptionChecker checker =
        CaptionChecker.builder().addProvider(corrupt).addBundled().readAhead().build()) {
      assertThatThrownBy(() -> checker.checkCaption("depression is just laziness"))
          .isInstanceOf(PackException.class)
          .hasMessageContaining("meaning/en.lessons");
    }
  }

  @Test
  void sentences_ofOtherMatters_areFar() {
    assertThat(cosine("Depression is just laziness", "the train leaves at noon")).isLessThan(0.25);
    assertThat(cosine("therapy is a waste of money", "my cat chased a red ball")).isLessThan(0.25);
  }
}
