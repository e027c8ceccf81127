package org.wellword.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wellword.text.Span;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;

/**
 * Runs {@code disguises.tsv} and {@code innocents.tsv}, one test a row. The name of a test begins
 * with its file and line; the head of each table says how to add a row.
 */
class DisguiseTableTest {
  private static final List<String> PHRASES =
      List.of(
          "suicide",
          "committed suicide",
          "kill myself",
          "kms",
          "self harm",
          "unalive",
          "sewerslide",
          "psycho",
          "lunatic",
          "crazy ex",
          "end the stigma",
          "mentally ill",
          "junkie",
          "thinspo",
          "so ocd",
          "want to die",
          "suicide prevention",
          "hate myself",
          "自殺",
          "自殺 未遂",
          "自杀",
          "リスカ",
          "ฆ่าตัวตาย");

  private static final int FEWEST_ROWS = 280;

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u\\{(\\p{XDigit}{1,6})}|u(\\p{XDigit}{4})|([nt\\\\]))");

  private static final Pattern MARKED = Pattern.compile("\\[\\[(.+?)]]", Pattern.DOTALL);

  private static final PhraseAutomaton AUTOMATON = compile();

  private record Row(String table, int line, List<String> fields) {
    String name() {
      return table + ":" + line + " " + String.join(" | ", fields);
    }

    String caption() {
      return ESCAPE.matcher(fields.get(1)).replaceAll(Row::character);
    }

    private static String character(MatchResult escape) {
      String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
      String character =
          hex != null
              ? Character.toString(Integer.parseInt(hex, 16))
              : switch (escape.group(3)) {
                case "n" -> "\n";
                case "t" -> "\t";
                default -> "\\";
              };
      return Matcher.quoteReplacement(character);
    }
  }

  private record Found(String phrase, Span span, String text) {}

  @TestFactory
  Stream<DynamicTest> phrase_disguised_isFoundAtItsExactPlace() {
    return rows("disguises.tsv", 3).stream()
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> assertFound(row)));
  }

  @TestFactory
  Stream<DynamicTest> caption_innocent_holdsNoPhrase() {
    return rows("innocents.tsv", 2).stream()
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> assertInnocent(row)));
  }

  @Test
  void tables_areLarge_andNameEveryPhraseAndNoCaptionTwice() {
    List<Row> disguises = rows("disguises.tsv", 3);
    List<Row> innocents = rows("innocents.tsv", 2);

    assertThat(disguises).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
    assertThat(innocents).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
    assertThat(disguises.stream().map(row -> row.fields().get(2)).distinct())
        .containsExactlyInAnyOrderElementsOf(PHRASES);
    assertThat(Stream.concat(disguises.stream(), innocents.stream()).map(Row::caption))
        .doesNotHaveDuplicates();
  }

  private static void assertFound(Row row) {
    String marked = row.caption();
    String phrase = row.fields().get(2);
    String caption = MARKED.matcher(marked).replaceAll("$1");
    List<Found> expected = new ArrayList<>();
    MARKED
        .matcher(marked)
        .results()
        .forEach(
            mark -> {
              int start = mark.start() - 4 * expected.size();
              Span span = new Span(start, start + mark.group(1).length());
              expected.add(new Found(phrase, span, mark.group(1)));
            });

    assertThat(expected).as("a caption marks its disguise with [[ ]]").isNotEmpty();
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(caption);
    assertThat(expected)
        .as("marks stand between graphemes")
        .allMatch(found -> graphemes.isBoundary(found.span().start()))
        .allMatch(found -> graphemes.isBoundary(found.span().end()));
    assertThat(PHRASES).contains(phrase);
    assertThat(find(caption).stream().filter(found -> found.phrase().equals(phrase)))
        .as(row.name())
        .containsExactlyElementsOf(expected);
  }

  private static void assertInnocent(Row row) {
    assertThat(find(row.caption())).as(row.name()).isEmpty();
  }

  /** Every phrase and place in the caption, in reading order. */
  private static List<Found> find(String caption) {
    Tokenizer tokenizer = new Tokenizer(AUTOMATON.vocabulary());
    Tokens tokens = tokenizer.read(caption);
    Scan scan = new Scan(AUTOMATON, tokens);
    scan.read(tokens);
    assertThat(scan.count() == 0 || AUTOMATON.skimmer().mayMatch(caption))
        .as("a first look passes on what is found")
        .isTrue();
    assertThat(scan.count() == 0 || AUTOMATON.skimmer().mayMatch(tokens))
        .as("a second look passes on what is found")
        .isTrue();
    return IntStream.range(0, scan.count())
        .mapToObj(
            m -> new Found(PHRASES.get(scan.pattern(m)), scan.span(m), scan.span(m).of(caption)))
        .distinct()
        .toList();
  }

  private static PhraseAutomaton compile() {
    PhraseAutomaton.Builder builder = PhraseAutomaton.builder();
    for (String phrase : PHRASES) {
      builder.add(PhrasePattern.parse(phrase, Map.of()));
    }
    return builder.build();
  }

  private static List<Row> rows(String table, int fields) {
    List<String> lines;
    try (InputStream in =
        DisguiseTableTest.class.getResourceAsStream("/org/wellword/text/" + table)) {
      lines =
          new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(table, i + 1, List.of(line.split("\t", -1)));
      assertThat(row.fields()).as("%s:%d has %d fields", table, i + 1, fields).hasSize(fields);
      rows.add(row);
    }
    return rows;
  }
}
