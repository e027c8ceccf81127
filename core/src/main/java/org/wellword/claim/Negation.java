package org.wellword.claim;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.wellword.text.Tokens;

/**
 * Which words a text negates. A negator bears on the next word that matters in its clause
 * ("depression isn't <em>laziness</em>"), else on the last one before it; a negating subject
 * ("nobody") bears on the whole clause. Two texts with the same words say the same only when they
 * negate the same words.
 */
final class Negation {
  /** Stands for a whole clause. */
  static final String CLAUSE = "*";

  private static final Set<String> NEGATORS =
      Set.of(
          "not",
          "no",
          "never",
          "nothing",
          "neither",
          "nor",
          "cannot",
          "cant",
          "dont",
          "doesnt",
          "didnt",
          "isnt",
          "arent",
          "wasnt",
          "werent",
          "wont",
          "wouldnt",
          "shouldnt",
          "couldnt",
          "hasnt",
          "havent",
          "hadnt",
          "aint",
          "without",
          "nt",
          "dnt");

  private static final Set<String> SUBJECTS = Set.of("nobody", "noone", "none");

  /** Words after which "no" or "not" negates nothing: "no doubt", "nothing but", "no cap". */
  private static final Set<String> IDIOMS =
      Set.of(
          "doubt",
          "wonder",
          "cap",
          "joke",
          "kidding",
          "lie",
          "offense",
          "offence",
          "matter",
          "but",
          "gonna",
          "shade",
          "hate",
          "question",
          "longer");

  /** How the negation of a caption relates to that of a phrasing. */
  enum Polarity {
    /** Both say the same. */
    SAME,
    /** The caption negates what the phrasing says. */
    FLIPPED,
    /** The caption lacks a negation, or negates something else: it does not speak of this. */
    OTHER
  }

  private Negation() {}

  static boolean isNegator(String word) {
    return word.endsWith("n't") || NEGATORS.contains(word) || SUBJECTS.contains(word);
  }

  /** The terms among {@code matters} that the tokens {@code [from, to)} negate. */
  static Set<String> negated(
      Tokens tokens, int from, int to, ClaimText text, Predicate<String> matters) {
    Set<String> negated = new HashSet<>();
    for (int t = from; t < to; t++) {
      String word = tokens.word(t);
      if (isNegator(word) && !isIdiom(tokens, t)) {
        boolean clause =
            SUBJECTS.contains(word)
                || (word.equals("no") && t + 1 < to && tokens.word(t + 1).equals("one"));
        String term = clause ? CLAUSE : target(tokens, t, from, to, text, matters);
        if (!term.isEmpty()) {
          negated.add(term);
        }
      }
    }
    return negated;
  }

  private static boolean isIdiom(Tokens tokens, int t) {
    if (t + 1 >= tokens.count()) {
      return false;
    }
    boolean answer = tokens.word(t).equals("no") && tokens.breakBefore(t + 1) != Tokens.JOINED;
    return answer || IDIOMS.contains(tokens.word(t + 1));
  }

  private static String target(
      Tokens tokens, int negator, int from, int to, ClaimText text, Predicate<String> matters) {
    for (int t = negator + 1; t < to && tokens.breakBefore(t) != Tokens.HARD_BREAK; t++) {
      String term = text.termAt(tokens, t);
      if (!term.isEmpty() && matters.test(term)) {
        return term;
      }
      if (!term.isEmpty() && tokens.word(negator).equals("no")) {
        return ""; // "no phone" negates the phone alone
      }
    }
    if (tokens.word(negator).equals("nothing")) {
      return ""; // "it costs nothing" negates no other word
    }
    for (int t = negator; t > from && tokens.breakBefore(t) != Tokens.HARD_BREAK; t--) {
      String term = text.termAt(tokens, t - 1);
      if (!term.isEmpty() && matters.test(term)) {
        return term;
      }
    }
    return "";
  }

  /**
   * How a caption that negates {@code caption} relates to a phrasing that negates the other set.
   */
  static Polarity compare(Set<String> caption, Set<String> phrasing) {
    if (caption.equals(phrasing)) {
      return Polarity.SAME;
    }
    int more = caption.size() - phrasing.size();
    if (more > 0 && more % 2 == 1) {
      return Polarity.FLIPPED;
    }
    boolean clause = caption.contains(CLAUSE) || phrasing.contains(CLAUSE);
    return more == 0 && clause ? Polarity.SAME : Polarity.OTHER;
  }
}
