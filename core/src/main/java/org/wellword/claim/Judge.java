package org.wellword.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the features of a candidate into a probability for each class: the caption endorses the
 * claim, debunks it, asks about it, reports it, or makes no such claim. Immutable and thread-safe.
 *
 * <p>A multinomial logistic regression with one line of coefficients a feature, read from {@code
 * judge.tsv}; {@code ClaimFit} of the benchmarks fits and writes that file. A further feature (the
 * meaning layer's cosine, say) is one more constant of {@link Feature} and one more line.
 */
final class Judge {
  /** The classes, in the order of the columns of coefficients. */
  static final List<String> CLASSES = List.of("endorses", "debunks", "asks", "reports", "none");

  /** The column of "makes no such claim". */
  static final int NONE = 4;

  /** What is known of a candidate; each lies roughly between 0 and 2. */
  enum Feature {
    BIAS,
    /** How far the lessons rank the claim before "no claim". */
    LEAD,
    /** Its share of the probability of all claims. */
    SHARE,
    /** The same as LEAD, for all claims together. */
    ANY,
    /** Lead over the next candidate. */
    MARGIN,
    /** The strongest single word. */
    STRONGEST,
    /** How many words are strong. */
    STRONG_WORDS,
    /** Share of the strong words among all content words. */
    DENSITY,
    /** How well one phrasing is said. */
    PHRASING,
    /** Said nearly word for word. */
    VERBATIM,
    /** An anchor of the claim itself, not of its topic alone. */
    OWN_ANCHOR,
    /** Any anchor of the claim. */
    ANCHOR,
    /** A word of some topic of the corpus stands in the caption. */
    TOPIC,
    /** Strong words of the sentence that holds most of them. */
    LOCAL,
    /** What the wording says for each class, by the lessons. */
    WORDS_ENDORSE,
    WORDS_DEBUNK,
    WORDS_ASK,
    WORDS_REPORT,
    WORDS_NONE,
    /** Cues of the pack that were heard, by kind. */
    CUE_DEBUNK,
    CUE_ASK,
    CUE_RHETORICAL,
    CUE_REPORT,
    CUE_PERSONAL,
    /** The claim stands in a question. */
    QUESTION,
    /** There is a question somewhere. */
    ANY_QUESTION,
    /** Words are negated that phrasings do not negate. */
    FLIPPED,
    /** Words are not negated that phrasings negate. */
    NOT_NEGATED,
    /** The best phrasing is said with the opposite, or another, negation. */
    PHRASING_FLIPPED,
    PHRASING_OTHER,
    /** The claim stands in quotation marks, and more outside. */
    QUOTED,
    /** Other words stand in quotation marks. */
    QUOTES_ELSEWHERE,
    /** Negators near the claim. */
    NEGATORS,
    /** Words of the claim that are negated anywhere, which phrasings do not negate. */
    FLIPPED_ANYWHERE,
    /** Negators anywhere. */
    NEGATORS_ANYWHERE,
    /** "Is not", "aren't", "was not": says what a thing is not. */
    IS_NOT,
    /** How long the stretch is. */
    LENGTH;

    static final int COUNT = values().length;
  }

  private static final String RESOURCE = "judge.tsv";

  private final double[][] coefficients;

  private Judge(double[][] coefficients) {
    this.coefficients = coefficients;
  }

  /** The judge whose coefficients lie beside this class. */
  static Judge load() {
    Map<String, double[]> rows = new HashMap<>();
    try (InputStream in = Judge.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          List<String> cells = List.of(line.split("\t", -1));
          double[] row = new double[CLASSES.size()];
          for (int k = 0; k < row.length; k++) {
            row[k] = Double.parseDouble(cells.get(k + 1));
          }
          rows.put(cells.get(0), row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[][] coefficients = new double[Feature.COUNT][];
    for (Feature feature : Feature.values()) {
      double[] row = rows.get(feature.name());
      coefficients[feature.ordinal()] = row == null ? new double[CLASSES.size()] : row;
    }
    return new Judge(coefficients);
  }

  /** The probability of each class, from 0 to 1; they sum up to 1. */
  double[] judge(double[] features) {
    double[] p = new double[CLASSES.size()];
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < p.length; k++) {
      for (int f = 0; f < Feature.COUNT; f++) {
        p[k] += features[f] * coefficients[f][k];
      }
      max = Math.max(max, p[k]);
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = StrictMath.exp(p[k] - max);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }
}
