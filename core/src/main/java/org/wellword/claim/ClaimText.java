package org.wellword.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.wellword.text.TokenKind;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

/**
 * Turns text into terms: content words, stemmed, synonyms folded into one. The same for phrasings
 * and captions. Not thread-safe: one a thread.
 */
final class ClaimText {
  /** Words that carry no claim of their own. */
  private static final Set<String> STOP =
      Set.of(
          "a",
          "an",
          "the",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "am",
          "im",
          "to",
          "of",
          "in",
          "on",
          "at",
          "and",
          "or",
          "but",
          "it",
          "its",
          "that",
          "this",
          "these",
          "those",
          "they",
          "them",
          "their",
          "you",
          "your",
          "u",
          "ur",
          "i",
          "me",
          "my",
          "we",
          "our",
          "us",
          "he",
          "she",
          "him",
          "her",
          "his",
          "hers",
          "as",
          "for",
          "with",
          "by",
          "from",
          "so",
          "do",
          "does",
          "did",
          "have",
          "has",
          "had",
          "will",
          "would",
          "can",
          "could",
          "should",
          "shall",
          "may",
          "might",
          "must",
          "there",
          "then",
          "than",
          "if",
          "s",
          "t",
          "re",
          "ve",
          "ll",
          "d",
          "m",
          "who",
          "which",
          "what",
          "when",
          "about",
          "into",
          "up",
          "out",
          "very",
          "really",
          "literally",
          "actually",
          "like",
          "lol",
          "fr",
          "ngl",
          "tbh",
          "also",
          "too");

  private final Map<String, String> synonyms;
  private final Map<String, String> stems = new HashMap<>();
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Tokenizer tokenizer = new Tokenizer(WordSet.NONE);

  /** An analysis that folds stems by {@code synonyms}: from stem to the stem that stands for it. */
  ClaimText(Map<String, String> synonyms) {
    this.synonyms = synonyms;
  }

  /** From the stem of each word of a group to that of its first. */
  static Map<String, String> synonyms(List<List<String>> groups) {
    ClaimText plain = new ClaimText(Map.of());
    Map<String, String> synonyms = new HashMap<>();
    for (List<String> group : groups) {
      String stand = plain.term(group.get(0));
      for (String word : group) {
        synonyms.put(plain.term(word), stand);
      }
    }
    return synonyms;
  }

  /** The word {@code w} in a place of a text: its term, or "" for a stop word or a negator. */
  String term(String w) {
    int apostrophe = w.indexOf('\'');
    String word = apostrophe > 0 ? w.substring(0, apostrophe) : w;
    if (STOP.contains(word) || Negation.isNegator(w)) {
      return "";
    }
    if (stems.size() > 20_000) {
      stems.clear(); // bounded, whatever the captions hold
    }
    return stems.computeIfAbsent(word, this::stem);
  }

  private String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return synonyms.getOrDefault(stem, stem);
  }

  /** The tokens of a text, valid until the next one is read. */
  Tokens tokens(String text) {
    return tokenizer.read(text);
  }

  /** The terms of a text, in order, repeated ones too. */
  List<String> terms(String text) {
    return terms(tokenizer.read(text));
  }

  /** The terms of tokens, in order, repeated ones too. */
  List<String> terms(Tokens tokens) {
    List<String> terms = new ArrayList<>();
    for (int t = 0; t < tokens.count(); t++) {
      String term = termAt(tokens, t);
      if (!term.isEmpty()) {
        terms.add(term);
      }
    }
    return terms;
  }

  /** The term of token {@code t}, or "" when it has none. */
  String termAt(Tokens tokens, int t) {
    TokenKind kind = tokens.kind(t);
    return kind == TokenKind.WORD || kind == TokenKind.NUMBER ? term(tokens.word(t)) : "";
  }

  /** The terms that a text negates. */
  Set<String> negated(String text) {
    Tokens tokens = tokenizer.read(text);
    return Negation.negated(tokens, 0, tokens.count(), this, term -> true);
  }
}
