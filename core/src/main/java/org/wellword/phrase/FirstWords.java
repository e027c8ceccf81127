package org.wellword.phrase;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellword.text.Beginnings;

/**
 * How the {@linkplain Landmarks landmarks} of phrases begin. Immutable, thread-safe.
 *
 * <p>Design: a bit for every word that does alone and for every pair of words, so that most words
 * of most captions cost two loads from the nearest cache. What passes walks the automaton itself,
 * word by word, as far as the words are plain.
 */
final class FirstWords implements Beginnings {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long SPREAD_TOO = 0xD6E8FEB86659FD93L;
  private static final int LONGEST = 40;

  private final StepTable steps;

  /** By state, the landmarks that end there. */
  private final int[][] accepts;

  /** By landmark: hashes of words of which one must stand beside it, ascending; mostly null. */
  private final long[] @Nullable [] companions;

  /** Bits for all words. */
  private final BitFilter all;

  /** Bits for words that do alone. */
  private final BitFilter alone;

  /** Bits for the first two words of phrases; the only ones that most words of a caption see. */
  private final BitFilter pairs;

  /** Bits for two words that do alone, and for the first three words of other phrases. */
  private final BitFilter triples;

  /** Bits for first words. */
  private final BitFilter firsts;

  /** Symbols by the hash of their words; the same hash may stand several times. */
  private final long[] keys;

  private final int[] symbols;
  private final int mask;

  private final BeginningStates states;
  private final TagLetters tags = new TagLetters();

  private final boolean withMark;
  private final boolean withForeignLetters;

  /** First code points, ascending. */
  private final int[] emoji;

  /** The beginnings of the landmarks of {@code patterns}. */
  static FirstWords of(List<PhrasePattern> patterns) {
    Nfa nfa = new Nfa();
    Companions finder = new Companions();
    long[] @Nullable [] companions = new long[patterns.size()][];
    for (int id = 0; id < companions.length; id++) {
      PhrasePattern landmark = Landmarks.of(patterns.get(id));
      nfa.add(landmark, id);
      companions[id] = finder.of(patterns.get(id), landmark.body());
    }
    Subsets subsets = SubsetConstruction.of(nfa);
    return new FirstWords(nfa.symbols(), subsets, companions);
  }

  private FirstWords(List<String> texts, Subsets subsets, long[] @Nullable [] companions) {
    steps = new StepTable(subsets);
    accepts = subsets.accepts();
    this.companions = companions;
    long[] hashes = texts.stream().mapToLong(SymbolKind::hash).toArray();
    int size = Integer.highestOneBit(Math.max(8, hashes.length)) * 4;
    keys = new long[size];
    symbols = new int[size];
    mask = size - 1;
    for (int s = 0; s < hashes.length; s++) {
      put(hashes[s], s);
    }
    states = new BeginningStates(subsets, texts);
    int[] counts = new int[2];
    states.forEachBeginning((first, second, third) -> counts[second < 0 ? 0 : 1]++);
    alone = BitFilter.of(counts[0]);
    pairs = BitFilter.of(counts[1]);
    triples = BitFilter.of(counts[1]);
    firsts = BitFilter.of(hashes.length);
    all = BitFilter.of(hashes.length);
    for (long hash : hashes) {
      all.add(hash);
    }
    BitSet begin = new BitSet();
    String[] letters = texts.stream().map(SymbolKind::letters).toArray(String[]::new);
    states.forEachBeginning(
        (first, second, third) -> {
          begin.set(first);
          firsts.add(hashes[first]);
          if (second < 0) {
            alone.add(hashes[first]);
          } else {
            long pair = pair(hashes[first], hashes[second]);
            pairs.add(pair);
            triples.add(third < 0 ? pair : pair(pair, hashes[third]));
          }
          tags.add(
              letters[first],
              second < 0 ? "" : letters[second],
              third < 0 ? "" : letters[third],
              hashes[first],
              second < 0 ? 0 : hashes[second],
              third < 0 ? 0 : hashes[third]);
        });
    emoji =
        texts.stream()
            .filter(t -> !SymbolKind.isWord(t) && t.charAt(0) != '#')
            .mapToInt(t -> t.codePointAt(0))
            .filter(c -> c >= 128)
            .distinct()
            .sorted()
            .toArray();
    withForeignLetters =
        texts.stream().anyMatch(t -> t.chars().anyMatch(c -> c >= 128 && Character.isLetter(c)));
    withMark = begin.stream().anyMatch(s -> SymbolKind.isMark(texts.get(s)));
  }

  @Override
  public boolean mayBegin(long[] words, byte[] odd, int count) {
    return mayBegin(words, odd, count, null, 0);
  }

  @Override
  public boolean mayMatch(long[] words, byte[] odd, int count, long[] more, int moreCount) {
    return mayBegin(words, odd, count, more, moreCount);
  }

  private boolean mayBegin(
      long[] words, byte[] odd, int count, long @Nullable [] more, int moreCount) {
    long first = words[0];
    for (int w = 0; w < count; w++) {
      long second = words[w + 1];
      if (((alone.look(first) | pairs.look(pair(first, second))) & 1) != 0
          && mayBeginAt(words, odd, w, more, moreCount)) {
        return true;
      }
      first = second;
    }
    return false;
  }

  private boolean mayBeginAt(
      long[] words, byte[] odd, int at, long @Nullable [] more, int moreCount) {
    long pair = pair(words[at], words[at + 1]);
    return (alone.has(words[at]) || (pairs.has(pair) && mayGoOn(pair, words, odd, at + 1)))
        && walk(0, words, odd, at, 0, more, moreCount);
  }

  private boolean mayGoOn(long pair, long[] words, byte[] odd, int second) {
    return words[second] != 0
        && (triples.has(pair)
            || odd[second + 1] != 0
            || triples.has(pair(pair, words[second + 1])));
  }

  @Override
  public boolean mayBegin(long first, long second, long third) {
    long pair = pair(first, second);
    return alone.has(first)
        || (pairs.has(pair) && (triples.has(pair) || triples.has(pair(pair, third))));
  }

  private boolean walk(
      int state,
      long[] words,
      byte[] odd,
      int at,
      int depth,
      long @Nullable [] more,
      int moreCount) {
    int slot = slot(words[at]);
    for (; keys[slot] != 0; slot = (slot + 1) & mask) {
      int next = keys[slot] == words[at] ? steps.next(state, symbols[slot], false) : -1;
      if (next < 0 || !states.isUseful(next)) {
        continue;
      }
      if (mayEnd(next, words, more, moreCount) || states.passesGap(next) || depth == LONGEST) {
        return true;
      }
      if (words[at + 1] != 0
          && ((depth > 0 && odd[at + 1] != 0)
              || walk(next, words, odd, at + 1, depth + 1, more, moreCount))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a landmark ends in a state, with one of its companions among the words, or more. */
  private boolean mayEnd(int state, long[] words, long @Nullable [] more, int moreCount) {
    for (int landmark : accepts[state]) {
      long[] wanted = companions[landmark];
      if (wanted == null || more == null || holds(words, more, moreCount, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(long[] words, long[] more, int moreCount, long[] wanted) {
    for (int w = 0; words[w] != 0; w++) {
      if (Arrays.binarySearch(wanted, words[w]) >= 0) {
        return true;
      }
    }
    for (int m = 0; m < moreCount; m++) {
      if (Arrays.binarySearch(wanted, more[m]) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayBegin(long first, long second) {
    if (!alone.has(first) && (second == 0 || !pairs.has(pair(first, second)))) {
      return false;
    }
    for (int slot = slot(first); keys[slot] != 0; slot = (slot + 1) & mask) {
      int next = keys[slot] == first ? steps.next(0, symbols[slot], false) : -1;
      if (next >= 0 && states.isUseful(next) && (states.isOpen(next) || goesOn(next, second))) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(int state, long word) {
    for (int slot = slot(word); word != 0 && keys[slot] != 0; slot = (slot + 1) & mask) {
      int next = keys[slot] == word ? steps.next(state, symbols[slot], false) : -1;
      if (next >= 0 && states.isUseful(next)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayBegin(long first) {
    if (!firsts.has(first)) {
      return false;
    }
    for (int slot = slot(first); keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == first && states.isUseful(steps.next(0, symbols[slot], false))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long placesIn(char[] tag, int length, boolean digits, long after) {
    return tags.places(tag, length, digits, after);
  }

  @Override
  public boolean mayGoOnIn(long before, char[] tag, int length) {
    return firsts.has(before) && tags.goOn(before, tag, length);
  }

  @Override
  public boolean withMark() {
    return withMark;
  }

  @Override
  public boolean hold(long word) {
    return all.has(word);
  }

  @Override
  public boolean mayBeginWithEmoji(int codePoint) {
    return Arrays.binarySearch(emoji, codePoint) >= 0;
  }

  @Override
  public boolean withForeignLetters() {
    return withForeignLetters;
  }

  private void put(long hash, int symbol) {
    int slot = slot(hash);
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = hash;
    symbols[slot] = symbol;
  }

  private int slot(long hash) {
    return (int) ((hash * SPREAD) >>> 40) & mask;
  }

  private static long pair(long first, long second) {
    return first * SPREAD_TOO + second;
  }
}
