package org.wellword.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wellword.learn.Int8;
import org.wellword.learn.Meaning;
import org.wellword.learn.NearestOf;
import org.wellword.learn.TinyMeaning;
import org.wellword.learn.TokenTable;
import org.wellword.pack.PackException;

class MeaningIndexTest {
  private static final String TABLE = "meaning/en.table";
  private static final String CLAIMS = "meaning/en.claims";
  private static final List<String> TEXTS =
      List.of("cats", "the dog", "bread soup", "zebra", "rain", "cats");

  private static TinyMeaning provider() {
    return new TinyMeaning().with(TABLE, TinyMeaning.tableFile());
  }

  @Test
  void nearest_byTheTableAlone_ranksByMeaning() {
    MeaningIndex index = new MeaningIndex(provider().meaning(), TEXTS);
    assertThat(index.isOn()).isTrue();
    assertThat(index.ofFullModel()).isZero();
    MeaningIndex.Query kitten = index.query("kitten");
    assertThat(index.nearest(kitten, 3).stream().map(MeaningIndex.Near::text))
        .containsExactly(0, 5, 1);
    assertThat(index.nearest(kitten, 99)).hasSize(TEXTS.size());
    assertThat(index.nearest(kitten, 0)).isEmpty();
    assertThat(index.cosine(kitten, 3)).isZero();
    assertThat(index.cosine(index.query("cats"), 0)).isCloseTo(1, within(0.001));
    assertThat(index.cosine(index.query("???"), 0)).isZero();
  }

  @Test
  void vectors_ofTheFullModel_takeTheTablesPlace() {
    byte[] claims = claimsFile(Map.of("rain", new float[] {0, 1, 0, 0}));
    MeaningIndex index = new MeaningIndex(provider().with(CLAIMS, claims).meaning(), TEXTS);
    assertThat(index.ofFullModel()).isEqualTo(1);
    assertThat(index.nearest(index.query("soup"), 1).get(0).text()).isEqualTo(4);
    assertThat(index.cosine(index.query("rain"), 4)).isLessThan(0.2);
  }

  @Test
  void vectors_ofAnotherTable_refused() {
    TokenTable other = TokenTable.of(List.of("[UNK]"), new float[][] {{1, 2, 3, 4}});
    ByteArrayOutputStream claims = new ByteArrayOutputStream();
    ClaimVectors.of(Map.of("rain", new float[4]), other).write(claims);
    MeaningIndex index =
        new MeaningIndex(provider().with(CLAIMS, claims.toByteArray()).meaning(), TEXTS);
    assertThatThrownBy(index::isOn)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("another meaning/en.table");
    assertThatThrownBy(() -> ClaimVectors.of(Map.of("a", new float[3]), other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void files_areOpenedOnFirstUse_andOnce() {
    TinyMeaning provider = provider();
    MeaningIndex index = new MeaningIndex(provider.meaning(), TEXTS);
    assertThat(provider.opened).isZero();
    assertThat(index.isOn()).isTrue();
    assertThat(index.isOn()).isTrue();
    assertThat(provider.opened).isEqualTo(2);
  }

  @Test
  void index_withoutATable_isOff() {
    assertThat(new MeaningIndex(Meaning.NONE, TEXTS).isOn()).isFalse();
    MeaningIndex empty = new MeaningIndex(new TinyMeaning().meaning(), TEXTS);
    assertThat(empty.isOn()).isFalse();
    assertThatThrownBy(() -> empty.query("cat")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void file_thatIsCorrupt_refusedEachTime() {
    byte[] file = TinyMeaning.tableFile();
    file[40] ^= 1;
    MeaningIndex index = new MeaningIndex(new TinyMeaning().with(TABLE, file).meaning(), TEXTS);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(index::isOn)
          .isInstanceOf(PackException.class)
          .hasMessageContaining("corrupt");
    }
  }

  @Test
  void claimVectors_cutOrWithAnyByteChanged_refused() {
    byte[] file = claimsFile(Map.of("a", new float[] {1, 0, 0, 0}, "b", new float[] {0, 1, 0, 0}));
    assertThat(ClaimVectors.read("c", new ByteArrayInputStream(file)).size()).isEqualTo(2);
    for (int i = 0; i < file.length; i++) {
      byte[] cut = Arrays.copyOf(file, i);
      byte[] flipped = file.clone();
      flipped[i] ^= 64;
      for (byte[] bad : List.of(cut, flipped)) {
        assertThatThrownBy(() -> ClaimVectors.read("c", new ByteArrayInputStream(bad)))
            .isInstanceOf(PackException.class);
      }
    }
  }

  @Test
  void cosines_ofRandomVectors_areThoseOfFloats() {
    Random random = new Random(7);
    int d = 256;
    for (int i = 0; i < 200; i++) {
      float[] a = random(random, d);
      float[] b = random(random, d);
      double exact = IntStream.range(0, d).mapToDouble(k -> a[k] * b[k]).sum();
      byte[] row = Int8.quantise(b);
      double cosine = Int8.cosine(Int8.query(a), row, 0, Int8.length(row, 0, d));
      assertThat(cosine).isCloseTo(exact, within(0.003));
    }
  }

  private static float[] random(Random random, int d) {
    double[] v = IntStream.range(0, d).mapToDouble(k -> random.nextGaussian()).toArray();
    double length = Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
    float[] unit = new float[d];
    for (int k = 0; k < d; k++) {
      unit[k] = (float) (v[k] / length);
    }
    return unit;
  }

  @Test
  void bestOfRandomScores_areThoseOfASort() {
    Random random = new Random(11);
    for (int n = 0; n < 60; n++) {
      double[] scores = IntStream.range(0, n).mapToDouble(i -> random.nextInt(9)).toArray();
      List<Integer> sorted =
          IntStream.range(0, n)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer i) -> -scores[i])
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      int k = random.nextInt(n + 3);
      NearestOf best = new NearestOf(k);
      for (int i = 0; i < n; i++) {
        best.offer(i, scores[i]);
      }
      List<Integer> drained = new ArrayList<>();
      best.drain((number, score) -> drained.add(0, number));
      assertThat(drained).isEqualTo(sorted.subList(0, Math.min(k, n)));
    }
  }

  private static byte[] claimsFile(Map<String, float[]> byText) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimVectors.of(byText, TinyMeaning.TABLE).write(out);
    return out.toByteArray();
  }
}
