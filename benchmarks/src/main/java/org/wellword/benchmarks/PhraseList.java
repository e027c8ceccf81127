package org.wellword.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.wellword.CaptionChecker;

/**
 * Literal phrases to look for, made from the phrasings of the bundled claims: the same packs give
 * the same list, and a shorter list is the beginning of a longer one.
 *
 * <p>Of five phrases, one has one word, two have two, one three, one four. Half of those with
 * several words are runs that stand in a phrasing, while there are unused ones; the others are
 * words of all phrasings drawn at random, so that many begin with an everyday word and almost none
 * is ever found. Phrases of one word are at first long words of the phrasings, {@value #LONG_WORDS}
 * at most, then two words written together. Several words hold at least two of {@value
 * #CONTENT_LENGTH} letters ("one of my" is nothing to look for). No phrase is the beginning of
 * another, so at most one stands at a place. Letters and single blanks only.
 *
 * <p>About 1 ordinary caption in 100 holds a phrase: of 11,947 posts and captions in ASCII, 1.0 %
 * hold one of 200, 1.3 % one of 2,000, and 1.7 % one of 10,000, with the packs of November 2026.
 */
final class PhraseList {
  /** Words of a phrase, in turn. */
  private static final int[] WORDS = {1, 2, 3, 2, 4};

  private static final int LONG_WORDS = 40;
  private static final int LONG_LENGTH = 10;
  private static final int CONTENT_LENGTH = 5;
  private static final int MAX_TRIES = 100;

  private final Random random = new Random(20_261_120);
  private final List<List<String>> runs = new ArrayList<>();
  private final List<String> words;
  private final Deque<String> longWords;
  private final List<String> phrases = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private PhraseList(List<String> phrasings) {
    phrasings.forEach(this::readRuns);
    Set<String> distinct = new LinkedHashSet<>();
    runs.forEach(distinct::addAll);
    words = List.copyOf(distinct);
    List<String> candidates =
        new ArrayList<>(words.stream().filter(w -> w.length() >= LONG_LENGTH).toList());
    Collections.shuffle(candidates, random);
    longWords = new ArrayDeque<>(candidates.stream().limit(LONG_WORDS).toList());
  }

  /** The first {@code n} phrases. */
  static List<String> first(int n) {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      PhraseList list =
          new PhraseList(
              checker.claims().stream().flatMap(claim -> claim.phrasings().stream()).toList());
      while (list.phrases.size() < n) {
        list.addNext();
      }
      return List.copyOf(list.phrases);
    }
  }

  /** Words that follow each other with nothing but a blank between them. */
  private void readRuns(String phrasing) {
    List<String> run = new ArrayList<>();
    for (String word : phrasing.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (word.matches("[a-z]+")) {
        run.add(word);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
  }

  private void addNext() {
    int turn = phrases.size();
    int length = WORDS[turn % WORDS.length];
    boolean asWritten = turn / WORDS.length % 2 == 0;
    int tries = 0;
    boolean added = false;
    while (!added) {
      List<String> candidate =
          length == 1 ? single() : asWritten && tries < MAX_TRIES ? run(length) : drawn(length);
      added = add(candidate);
      tries++;
    }
  }

  private List<String> single() {
    String longWord = longWords.poll();
    return List.of(longWord != null ? longWord : String.join("", drawn(2)));
  }

  private List<String> run(int length) {
    List<String> run = runs.get(random.nextInt(runs.size()));
    int room = run.size() - length;
    if (room < 0) {
      return List.of();
    }
    int from = random.nextInt(room + 1);
    return run.subList(from, from + length);
  }

  private List<String> drawn(int length) {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      drawn.add(words.get(random.nextInt(words.size())));
    }
    return drawn;
  }

  private boolean add(List<String> candidate) {
    long content = candidate.stream().filter(w -> w.length() >= CONTENT_LENGTH).count();
    if (content < Math.min(2, Math.max(1, candidate.size()))) {
      return false;
    }
    String phrase = String.join(" ", candidate);
    List<String> mine = new ArrayList<>();
    for (int i = 1; i < candidate.size(); i++) {
      mine.add(String.join(" ", candidate.subList(0, i)));
    }
    if (taken.contains(phrase)
        || beginnings.contains(phrase)
        || !Collections.disjoint(mine, taken)) {
      return false;
    }
    phrases.add(phrase);
    taken.add(phrase);
    beginnings.addAll(mine);
    return true;
  }
}
