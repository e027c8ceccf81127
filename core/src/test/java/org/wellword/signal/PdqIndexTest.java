package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdqIndexTest {
  /** Number and distance of every hash within the radius, compared one by one. */
  private static List<List<Integer>> brute(long[] hashes, long[] query, int radius) {
    List<List<Integer>> found = new ArrayList<>();
    for (int n = 0; n < hashes.length / 4; n++) {
      int distance = 0;
      for (int w = 0; w < 4; w++) {
        distance += Long.bitCount(hashes[4 * n + w] ^ query[w]);
      }
      if (distance <= radius) {
        found.add(List.of(n, distance));
      }
    }
    return found;
  }

  private static List<List<Integer>> search(PdqIndex index, long[] query) {
    HashHits hits = new HashHits();
    index.search(query[0], query[1], query[2], query[3], hits);
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < hits.count(); i++) {
      found.add(List.of(hits.number(i), hits.distance(i)));
    }
    return found;
  }

  private static long[] random(SplittableRandom random, int hashes) {
    return random.longs(4L * hashes).toArray();
  }

  /** The same hash with other bits flipped. */
  private static void plant(SplittableRandom random, long[] query, int bits, long[] to, int at) {
    long[] flipped = query.clone();
    int left = bits;
    while (left > 0) {
      int bit = random.nextInt(256);
      if (((flipped[bit >> 6] ^ query[bit >> 6]) >>> (bit & 63) & 1) == 0) {
        flipped[bit >> 6] ^= 1L << (bit & 63);
        left--;
      }
    }
    System.arraycopy(flipped, 0, to, at, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 30, 31, 32, 47})
  void search_plantedAtEveryDistance_findsWhatComparingFinds(int radius) {
    int seed = 31 * radius + 7;
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : new int[] {100, 9_000}) {
      for (int round = 0; round < 12; round++) {
        long[] hashes = random(random, size);
        long[] query = random(random, 1);
        for (int bits = 0; bits <= radius + 2; bits++) {
          plant(random, query, bits, hashes, 4 * random.nextInt(size));
        }
        PdqIndex index = PdqIndex.of(hashes, radius);
        assertThat(search(index, query))
            .as("seed %d, size %d, round %d", seed, size, round)
            .isNotEmpty()
            .isEqualTo(brute(hashes, query, radius));
      }
    }
  }

  @Test
  void search_amongClusters_findsWhatComparingFinds() {
    SplittableRandom random = new SplittableRandom(11);
    long[] hashes = new long[4 * 10_000];
    long[] centres = random(random, 20);
    for (int n = 0; n < 10_000; n++) {
      long[] centre = Arrays.copyOfRange(centres, n % 20 * 4, n % 20 * 4 + 4);
      plant(random, centre, random.nextInt(40), hashes, 4 * n);
    }
    PdqIndex index = PdqIndex.of(hashes, 31);
    for (int q = 0; q < 300; q++) {
      long[] query = new long[4];
      int centre = random.nextInt(20) * 4;
      plant(random, Arrays.copyOfRange(centres, centre, centre + 4), random.nextInt(12), query, 0);
      assertThat(search(index, query)).as("query %d", q).isEqualTo(brute(hashes, query, 31));
    }
  }

  /** Two bits in every chunk but one: the hardest case that still must be found. */
  @Test
  void search_bitsSpreadEvenly_isFoundThroughEveryChunk() {
    SplittableRandom random = new SplittableRandom(5);
    long[] hashes = random(random, 9_000);
    for (int least = 0; least < 16; least++) {
      long[] query = new long[4];
      for (int chunk = 0; chunk < 16; chunk++) {
        long flip = chunk == least ? 1 : 3;
        query[chunk >> 2] |= flip << (random.nextInt(14) + 16 * (3 - (chunk & 3)));
      }
      for (int w = 0; w < 4; w++) {
        query[w] ^= hashes[4 * 77 + w];
      }
      assertThat(search(PdqIndex.of(hashes, 31), query)).containsExactly(List.of(77, 31));
      assertThat(search(PdqIndex.of(hashes, 30), query)).isEmpty();
    }
  }

  @Test
  void search_sameHashOften_findsEachOnce() {
    long[] hashes = new long[4 * 9_000];
    assertThat(search(PdqIndex.of(hashes, 31), new long[4])).hasSize(9_000).doesNotHaveDuplicates();
  }

  @Test
  void parse_digits_areReadFromTheHighestBits() {
    long[] words = new long[4];
    PdqIndex.parse("8" + "0".repeat(62) + "1", words, 0);
    assertThat(words).containsExactly(Long.MIN_VALUE, 0, 0, 1);
    assertThatThrownBy(() -> PdqIndex.parse("secret", words, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 48})
  void of_radiusOutOfBounds_isRefused(int radius) {
    assertThatThrownBy(() -> PdqIndex.of(new long[4], radius))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 47");
  }
}
