package org.wellword.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A pattern as it was read, before it is compiled. Immutable.
 *
 * @param source the pattern as written
 * @param body what must match
 * @param atStart whether it must begin a sentence or line
 * @param atEnd whether it must end a sentence or line
 */
public record PhrasePattern(String source, Node body, boolean atStart, boolean atEnd) {
  /**
   * Reads a pattern.
   *
   * @param lists named lists, each a list of patterns
   * @throws PatternException when it does not follow the grammar, or costs too much
   */
  public static PhrasePattern parse(String source, Map<String, List<String>> lists) {
    return new PatternParser(source, new PatternParts(lists)).parse();
  }

  /**
   * Texts that the pattern is made to match: one plain reading, and one for every alternative,
   * inflection and optional part that it has.
   *
   * @param most how many at the most
   */
  public List<String> samples(int most) {
    return PatternSamples.of(body, most);
  }

  private static final Pattern LEMMA = Pattern.compile("(?<!\\*)\\{(\\p{L}+)\\}");

  /** The lemmas in braces in a text. */
  public static List<String> lemmasOf(String text) {
    return LEMMA.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The forms that a lemma in braces matches, the lemma first. */
  public static List<String> formsOf(String lemma) {
    return Inflections.english(lemma.toLowerCase(Locale.ROOT));
  }

  /** A part of a pattern. */
  public sealed interface Node {}

  /** One word or mark in normal form, or a whole hashtag with its {@code #}. */
  public record Word(String word) implements Node {}

  /** One word letter by letter. */
  public record Exact(String form) implements Node {}

  /** Any number. */
  public record AnyNumber() implements Node {}

  /** All forms of a lemma. */
  public record Lemma(String lemma, List<String> forms) implements Node {}

  /** From {@code min} to {@code max} arbitrary words. */
  public record Gap(int min, int max) implements Node {}

  /** One part after the other. */
  public record Sequence(List<Node> parts) implements Node {}

  /** One part of several. */
  public record Choice(List<Node> options) implements Node {}

  /** A part that may be missing. */
  public record Maybe(Node part) implements Node {}
}
