package org.wellword.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.wellword.learn.Int8;
import org.wellword.learn.Lazy;
import org.wellword.learn.Meaning;
import org.wellword.learn.NearestOf;
import org.wellword.learn.TokenTable;
import org.wellword.pack.PackException;
import org.wellword.text.Tokens;

/**
 * How near the words of a caption are in meaning to each of a list of texts. Thread-safe; made in
 * no time, and read from its files on first use (see {@link Meaning}).
 *
 * <p>A text has the vector that the full model gave it where {@link ClaimVectors} knows it, else
 * that of the {@link TokenTable}; captions always have that of the table. The asymmetry is on
 * purpose: the table was trained to point where the full model points, and the better vector ranks
 * better.
 *
 * <p>Cosines are exact integer dot products over the product of two lengths: the same on every
 * machine. {@link #nearest} scans all texts, about 0.1 µs each; with the number of phrasings that
 * packs hold this beats a graph of neighbours.
 */
final class MeaningIndex {
  private final Meaning meaning;
  private final List<String> texts;
  private final Lazy<Optional<Rows>> rows;

  /** What is compared with the texts: the direction of some words. */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Query(short[] unit) {}

  /**
   * A text that is near.
   *
   * @param text its number
   * @param cosine from -1 to 1
   */
  record Near(int text, double cosine) {}

  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  private record Rows(TokenTable table, byte[] bytes, double[] lengths, int ofFullModel) {}

  /** An index of {@code texts}, numbered from 0, by the files of {@code meaning}. */
  MeaningIndex(Meaning meaning, List<String> texts) {
    this.meaning = meaning;
    this.texts = List.copyOf(texts);
    this.rows = new Lazy<>(() -> meaning.table().map(this::read));
  }

  /**
   * Whether there is a table to compare by; without one no other method may be called.
   *
   * @throws PackException when its files cannot be read or are corrupt
   */
  boolean isOn() {
    return rows.get().isPresent();
  }

  /** How many texts there are. */
  int size() {
    return texts.size();
  }

  /** How many texts have the vector that the full model gave them. */
  int ofFullModel() {
    return on().ofFullModel;
  }

  /** The direction of the words among the tokens {@code [from, to)}; costs 1 to 10 µs. */
  Query query(Tokens tokens, int from, int to) {
    return new Query(Int8.query(on().table.encode(tokens, from, to)));
  }

  /** The direction of a text as written. */
  Query query(CharSequence text) {
    return new Query(Int8.query(on().table.encode(text)));
  }

  /**
   * The cosine, from -1 to 1, of a query and text number {@code text}; 0 for a text of no words.
   */
  double cosine(Query query, int text) {
    return cosine(on(), query, text);
  }

  /** The {@code k} nearest texts, nearest first; equal ones in their order. */
  List<Near> nearest(Query query, int k) {
    Rows on = on();
    List<Near> nearest = new ArrayList<>();
    NearestOf best = new NearestOf(Math.min(k, size()));
    for (int text = 0; text < size(); text++) {
      best.offer(text, cosine(on, query, text));
    }
    best.drain((text, cosine) -> nearest.add(new Near(text, cosine)));
    Collections.reverse(nearest);
    return nearest;
  }

  private static double cosine(Rows on, Query query, int text) {
    return Int8.cosine(query.unit, on.bytes, text * on.table.dimensions(), on.lengths[text]);
  }

  private Rows on() {
    return rows.get().orElseThrow(() -> new IllegalStateException("there is no meaning layer"));
  }

  private Rows read(TokenTable table) {
    int d = table.dimensions();
    byte[] bytes = new byte[texts.size() * d];
    double[] lengths = new double[texts.size()];
    Optional<ClaimVectors> vectors =
        meaning.read("meaning/en.claims", ClaimVectors::read, ClaimVectors::table);
    int ofFullModel = 0;
    for (int i = 0; i < lengths.length; i++) {
      if (vectors.isPresent() && vectors.get().copy(texts.get(i), bytes, i * d)) {
        ofFullModel++;
      } else {
        float unused = Int8.quantise(table.encode(texts.get(i)), bytes, i * d);
      }
      lengths[i] = Int8.length(bytes, i * d, d);
    }
    return new Rows(table, bytes, lengths, ofFullModel);
  }
}
