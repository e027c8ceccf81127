package org.wellword.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellword.text.NormalForm;

/**
 * Tables of signals by type, built once: captions by hash and by sketch, PDQ hashes by distance,
 * all others by key. Signals are numbered from 0 in the order given. Immutable and thread-safe.
 */
final class SignalTables {
  private final DigestTable captions;
  private final SketchIndex sketches;
  private final int[] sketchNumbers;
  private final PdqIndex pdq;
  private final int[] pdqNumbers;
  private final Map<Signal.Key, int[]> others = new HashMap<>();
  private final List<Signal.Key> keys;
  private final boolean anyUrl;

  /** Tables of the keys of signals that are comparable. */
  SignalTables(List<Signal.Key> keys, int pdqDistance) {
    this.keys = keys;
    int[] captionNumbers = numbers(SignalType.CAPTION_SHA256);
    long[] digests = new long[captionNumbers.length];
    for (int i = 0; i < digests.length; i++) {
      digests[i] = Long.parseUnsignedLong(keys.get(captionNumbers[i]).value(), 0, 16, 16);
    }
    this.captions = new DigestTable(digests, captionNumbers);
    this.sketchNumbers = numbers(SignalType.CAPTION_NEAR);
    this.sketches = new SketchIndex(words(sketchNumbers));
    this.pdqNumbers = numbers(SignalType.MEDIA_PDQ);
    this.pdq = PdqIndex.of(words(pdqNumbers), pdqDistance);
    this.anyUrl = keys.stream().anyMatch(key -> key.type() == SignalType.URL);
    for (int number = 0; number < keys.size(); number++) {
      switch (keys.get(number).type()) {
        case CAPTION_SHA256, CAPTION_NEAR, MEDIA_PDQ -> {}
        case URL, MEDIA_MD5, MEDIA_SHA256 -> other(number);
      }
    }
  }

  /** Whether a signal can be compared with what this version makes of a caption. */
  static boolean isComparable(Signal signal) {
    boolean ofCaption =
        signal.type() == SignalType.CAPTION_SHA256 || signal.type() == SignalType.CAPTION_NEAR;
    return isComparable(signal.key()) && (!ofCaption || signal.form() == NormalForm.VERSION);
  }

  /** Whether a value has the size of what this version makes of a caption. */
  static boolean isComparable(Signal.Key key) {
    return key.type() != SignalType.CAPTION_NEAR || key.value().length() == CaptionSketch.DIGITS;
  }

  private void other(int number) {
    Signal.Key key = keys.get(number);
    int[] before = others.getOrDefault(key, new int[0]);
    int[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = number;
    others.put(key, more);
  }

  private int[] numbers(SignalType type) {
    int[] numbers = new int[keys.size()];
    int count = 0;
    for (int number = 0; number < numbers.length; number++) {
      if (keys.get(number).type() == type) {
        numbers[count++] = number;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private long[] words(int[] numbers) {
    long[] words = new long[numbers.length * ChunkPostings.WORDS];
    for (int i = 0; i < numbers.length; i++) {
      PdqIndex.parse(keys.get(numbers[i]).value(), words, i * ChunkPostings.WORDS);
    }
    return words;
  }

  /** Whether a caption must be read for these tables. */
  boolean readsCaptions() {
    return !captions.isEmpty() || !sketches.isEmpty() || anyUrl;
  }

  /** Finds what stands for the wording of a caption. */
  void searchCaption(CaptionRead read, HashHits found) {
    if (!captions.isEmpty() && read.hasHash()) {
      captions.search(read.hash(), read.hits);
      for (int i = 0; i < read.hits.count(); i++) {
        int number = read.hits.number(i);
        if (keys.get(number).value().equals(read.hashDigits())) {
          found.add(number, 0);
        }
      }
    }
    if (!sketches.isEmpty() && read.hasSketch()) {
      sketches.search(read.sketch(), read.hits);
      for (int i = 0; i < read.hits.count(); i++) {
        found.add(sketchNumbers[read.hits.number(i)], read.hits.distance(i));
      }
    }
  }

  /** Whether there are addresses. */
  boolean hasUrls() {
    return anyUrl;
  }

  /** Finds what is equal to an address or hash. */
  void searchKey(Signal.Key key, HashHits found) {
    for (int number : others.getOrDefault(key, new int[0])) {
      found.add(number, 0);
    }
  }

  /** Finds what stands for media. */
  void searchMedia(MediaHash media, CaptionRead read, HashHits found) {
    if (media.type() != SignalType.MEDIA_PDQ) {
      searchKey(new Signal.Key(media.type(), media.value()), found);
      return;
    }
    long[] hash = new long[PdqIndex.WORDS];
    PdqIndex.parse(media.value(), hash, 0);
    pdq.search(hash[0], hash[1], hash[2], hash[3], read.hits);
    for (int i = 0; i < read.hits.count(); i++) {
      found.add(pdqNumbers[read.hits.number(i)], read.hits.distance(i));
    }
  }
}
