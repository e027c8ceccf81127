package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wellword.phrase.PhrasePattern;

/**
 * Every {@code {lemma}} of the bundled packs matches the forms in {@code lemmas.tsv}, which people
 * have looked through. A new lemma needs a line there: lemma TAB forms. Where the rules get it
 * wrong, it needs a line in core's {@code en-irregular.txt} first.
 */
class LemmaTableTest {
  private static final Path TABLE =
      Path.of(
          System.getProperty("basedir", ""), "src/test/resources/org/wellword/rules/lemmas.tsv");

  @Test
  void lemmas_ofTheBundledPacks_matchTheReviewedForms() throws IOException {
    TreeSet<String> lemmas = new TreeSet<>();
    new BundledPacks()
        .packs()
        .forEach(
            pack ->
                lemmas.addAll(
                    PhrasePattern.lemmasOf(new String(pack.bytes(), StandardCharsets.UTF_8))));
    List<String> forms =
        lemmas.stream()
            .map(lemma -> lemma + '\t' + String.join(" ", PhrasePattern.formsOf(lemma)))
            .toList();
    assertThat(String.join("\n", forms)).isEqualTo(String.join("\n", Files.readAllLines(TABLE)));
    assertThat(lemmas).hasSizeGreaterThan(40);
  }
}
