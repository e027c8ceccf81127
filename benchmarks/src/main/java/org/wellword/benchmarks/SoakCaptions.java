package org.wellword.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.wellword.CaptionChecker;

/**
 * What a soak reads, round and round: the {@link CheckStream#MIX}, every {@value #MARKED}th caption
 * with the word of one version behind it, and every {@value #HOSTILE}th a hostile one in its place.
 * Thread-safe.
 */
final class SoakCaptions {
  /** Four of a thousand; they take about half of the time. */
  static final int HOSTILE = 256;

  static final int MARKED = 16;

  /** The longest caption that people can post. */
  private static final int LONG = 2_200;

  /** Where a caption of {@link #LONG} takes tens or hundreds of milliseconds. */
  private static final int SHORT = 200;

  private static final List<String> LONG_OF =
      List.of(
          "a",
          "*",
          "#hope ",
          "#",
          "\u0301",
          "\uD83D",
          "\u200B\u202E",
          "\uD83D\uDC69\u200D",
          "1.",
          "s0 f33l 1ng ");

  private static final List<String> SHORT_OF =
      List.of(
          "a.",
          "a ",
          "s a d ",
          "i need help but not really ",
          "depression is just laziness, they say. ",
          "he committed suicide? no! ");

  private final String[] texts;

  /** Which version's word stands in a caption; -1 for none. */
  private final int[] markers;

  private final int[] expected;

  /** Reads every caption once, with the bundled packs alone, to know what must be found. */
  SoakCaptions(CaptionChecker bundled) {
    List<String> mix = new ArrayList<>(CheckStream.MIX.captions());
    texts = new String[mix.size()];
    markers = new int[mix.size()];
    expected = new int[mix.size()];
    for (int i = 0; i < texts.length; i++) {
      boolean hostile = isHostile(i);
      String text = hostile ? hostile(i / HOSTILE) : mix.get(i);
      boolean marked = !hostile && i % MARKED == 0;
      markers[i] = marked ? i / MARKED % SoakPacks.VERSIONS : -1;
      texts[i] = marked ? text + " " + SoakPacks.word(markers[i]) : text;
      expected[i] = CheckerCounter.findings(bundled.checkCaption(texts[i]));
    }
  }

  private static String hostile(int n) {
    int kind = n % (LONG_OF.size() + SHORT_OF.size());
    boolean isLong = kind < LONG_OF.size();
    String part = isLong ? LONG_OF.get(kind) : SHORT_OF.get(kind - LONG_OF.size());
    return part.repeat((isLong ? LONG : SHORT) / part.length());
  }

  int size() {
    return texts.length;
  }

  String text(int at) {
    return texts[at];
  }

  static boolean isHostile(int at) {
    return at % HOSTILE == HOSTILE - 1;
  }

  /** How many findings a caption has under a version. */
  int expected(int at, int version) {
    return expected[at] + (markers[at] == version ? 1 : 0);
  }

  /** Whether a caption holds the word of a version. */
  boolean isMarked(int at, int version) {
    return markers[at] == version;
  }
}
