package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code java.util.regex} with all phrases in one expression. The search goes on one character
 * after the start of a hit, so that overlapping phrases count; no two phrases share a start ({@link
 * PhraseList}).
 */
final class RegexCounter implements PhraseCounter {
  private final Matcher matcher;

  private RegexCounter(String phrases) {
    matcher = Pattern.compile("\\b" + phrases + "\\b", Pattern.CASE_INSENSITIVE).matcher("");
  }

  /** {@code (?:a b|a c|d)}, as most people would write it. */
  static RegexCounter alternation(List<String> phrases) {
    return new RegexCounter("(?:" + String.join("|", phrases) + ")");
  }

  /** {@code (?:a (?:b|c)|d)}: common beginnings are tried once. */
  static RegexCounter trie(List<String> phrases) {
    Node root = new Node();
    for (String phrase : phrases) {
      Node node = root;
      for (int i = 0; i < phrase.length(); i++) {
        node = node.next.computeIfAbsent(phrase.charAt(i), k -> new Node());
      }
      node.end = true;
    }
    return new RegexCounter(root.expression());
  }

  @Override
  public int count(String caption) {
    int count = 0;
    matcher.reset(caption);
    boolean found = matcher.find();
    while (found) {
      count += WholeWords.stands(caption, matcher.start(), matcher.end()) ? 1 : 0;
      found = matcher.find(matcher.start() + 1);
    }
    return count;
  }

  /** A place in the trie of all phrases, which hold only letters and blanks. */
  private static final class Node {
    final TreeMap<Character, Node> next = new TreeMap<>();
    boolean end;

    String expression() {
      List<String> options = new ArrayList<>();
      next.forEach((c, node) -> options.add(c + node.expression()));
      if (options.isEmpty()) {
        return "";
      }
      String choice = String.join("|", options);
      return options.size() == 1 && !end ? choice : "(?:" + choice + (end ? ")?" : ")");
    }
  }
}
