package org.wellword.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Node;
import org.wellword.phrase.PhrasePattern.Sequence;
import org.wellword.phrase.PhrasePattern.Word;

/**
 * Contractions and everyday short forms: {@code do not} and {@code don't}, {@code want to} and
 * {@code wanna}, {@code you} and {@code u}. A pattern may use either; it matches both.
 */
final class Variants {
  private static final Variants ENGLISH = new Variants();

  /** From one plain word to its other forms. */
  private final Map<String, Set<String>> forms = new HashMap<>();

  /** From a short form to the plain words that it stands for. */
  private final Map<String, Set<String>> plain = new HashMap<>();

  /** From the first word of a pair, and the second, to its other forms. */
  private final Map<String, Map<String, Set<String>>> pairs = new HashMap<>();

  private Variants() {
    Set<String> ownWords = new HashSet<>();
    for (List<String> entry : WordTables.read("en-variants.txt")) {
      if (entry.get(0).equals("!")) {
        ownWords.addAll(entry.subList(1, entry.size()));
        continue;
      }
      for (String form : entry.subList(1, entry.size())) {
        put(entry.get(0), form);
        if (form.indexOf('\'') >= 0 && !ownWords.contains(form)) {
          put(entry.get(0), form.replace("'", ""));
        }
      }
    }
  }

  static Variants english() {
    return ENGLISH;
  }

  private void put(String words, String form) {
    int blank = words.indexOf(' ');
    if (blank > 0) {
      pairs
          .computeIfAbsent(words.substring(0, blank), k -> new HashMap<>())
          .computeIfAbsent(words.substring(blank + 1), k -> new HashSet<>())
          .add(form);
    } else {
      forms.computeIfAbsent(words, k -> new HashSet<>()).add(form);
    }
    if (form.chars().noneMatch(Character::isDigit)) {
      plain.computeIfAbsent(form, k -> new HashSet<>()).add(words);
    }
  }

  /** Other forms of one plain word. */
  Set<String> of(String word) {
    return forms.getOrDefault(word, Set.of());
  }

  /** Other forms of pairs that begin with {@code word}, by the second word. */
  Map<String, Set<String>> pairsOf(String word) {
    return pairs.getOrDefault(word, Map.of());
  }

  /** Other forms of all pairs that {@code word} belongs to. */
  Set<String> contractionsWith(String word) {
    Set<String> all = new HashSet<>();
    pairs.forEach(
        (first, seconds) ->
            seconds.forEach(
                (second, forms) -> {
                  if (first.equals(word) || second.equals(word)) {
                    all.addAll(forms);
                  }
                }));
    return all;
  }

  /** A word of a pattern; a contraction becomes the plain words that it stands for. */
  Node expand(String word) {
    Set<String> meanings = plain.get(word);
    if (meanings == null) {
      return new Word(word);
    }
    List<Node> options = new ArrayList<>();
    options.add(new Word(word));
    for (String meaning : meanings.stream().sorted().toList()) {
      int blank = meaning.indexOf(' ');
      options.add(
          blank < 0
              ? new Word(meaning)
              : new Sequence(
                  List.of(
                      new Word(meaning.substring(0, blank)),
                      new Word(meaning.substring(blank + 1)))));
    }
    return new Choice(List.copyOf(options));
  }
}
