package org.wellword.signal;

/**
 * Finds the sketches that share a group of four digits with a given one and differ in no more than
 * {@link CaptionSketch#DISTANCE} digits. Immutable and thread-safe.
 *
 * <p>Design: a group is a chunk of 16 bits, so that a look-up is 16 exact probes. A sketch that
 * shares several groups is told by the first.
 */
final class SketchIndex {
  private static final int GROUPS = ChunkPostings.CHUNKS;

  private final long[] sketches;
  private final ChunkPostings[] postings;

  /** Sketches of four words each, numbered from 0. */
  SketchIndex(long[] sketches) {
    this.sketches = sketches;
    this.postings = sketches.length == 0 ? new ChunkPostings[0] : ChunkPostings.all(sketches);
  }

  boolean isEmpty() {
    return postings.length == 0;
  }

  /** Finds all near sketches, by number; what {@code hits} held is gone. */
  void search(long[] sketch, HashHits hits) {
    hits.clear();
    for (int group = 0; group < postings.length; group++) {
      int value = ChunkPostings.chunk(sketch, 0, group);
      int[] starts = postings[group].starts;
      for (int i = starts[value]; i < starts[value + 1]; i++) {
        verify(sketch, postings[group].numbers[i], group, hits);
      }
    }
    hits.sort();
  }

  private void verify(long[] sketch, int number, int group, HashHits hits) {
    int at = number * ChunkPostings.WORDS;
    int distance = 0;
    for (int w = 0; w < ChunkPostings.WORDS; w++) {
      distance += Sketcher.differing(sketches[at + w], sketch[w]);
    }
    if (distance <= CaptionSketch.DISTANCE && firstGroup(sketch, number) == group) {
      hits.add(number, distance);
    }
  }

  private int firstGroup(long[] sketch, int number) {
    int group = 0;
    while (group < GROUPS
        && ChunkPostings.chunk(sketch, 0, group) != ChunkPostings.chunk(sketches, number, group)) {
      group++;
    }
    return group;
  }
}
