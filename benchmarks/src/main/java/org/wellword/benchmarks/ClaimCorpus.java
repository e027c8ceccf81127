package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.wellword.CaptionChecker;
import org.wellword.claim.Claim;
import org.wellword.learn.Meaning;
import org.wellword.learn.TokenTable;
import org.wellword.learn.WordPieces;

/**
 * Claims of any number to search in, made from the bundled packs: the same packs give the same
 * claims, claim {@code i} does not depend on how many there are, and none of them is kept.
 *
 * <p>The first claims are the myths of the packs and then their phrasings, as they are. Every
 * further one has 5 to 25 words, 14 on average. Every second is about the topics of the packs: a
 * run of 3 to 10 words of a phrasing, set among other words. All other words are drawn by their
 * rank, Zipf's law with Mandelbrot's shift, without an end: first the words of the packs and of the
 * meaning table, from the most frequent on, about 25,000 of them; beyond that two of those written
 * together. So the vocabulary grows with the number of claims.
 */
final class ClaimCorpus {
  private static final int LEAST_WORDS = 5;
  private static final int MOST_WORDS = 25;
  private static final int LEAST_RUN = 3;
  private static final int MOST_RUN = 10;

  /** Ranks beyond this one are as rare as a word can be. */
  private static final int RANKS = 1_000_000;

  /** Mandelbrot's shift; the exponent is 1, so that a rank is drawn in one step. */
  private static final double SHIFT = 2.7;

  private static final long SEED = 20_261_120L;

  private final List<String> asTheyAre;
  private final String[][] phrasings;
  private final String[] words;

  private ClaimCorpus(List<Claim> claims, TokenTable table) {
    Set<String> texts = new LinkedHashSet<>();
    claims.forEach(claim -> texts.add(claim.myth()));
    claims.forEach(claim -> texts.addAll(claim.phrasings()));
    asTheyAre = List.copyOf(texts);
    phrasings = texts.stream().map(text -> text.split(" ")).toArray(String[][]::new);
    words = words(table.pieces(), phrasings);
  }

  /** The claims of the bundled packs, and what is made of them. */
  static ClaimCorpus bundled() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      return new ClaimCorpus(checker.claims(), Meaning.bundled().table().orElseThrow());
    }
  }

  /** The pieces of the table that are words, which lie by frequency, then other words of packs. */
  private static String[] words(WordPieces pieces, String[][] phrasings) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.piece(i).matches("[a-z]{2,}")) {
        words.add(pieces.piece(i));
      }
    }
    for (String[] phrasing : phrasings) {
      for (String word : phrasing) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.matches("[a-z]{2,}")) {
          words.add(lower);
        }
      }
    }
    return words.toArray(String[]::new);
  }

  /** Tells whether two runs had the same claims: packs change. */
  int hash() {
    return 31 * asTheyAre.hashCode() + Arrays.hashCode(words);
  }

  /** The text of claim {@code i}, from 0. */
  String claim(int i) {
    if (i < asTheyAre.size()) {
      return asTheyAre.get(i);
    }
    SplittableRandom random = new SplittableRandom(SEED + i * 0x9E3779B97F4A7C15L);
    // three draws make lengths near the middle more likely
    int spread = (MOST_WORDS - LEAST_WORDS) / 2;
    int length = LEAST_WORDS + random.nextInt(spread + 1) + random.nextInt(spread + 1);
    List<String> said = new ArrayList<>(length);
    if (random.nextBoolean()) {
      String[] phrasing = phrasings[random.nextInt(phrasings.length)];
      int run = Math.min(phrasing.length, random.nextInt(LEAST_RUN, MOST_RUN + 1));
      int from = random.nextInt(phrasing.length - run + 1);
      said.addAll(Arrays.asList(phrasing).subList(from, from + run));
    }
    int before = random.nextInt(Math.max(1, length - said.size()));
    for (int w = 0; said.size() < length; w++) {
      said.add(w < before ? w : said.size(), word(rank(random)));
    }
    return String.join(" ", said);
  }

  private static int rank(SplittableRandom random) {
    double most = Math.log((RANKS + SHIFT) / SHIFT);
    return (int) (SHIFT * Math.exp(most * random.nextDouble()) - SHIFT);
  }

  private String word(int rank) {
    if (rank < words.length) {
      return words[rank];
    }
    SplittableRandom random = new SplittableRandom(rank);
    return words[random.nextInt(words.length)] + words[random.nextInt(words.length)];
  }
}
