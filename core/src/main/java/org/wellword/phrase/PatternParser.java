package org.wellword.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;

/** Reads one pattern by recursive descent; the grammar stands in the package description. */
final class PatternParser {
  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_DEPTH = 12;
  private static final int MAX_GAP = 12;
  private static final int MAX_PARTS = 10_000;

  /** What is known while one pattern is read, with the lists inside it. */
  private static final class Progress {
    final Set<String> open = new HashSet<>();

    /** How many parts were read, those of lists inside lists too. */
    int parts;

    /** How many lists, each inside the one before, were open at once. */
    int deepest;
  }

  private final String source;
  private final PatternParts shared;
  private final Progress progress;
  private int at;

  PatternParser(String source, PatternParts shared) {
    this(source, shared, new Progress());
  }

  private PatternParser(String source, PatternParts shared, Progress progress) {
    this.source = source;
    this.shared = shared;
    this.progress = progress;
  }

  PhrasePattern parse() {
    if (source.length() > MAX_LENGTH) {
      throw new PatternException("pattern longer than " + MAX_LENGTH + " characters", MAX_LENGTH);
    }
    blanks();
    boolean start = eat('^');
    Node body = sequence(0);
    boolean end = eat('$');
    blanks();
    if (at < source.length()) {
      throw error("unexpected '" + source.charAt(at) + "'");
    }
    PatternCost.check(body, shared);
    return new PhrasePattern(source, body, start, end);
  }

  private Node sequence(int depth) {
    if (depth > MAX_DEPTH) {
      throw error("nested deeper than " + MAX_DEPTH);
    }
    List<Node> parts = new ArrayList<>();
    blanks();
    while (at < source.length() && "|)$".indexOf(source.charAt(at)) < 0) {
      Node atom = atom(depth);
      parts.add(eat('?') ? new Maybe(atom) : atom);
      blanks();
    }
    if (parts.isEmpty()) {
      throw error("expected a word");
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
  }

  private Node atom(int depth) {
    if (++progress.parts > MAX_PARTS) {
      throw error("more than " + MAX_PARTS + " parts, counting those of lists");
    }
    char c = source.charAt(at);
    return switch (c) {
      case '(' -> choice(depth);
      case '{' -> lemma();
      case '*' -> gap();
      case '<' -> list();
      case '"' -> exact();
      case '\\' -> mark();
      case ':', '!' -> {
        at++;
        yield new Word(String.valueOf(c));
      }
      case '}', '>', '[', ']', '^', '?' -> throw error("unexpected '" + c + "'");
      default -> word();
    };
  }

  private Node choice(int depth) {
    at++;
    List<Node> options = new ArrayList<>();
    do {
      options.add(sequence(depth + 1));
    } while (eat('|'));
    expect(')');
    return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
  }

  private Node lemma() {
    int from = ++at;
    String lemma = until('}').strip();
    if (lemma.isEmpty() || !lemma.chars().allMatch(Character::isLetter)) {
      throw new PatternException("expected one word in braces", from);
    }
    String written = '{' + lemma;
    Node known = shared.word(written);
    if (known == null) {
      known = new Lemma(lemma, Inflections.english(lemma.toLowerCase(Locale.ROOT)));
      shared.keep(written, known);
    }
    return known;
  }

  private Node gap() {
    int from = at++;
    if (!eat('{')) {
      return new Gap(1, 1);
    }
    String[] bounds = until('}').split(",", -1);
    try {
      int min = Integer.parseInt(bounds[0].strip());
      int max = Integer.parseInt(bounds[bounds.length - 1].strip());
      if (bounds.length <= 2 && min >= 0 && max >= Math.max(min, 1) && max <= MAX_GAP) {
        return new Gap(min, max);
      }
    } catch (NumberFormatException e) {
      // reported below, as any other wrong bound
    }
    throw new PatternException("expected *{min,max} with 0 <= min <= max <= " + MAX_GAP, from);
  }

  private Node list() {
    int from = ++at;
    String name = until('>').strip();
    if (name.equals("number")) {
      return new AnyNumber();
    }
    PatternParts.Named known = shared.named(name);
    if (known != null
        && progress.open.size() + known.height() <= MAX_DEPTH
        && progress.parts + known.parts() <= MAX_PARTS) { // else read again, for the message
      progress.parts += known.parts();
      progress.deepest = Math.max(progress.deepest, progress.open.size() + known.height());
      return known.options();
    }
    List<String> entries = shared.entries(name);
    if (entries == null) {
      throw new PatternException("no list named <" + name + ">", from);
    }
    if (progress.open.size() >= MAX_DEPTH) {
      throw new PatternException("lists nested deeper than " + MAX_DEPTH, from);
    }
    if (!progress.open.add(name)) {
      throw new PatternException("list <" + name + "> contains itself", from);
    }
    int partsBefore = progress.parts;
    int deepestBefore = progress.deepest;
    progress.deepest = progress.open.size();
    Choice options = new Choice(options(name, entries, from));
    progress.open.remove(name);
    int height = progress.deepest - progress.open.size();
    progress.deepest = Math.max(progress.deepest, deepestBefore);
    shared.keep(name, new PatternParts.Named(options, progress.parts - partsBefore, height));
    return options;
  }

  private List<Node> options(String name, List<String> entries, int from) {
    List<Node> options = new ArrayList<>();
    for (String entry : entries) {
      try {
        PatternParser parser = new PatternParser(entry, shared, progress);
        Node option = parser.sequence(1);
        options.add(option);
        if (PatternCost.canBeEmpty(option)) {
          throw parser.error("'" + entry + "' can match no word at all");
        }
        if (parser.at < entry.length()) {
          throw parser.error("unexpected '" + entry.charAt(parser.at) + "'");
        }
      } catch (PatternException e) {
        throw new PatternException("in list <" + name + ">: " + e.getMessage(), from);
      }
    }
    if (options.isEmpty()) {
      throw new PatternException("list <" + name + "> is empty", from);
    }
    return List.copyOf(options);
  }

  private Node exact() {
    int from = ++at;
    String form = until('"');
    List<Node> parts = new ArrayList<>();
    for (String part : form.split("[\\s-]+", -1)) {
      if (part.isEmpty()) {
        continue; // a blank or a hyphen at an edge
      }
      parts.add(PatternWords.exact(part, from));
    }
    if (parts.isEmpty()) {
      throw new PatternException("expected a word in quotes", from);
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
  }

  private Node mark() {
    at++;
    if (eat('?')) {
      return new Word("?");
    }
    throw error("expected '?' after '\\'");
  }

  private Node word() {
    int from = at;
    while (at < source.length() && !endsWord(source.charAt(at))) {
      at++;
    }
    String written = source.substring(from, at);
    Node known = shared.word(written);
    if (known == null) {
      known = PatternWords.literal(written, from);
      shared.keep(written, known);
    }
    return known;
  }

  private static boolean endsWord(char c) {
    return switch (c) {
      case '(', ')', '{', '}', '|', '*', '<', '>', '"', '?', ':', '!', '\\', '^', '$', '[', ']' ->
          true;
      default -> c == ' ' || c == '\t';
    };
  }

  private String until(char close) {
    int end = source.indexOf(close, at);
    if (end < 0) {
      throw error("missing '" + close + "'");
    }
    String inside = source.substring(at, end);
    at = end + 1;
    return inside;
  }

  private void blanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private boolean eat(char c) {
    if (at < source.length() && source.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!eat(c)) {
      throw error("missing '" + c + "'");
    }
  }

  private PatternException error(String message) {
    return new PatternException(message, at);
  }
}
