package org.wellword.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellword.signal.CaptionSketch;
import org.wellword.text.NormalForm;

/**
 * Which sketch of a short caption finds its copies, when hardly any other caption may be taken for
 * one? For every {@link SketchEngine} the threshold is the greatest distance at which no unrelated
 * pair is near (for {@code WELLWORD} the one that banks use); then the share of edited copies
 * ({@link CaptionEdit}) within it, by length of the caption's normal form and by edit. A caption
 * that is not sketched counts as not found.
 *
 * <p>Pairs: every two of {@value #CAPTIONS} captions; those with {@value #RELATED} or more of their
 * pieces of four letters in common are related and left out. Edited copies are made of the first
 * {@value #COPIED}. TLSH is slow and has fewer pairs. Prints and writes {@code
 * benchmarks/record/<cpu>/<date>-sketch.csv}:
 *
 * <pre>
 * mvn -B -q -DskipTests package
 * java -Dwellword.captions=FILE.tsv -cp benchmarks/target/benchmarks.jar org.wellword.benchmarks.SketchQuality
 * </pre>
 */
final class SketchQuality {
  private static final int CAPTIONS = 12_000;
  private static final int FEWER = 2_000;
  private static final int COPIED = 4_000;
  private static final double RELATED = 0.4;

  /** Lower ends of the lengths that are told apart. */
  private static final int[] LENGTHS = {0, 16, 24, 32, 48, 80};

  private SketchQuality() {}

  /** Measures every engine. */
  public static void main(String[] args) throws IOException {
    List<String> captions = CaptionStream.load().stream().distinct().limit(CAPTIONS).toList();
    List<String> columns = new ArrayList<>(List.of("engine", "pairs", "threshold", "false_pairs"));
    for (int length : LENGTHS) {
      columns.add("recall_from_" + length);
    }
    for (CaptionEdit edit : CaptionEdit.values()) {
      columns.add(edit.name().toLowerCase(java.util.Locale.ROOT) + "_from_32");
    }
    RecordTable table =
        RecordTable.of(
                "Sketches of captions: per cent of edited copies found; see SketchQuality.",
                columns.toArray(String[]::new))
            .note("%d captions; %d of them copied".formatted(captions.size(), COPIED));
    for (SketchEngine engine : SketchEngine.values()) {
      table.row(measure(engine, captions).toArray());
      System.out.println(table.rows().get(table.rows().size() - 1));
    }
    System.out.print(table.aligned());
    System.out.println("written: " + table.write(RecordTable.folder(), "sketch"));
  }

  private static List<Object> measure(SketchEngine engine, List<String> captions) {
    List<String> used =
        engine == SketchEngine.TLSH ? captions.stream().limit(FEWER).toList() : captions;
    @Nullable Object[] sketches = used.stream().map(engine::sketch).toArray();
    long[] near = unrelated(engine, used, sketches);
    long pairs = Arrays.stream(near).sum();
    int threshold = threshold(engine, near);
    long falsePairs = Arrays.stream(near, 0, threshold + 1).sum();
    List<Object> row = new ArrayList<>(List.of(engine, pairs, threshold, falsePairs));
    recall(engine, captions, threshold, row);
    return row;
  }

  private static int threshold(SketchEngine engine, long[] near) {
    if (engine == SketchEngine.WELLWORD) {
      return CaptionSketch.DISTANCE;
    }
    int threshold = 0;
    while (near[threshold + 1] == 0) {
      threshold++;
    }
    return threshold;
  }

  /** How many unrelated pairs there are, by distance. */
  private static long[] unrelated(
      SketchEngine engine, List<String> captions, @Nullable Object[] sketches) {
    long[] near = new long[SketchEngine.FAR + 1];
    List<Set<String>> pieces = captions.stream().map(SketchQuality::pieces).toList();
    long[] all = new long[SketchEngine.FAR + 1];
    for (int i = 0; i < sketches.length; i++) {
      for (int k = i + 1; k < sketches.length; k++) {
        Object a = sketches[i];
        Object b = sketches[k];
        if (a != null && b != null) {
          all[Math.min(SketchEngine.FAR, engine.distance(a, b))]++;
        }
      }
    }
    long seen = 0;
    int middle = 0;
    while (seen < 20_000 && middle < SketchEngine.FAR) {
      seen += all[middle++];
    }
    for (int i = 0; i < sketches.length; i++) {
      for (int k = i + 1; k < sketches.length; k++) {
        Object a = sketches[i];
        Object b = sketches[k];
        if (a == null || b == null) {
          continue;
        }
        int distance = Math.min(SketchEngine.FAR, engine.distance(a, b));
        if (distance >= middle || overlap(pieces.get(i), pieces.get(k)) < RELATED) {
          near[distance]++;
        }
      }
    }
    return near;
  }

  private static void recall(
      SketchEngine engine, List<String> captions, int threshold, List<Object> row) {
    CaptionEdit[] edits = CaptionEdit.values();
    long[] foundByLength = new long[LENGTHS.length];
    long[] allByLength = new long[LENGTHS.length];
    long[] foundByEdit = new long[edits.length];
    long[] allByEdit = new long[edits.length];
    for (String caption : captions.subList(0, Math.min(COPIED, captions.size()))) {
      int length = new NormalForm().read(caption).length();
      int bucket = LENGTHS.length - 1;
      while (LENGTHS[bucket] > length) {
        bucket--;
      }
      Object sketch = engine.sketch(caption);
      for (CaptionEdit edit : edits) {
        String copy = edit.apply(caption, captions);
        if (copy.equals(caption)) {
          continue; // there was nothing to edit
        }
        Object other = engine.sketch(copy);
        boolean found =
            sketch != null && other != null && engine.distance(sketch, other) <= threshold;
        allByLength[bucket]++;
        foundByLength[bucket] += found ? 1 : 0;
        if (length >= 32) {
          allByEdit[edit.ordinal()]++;
          foundByEdit[edit.ordinal()] += found ? 1 : 0;
        }
      }
    }
    addShares(foundByLength, allByLength, row);
    addShares(foundByEdit, allByEdit, row);
  }

  private static void addShares(long[] found, long[] all, List<Object> row) {
    for (int i = 0; i < all.length; i++) {
      row.add(all[i] == 0 ? Double.NaN : 100.0 * found[i] / all[i]);
    }
  }

  private static Set<String> pieces(String caption) {
    String form = new NormalForm().read(caption).toString();
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + 4 <= form.length(); i++) {
      pieces.add(form.substring(i, i + 4));
    }
    return pieces;
  }

  private static double overlap(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
  }
}
