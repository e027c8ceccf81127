package org.wellword.support;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wellword.learn.FeatureBag;
import org.wellword.learn.LinearLearner;
import org.wellword.learn.LinearModel;
import org.wellword.learn.Meaning;
import org.wellword.learn.MeaningFile;
import org.wellword.learn.StretchVectors;
import org.wellword.learn.TokenTable;
import org.wellword.learn.Wordings;
import org.wellword.pack.PackException;
import org.wellword.text.Tokenizer;
import org.wellword.text.Tokens;
import org.wellword.text.WordSet;

/**
 * What captions labelled by many hands taught about need: a {@linkplain LinearModel linear model}
 * from the wording of a caption, and its vector, to the four needs. Immutable and thread-safe.
 *
 * <p>It hears what no cue says, and doubts cues that stand in a joke or a story; {@link NeedJudge}
 * tells what it is worth. The file (kind {@code WWND}, framed like the table's) holds the
 * fingerprint of the table and the model; {@code NeedFit} of the benchmarks makes it.
 */
public final class NeedLessons {
  private static final int KIND = MeaningFile.kind("WWND");
  private static final int NEEDS = Need.values().length;

  /** How much is read of one text. */
  private static final int MAX_TOKENS = 400;

  private final LinearModel model;
  private final int table;

  /**
   * A labelled text.
   *
   * @param text as written
   * @param need what it shows
   * @param weight how much it counts
   */
  public record Lesson(String text, Need need, double weight) {}

  private NeedLessons(LinearModel model, int table) {
    this.model = model;
    this.table = table;
  }

  /** The bundled lessons; empty when nobody offers any. */
  static Optional<NeedLessons> of(Meaning meaning) {
    return meaning.read("meaning/en.needs", NeedLessons::read, l -> l.table);
  }

  /** Learns; the same lessons, in the same order, give the same result. Takes some seconds. */
  public static NeedLessons learn(List<Lesson> lessons, TokenTable table) {
    Tokenizer tokenizer = new Tokenizer(WordSet.NONE);
    List<LinearLearner.Row> rows = new ArrayList<>();
    for (Lesson lesson : lessons) {
      Tokens tokens = tokenizer.read(lesson.text);
      int to = Math.min(tokens.count(), MAX_TOKENS);
      Set<Long> keys = new TreeSet<>();
      Wordings.each(tokens, 0, to, keys::add);
      rows.add(
          new LinearLearner.Row(
              keys.stream().mapToLong(Long::longValue).toArray(),
              table.encode(tokens, 0, to),
              Map.of(lesson.need.ordinal(), 1f),
              (float) lesson.weight));
    }
    return new NeedLessons(LinearLearner.learn(rows, NEEDS, false), table.fingerprint());
  }

  /**
   * The probability of each need for the tokens {@code [from, to)}; they add up to 1. Costs some
   * ten microseconds.
   *
   * @param vectors of the caption's stretches
   */
  float[] judge(Tokens tokens, int from, int to, StretchVectors vectors) {
    int end = Math.min(to, from + MAX_TOKENS);
    FeatureBag bag = new FeatureBag();
    Wordings.each(tokens, from, end, key -> bag.add(model.feature(key)));
    bag.close();
    float[] p = new float[NEEDS];
    model.score(bag, p);
    float[] vector = vectors.of(tokens, from, end);
    if (vector != null) {
      model.addDense(vector, p);
    }
    LinearModel.softmax(p);
    return p;
  }

  /**
   * Reads lessons; {@code in} is not closed.
   *
   * @throws PackException when they are of another kind or version, cut short, or corrupt
   */
  public static NeedLessons read(String name, InputStream in) {
    ByteBuffer body = MeaningFile.body(MeaningFile.read(name, in, KIND));
    try {
      int table = body.getInt();
      LinearModel model = LinearModel.read(body);
      if (model.classes() != NEEDS) {
        throw PackException.of(name, "is corrupt: its model has other classes");
      }
      return new NeedLessons(model, table);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw PackException.of(name, "is corrupt: " + e.getMessage());
    }
  }

  /** Writes the file that {@link #read} reads; {@code out} is not closed. */
  public void write(OutputStream out) {
    ByteBuffer body = ByteBuffer.allocate(Integer.BYTES + model.bytes());
    body.putInt(table);
    model.write(body);
    MeaningFile.write(out, KIND, body.array());
  }

  /** How many wordings they know. */
  public int size() {
    return model.features();
  }
}
