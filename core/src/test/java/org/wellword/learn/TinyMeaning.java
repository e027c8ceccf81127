package org.wellword.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellword.pack.PackProvider;
import org.wellword.pack.PackSource;

/** A table of a few words in four dimensions: animals, food, weather, and the rest. */
public final class TinyMeaning implements PackProvider {
  public static final List<String> PIECES =
      List.of(
          "[UNK]", "cat", "kitten", "dog", "soup", "bread", "rain", "snow", "##s", "##y", "the",
          "eats", "'", "t", "don");

  public static final TokenTable TABLE = TokenTable.of(PIECES, vectors());

  public final Map<String, byte[]> files = new HashMap<>();
  public int opened;

  /** Offers no file. */
  public TinyMeaning() {}

  private static float[][] vectors() {
    float[][] vectors = new float[PIECES.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new float[] {0.01f * i, 0.1f, 0, 0.2f};
    }
    vectors[0] = new float[] {9, 9, 9, 9};
    vectors[PIECES.indexOf("cat")] = new float[] {3, 0.1f, 0, 0};
    vectors[PIECES.indexOf("kitten")] = new float[] {2.8f, 0.3f, 0, 0};
    vectors[PIECES.indexOf("dog")] = new float[] {2.5f, 0, 0.8f, 0};
    vectors[PIECES.indexOf("soup")] = new float[] {0, 3, 0, 0};
    vectors[PIECES.indexOf("bread")] = new float[] {0, 2.5f, 0.5f, 0};
    vectors[PIECES.indexOf("rain")] = new float[] {0, 0, 3, 0};
    vectors[PIECES.indexOf("snow")] = new float[] {0.2f, 0, 2, 0};
    return vectors;
  }

  public static byte[] tableFile() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TABLE.write(out);
    return out.toByteArray();
  }

  public TinyMeaning with(String name, byte[] file) {
    files.put(name, file);
    return this;
  }

  public Meaning meaning() {
    return Meaning.of(List.of(this));
  }

  @Override
  public List<PackSource> packs() {
    return List.of();
  }

  @Override
  public @Nullable InputStream open(String name) {
    opened++;
    byte[] file = files.get(name);
    return file == null ? null : new ByteArrayInputStream(file);
  }
}
