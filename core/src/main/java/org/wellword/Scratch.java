package org.wellword;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.wellword.learn.Screen;
import org.wellword.learn.StretchVectors;
import org.wellword.phrase.Scan;
import org.wellword.text.SkimWords;
import org.wellword.text.Skimmer;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;

/** What one thread needs to read captions, and the looks that settle most of them. */
final class Scratch {
  /**
   * The first captions are read in full: what a first look needs takes as long to build as about a
   * thousand readings, too long for one caption.
   */
  static final int BEFORE_SKIMMING = 1_000;

  final Tokenizer tokenizer;
  final Scan scan;
  final StretchVectors vectors;

  /** Whether the last caption was read in full. */
  boolean inFull;

  /** About what lessons are asked. */
  int asked;

  private final PackSet packs;
  private final AtomicInteger readInFull;
  private final SkimWords words = new SkimWords();
  private @Nullable Skimmer skimmer;

  /** Room for {@link Screen}. */
  private final long[] keys = new long[SkimWords.MAX_LENGTH];

  /** Whether a first look understands the caption. */
  private boolean understood;

  /** Room to read by {@code packs}; {@code readInFull} counts the first captions of all threads. */
  Scratch(PackSet packs, AtomicInteger readInFull) {
    this.packs = packs;
    this.readInFull = readInFull;
    tokenizer = new Tokenizer(packs.automaton().vocabulary());
    scan = new Scan(packs.automaton(), tokenizer.read(""));
    vectors = new StretchVectors(packs.meaning());
  }

  /** Whether a first look settles that nothing needs to be read. */
  boolean settles(String text) {
    understood = words.read(text);
    asked = understood ? packs.screen().look(words, keys) : 0;
    if (skimmer == null) {
      if (readInFull.get() < BEFORE_SKIMMING) {
        readInFull.incrementAndGet();
        return false;
      }
      skimmer = packs.automaton().skimmer(words);
    }
    return asked == 0 && understood && !skimmer.mayMatch();
  }

  /** Whether a second look settles it. */
  boolean settles(Tokens tokens) {
    asked = understood ? asked : packs.screen().look(tokens, keys);
    return asked == 0 && !tokens.truncated() && skimmer != null && !skimmer.mayMatch(tokens);
  }
}
