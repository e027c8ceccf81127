package org.wellword.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of an {@link Nfa}, numbered from 0, with the contracted and short forms that they
 * stand for as well. Not thread-safe.
 */
final class SymbolForms {
  private static final int[] NONE = {};

  private final Variants variants = Variants.english();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** By symbol: its other forms, once they were asked for; only then they are symbols too. */
  private final List<int @Nullable []> forms = new ArrayList<>();

  private final List<Map<String, Set<String>>> pairs = new ArrayList<>();

  List<String> texts() {
    return texts;
  }

  String text(int symbol) {
    return texts.get(symbol);
  }

  /** The number of a symbol, a new one when it was not there. */
  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    int symbol = texts.size();
    numbers.put(text, symbol);
    texts.add(text);
    forms.add(null);
    pairs.add(variants.pairsOf(text));
    return symbol;
  }

  /** The other forms of a symbol. */
  int[] forms(int symbol) {
    int[] known = forms.get(symbol);
    if (known == null) {
      Set<String> others = variants.of(text(symbol));
      known = others.isEmpty() ? NONE : others.stream().mapToInt(this::number).toArray();
      forms.set(symbol, known);
    }
    return known;
  }

  /** Other forms of pairs of which a symbol is the first, by the second. */
  Map<String, Set<String>> pairs(int symbol) {
    return pairs.get(symbol);
  }
}
