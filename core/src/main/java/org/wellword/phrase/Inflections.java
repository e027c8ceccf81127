package org.wellword.phrase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forms of an English lemma, as verb and as noun: irregular ones from a table, the others by rule.
 */
final class Inflections {
  private static final Map<String, List<String>> IRREGULAR =
      WordTables.read("en-irregular.txt").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> entry.get(0), entry -> entry.subList(1, entry.size())));

  private Inflections() {}

  /** All forms of {@code lemma}, the lemma first. */
  static List<String> english(String lemma) {
    List<String> irregular = IRREGULAR.get(lemma);
    if (irregular != null) {
      return irregular;
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lemma);
    forms.add(withS(lemma));
    String stem = stem(lemma);
    if (lemma.endsWith("y") && !vowelBefore(lemma, 1)) {
      forms.add(stem + "ied");
    } else {
      forms.add(stem.endsWith("e") ? stem + "d" : stem + "ed");
    }
    forms.add(lemma.endsWith("y") ? lemma + "ing" : stem + "ing");
    return List.copyOf(forms);
  }

  private static String withS(String lemma) {
    if (lemma.endsWith("y") && !vowelBefore(lemma, 1)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hissing =
        lemma.endsWith("s")
            || lemma.endsWith("x")
            || lemma.endsWith("z")
            || lemma.endsWith("ch")
            || lemma.endsWith("sh");
    return lemma + (hissing ? "es" : "s");
  }

  /** What {@code -ed} and {@code -ing} are added to. */
  private static String stem(String lemma) {
    int n = lemma.length();
    if (lemma.endsWith("ee") || lemma.endsWith("oe") || lemma.endsWith("ye")) {
      return lemma; // agree-ing; the e of -ed is dropped below
    }
    if (lemma.endsWith("e") && n > 2) {
      return lemma.substring(0, n - 1);
    }
    if (lemma.endsWith("y") && !vowelBefore(lemma, 1)) {
      return lemma.substring(0, n - 1);
    }
    boolean doubles =
        n >= 3
            && !isVowel(lemma.charAt(n - 1))
            && "wxyh".indexOf(lemma.charAt(n - 1)) < 0
            && isVowel(lemma.charAt(n - 2))
            && !isVowel(lemma.charAt(n - 3))
            && syllables(lemma) == 1;
    return doubles ? lemma + lemma.charAt(n - 1) : lemma;
  }

  private static boolean vowelBefore(String word, int fromEnd) {
    int i = word.length() - 1 - fromEnd;
    return i >= 0 && isVowel(word.charAt(i));
  }

  private static int syllables(String word) {
    int count = 0;
    boolean inVowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word.charAt(i)) || (i > 0 && word.charAt(i) == 'y');
      count += vowel && !inVowel ? 1 : 0;
      inVowel = vowel;
    }
    return count;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
