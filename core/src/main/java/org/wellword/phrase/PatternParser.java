package org.wellword.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellword.phrase.PhrasePattern.AnyNumber;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Exact;
import org.wellword.phrase.PhrasePattern.Gap;
import org.wellword.phrase.PhrasePattern.Lemma;
import org.wellword.phrase.PhrasePattern.Maybe;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

/** Reads one pattern by recursive descent; the grammar stands in the package description. */
final class PatternParser {
  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_DEPTH = 12;
  private static final int MAX_GAP = 12;
  private static final int MAX_PARTS = 10_000;
  private static final ThreadLocal<Tokenizer> TOKENIZER =
      ThreadLocal.withInitial(() -> new Tokenizer(WordSet.NONE));

  private final String source;
  private final Map<String, List<String>> lists;
  private final Set<String> open;

  /** How many parts were read, those of lists inside lists too. */
  private final int[] parts;

  private int at;

  PatternParser(String source, Map<String, List<String>> lists) {
    this(source, lists, new HashSet<>(), new int[1]);
  }

  private PatternParser(
      String source, Map<String, List<String>> lists, Set<String> open, int[] parts) {
    this.source = source;
    this.lists = lists;
    this.open = open;
    this.parts = parts;
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
    PatternCost.check(body);
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
    if (++parts[0] > MAX_PARTS) {
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
    List<String> forms = Inflections.english(lemma.toLowerCase(java.util.Locale.ROOT));
    return new Lemma(lemma, forms);
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
    List<String> entries = lists.get(name);
    if (entries == null) {
      throw new PatternException("no list named <" + name + ">", from);
    }
    if (open.size() >= MAX_DEPTH) {
      throw new PatternException("lists nested deeper than " + MAX_DEPTH, from);
    }
    if (!open.add(name)) {
      throw new PatternException("list <" + name + "> contains itself", from);
    }
    List<Node> options = new ArrayList<>();
    for (String entry : entries) {
      try {
        PatternParser parser = new PatternParser(entry, lists, open, parts);
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
    open.remove(name);
    if (options.isEmpty()) {
      throw new PatternException("list <" + name + "> is empty", from);
    }
    return new Choice(List.copyOf(options));
  }

  private Node exact() {
    int from = ++at;
    String form = until('"');
    List<Node> parts = new ArrayList<>();
    for (String part : form.split("[\\s-]+", -1)) {
      if (part.isEmpty()) {
        continue; // a blank or a hyphen at an edge
      }
      Tokens tokens = TOKENIZER.get().read(part);
      boolean unspaced = tokens.count() > 0 && tokens.unspaced(0);
      parts.add(unspaced ? literal(part, from) : new Exact(part)); // the former have no case
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
    while (at < source.length() && "(){}|*<>\"?:!\\^$[] \t".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    return literal(source.substring(from, at), from);
  }

  private static Node literal(String literal, int from) {
    boolean tag = literal.startsWith("#");
    Tokens tokens = TOKENIZER.get().read(tag ? literal.substring(1).replace("_", "") : literal);
    List<Node> words = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    boolean plain = true;
    for (int t = 0; t < tokens.count(); t++) {
      StringBuilder word = new StringBuilder(tokens.word(t));
      while (t + 1 < tokens.count() && goesOn(tokens, t + 1)) {
        word.append(tokens.word(++t));
      }
      if (tokens.unspaced(t) && word.length() > Tokenizer.MAX_UNSPACED && !tag) {
        throw new PatternException(
            "more than " + Tokenizer.MAX_UNSPACED + " characters without a space", from);
      }
      plain &= tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.NUMBER;
      joined.append(word);
      words.add(Variants.english().expand(word.toString()));
    }
    if (words.isEmpty()) {
      throw new PatternException("no word in '" + literal + "'", from);
    }
    if (tag) {
      return new Word("#" + joined);
    }
    Node apart = words.size() == 1 ? words.get(0) : new Sequence(List.copyOf(words));
    return words.size() > 1 && plain
        ? new Choice(List.of(apart, new Word(joined.toString())))
        : apart;
  }

  /** Whether a token is one more character of a word in a script without spaces. */
  private static boolean goesOn(Tokens tokens, int t) {
    return tokens.unspaced(t) && tokens.unspaced(t - 1) && tokens.start(t) == tokens.end(t - 1);
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
