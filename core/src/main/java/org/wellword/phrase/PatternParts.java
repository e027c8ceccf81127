package org.wellword.phrase;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellword.phrase.PhrasePattern.Choice;
import org.wellword.phrase.PhrasePattern.Node;

/**
 * What the patterns of one pack share: its named lists, and what was read of lists and words
 * before, so that each is read once. Not thread-safe.
 */
final class PatternParts {
  /**
   * A named list as it was read.
   *
   * @param parts how many parts it has, those of lists inside too
   * @param height 1, or more with lists inside lists
   */
  record Named(Choice options, int parts, int height) {}

  private final Map<String, List<String>> lists;
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Node> words = new HashMap<>();
  private final IdentityHashMap<Node, PatternCost> costs = new IdentityHashMap<>();

  /**
   * Parts without any that was read.
   *
   * @param lists each a list of patterns
   */
  PatternParts(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /** The entries of a list as they are written, or null when there is none of that name. */
  @Nullable List<String> entries(String list) {
    return lists.get(list);
  }

  /** A list that was read before, or null. */
  @Nullable Named named(String list) {
    return named.get(list);
  }

  void keep(String list, Named read) {
    costs.put(read.options, PatternCost.of(read.options, this));
    named.put(list, read);
  }

  /** What was read of a word or lemma before, or null. */
  @Nullable Node word(String written) {
    return words.get(written);
  }

  void keep(String written, Node read) {
    words.put(written, read);
  }

  /** What a list costs, when {@code options} are those of one. */
  @Nullable PatternCost cost(Choice options) {
    return costs.get(options);
  }
}
