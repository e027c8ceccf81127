package org.wellword.claim;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.wellword.learn.FeatureBag;
import org.wellword.learn.LinearLearner;
import org.wellword.learn.LinearModel;
import org.wellword.learn.Meaning;
import org.wellword.learn.MeaningFile;
import org.wellword.learn.TokenTable;
import org.wellword.learn.Wordings;
import org.wellword.pack.PackException;
import org.wellword.text.Tokens;

/**
 * What labelled captions by many hands taught about claims: which words and which meaning speak for
 * which claim, and which wording for which stance. Immutable and thread-safe.
 *
 * <p>Two {@linkplain LinearModel linear models}: one from the content words to the claims and "no
 * claim", one from words, pairs and triples of words to the stances. Both also see the vector of
 * the {@link TokenTable}, and do without it where the meaning layer is off. Claims are known by
 * their id; those that no lesson is about, of a stranger's pack say, are judged by their phrasings
 * alone.
 *
 * <p>The file (kind {@code WWLS}, framed like the table's) holds the fingerprint of the table, the
 * ids in UTF-8 with a line feed behind each, and the two models. {@code ClaimFit} of the benchmarks
 * makes it.
 */
public final class Lessons {
  /** The number of stances, "none" among them. */
  static final int STANCES = 5;

  /** Nothing is known of any claim. */
  static final Lessons NONE =
      new Lessons(List.of(), LinearModel.empty(1), LinearModel.empty(STANCES), 0);

  private static final int KIND = MeaningFile.kind("WWLS");

  /** How much is read of one text. */
  private static final int MAX_TOKENS = 400;

  private final List<String> claims;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final LinearModel claimModel;
  private final LinearModel stanceModel;
  private final int table;

  /**
   * A labelled text.
   *
   * @param text as written
   * @param stances by claim id: endorses, debunks, asks or reports; empty when it makes no claim
   * @param forClaims how much it counts for which claim is meant
   * @param forStances how much it counts for the stance
   */
  public record Lesson(
      String text, Map<String, String> stances, double forClaims, double forStances) {}

  private Lessons(List<String> claims, LinearModel claimModel, LinearModel stanceModel, int table) {
    this.claims = List.copyOf(claims);
    this.claimModel = claimModel;
    this.stanceModel = stanceModel;
    this.table = table;
    for (String claim : claims) {
      numbers.put(claim, numbers.size());
    }
  }

  /**
   * Learns; the same lessons, in the same order, give the same result. Takes about a minute.
   *
   * @param synonyms groups of words that are taken for one, as the packs have them
   */
  public static Lessons learn(List<Lesson> lessons, List<List<String>> synonyms, TokenTable table) {
    Set<String> ids = new TreeSet<>();
    lessons.forEach(l -> ids.addAll(l.stances.keySet()));
    List<String> claims = List.copyOf(ids);
    ClaimText analysis = new ClaimText(ClaimText.synonyms(synonyms));
    List<LinearLearner.Row> forClaims = new ArrayList<>();
    List<LinearLearner.Row> forStances = new ArrayList<>();
    for (Lesson lesson : lessons) {
      Tokens tokens = analysis.tokens(lesson.text);
      int to = Math.min(tokens.count(), MAX_TOKENS);
      float[] vector = table.encode(tokens, 0, to);
      if (lesson.forClaims > 0) {
        Map<Integer, Float> target = new HashMap<>();
        for (String claim : lesson.stances.keySet()) {
          target.put(claims.indexOf(claim), 1f / lesson.stances.size());
        }
        if (target.isEmpty()) {
          target.put(claims.size(), 1f);
        }
        long[] words = words(tokens, 0, to, analysis);
        forClaims.add(new LinearLearner.Row(words, vector, target, (float) lesson.forClaims));
      }
      if (lesson.forStances > 0) {
        int stance =
            lesson.stances.values().stream()
                .mapToInt(Judge.CLASSES::indexOf)
                .min()
                .orElse(Judge.NONE);
        forStances.add(
            new LinearLearner.Row(
                wordings(tokens, to, analysis, lesson.stances.keySet()),
                vector,
                Map.of(stance, 1f),
                (float) lesson.forStances));
      }
    }
    return new Lessons(
        claims,
        LinearLearner.learn(forClaims, claims.size() + 1, true),
        LinearLearner.learn(forStances, STANCES, false),
        table.fingerprint());
  }

  private static long[] words(Tokens tokens, int from, int to, ClaimText analysis) {
    Set<Long> keys = new HashSet<>();
    for (int t = from; t < to; t++) {
      String term = analysis.termAt(tokens, t);
      if (!term.isEmpty()) {
        keys.add(LinearModel.key(0, term));
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] wordings(Tokens tokens, int to, ClaimText analysis, Set<String> claims) {
    Set<Long> keys = new HashSet<>();
    Wordings.each(tokens, 0, to, keys::add);
    for (String claim : claims) {
      eachSide(tokens, 0, to, analysis, claim, keys::add);
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  /** The terms of a claim, and those that are negated: on which side of it they are used. */
  private static void eachSide(
      Tokens tokens, int from, int to, ClaimText analysis, String claim, LongConsumer sink) {
    long side = LinearModel.key(5, claim);
    for (int t = from; t < to; t++) {
      String term = analysis.termAt(tokens, t);
      if (!term.isEmpty()) {
        sink.accept(LinearModel.key(side, term));
      }
    }
    long not = LinearModel.key(6, claim);
    for (String term : Negation.negated(tokens, from, to, analysis, term -> true)) {
      sink.accept(LinearModel.key(not, term));
    }
  }

  /**
   * Reads lessons; {@code in} is not closed.
   *
   * @throws PackException when they are of another kind or version, cut short, or corrupt
   */
  public static Lessons read(String name, InputStream in) {
    ByteBuffer body = MeaningFile.body(MeaningFile.read(name, in, KIND));
    try {
      int table = body.getInt();
      int length = body.getInt();
      if (length < 0 || length > body.remaining()) {
        throw PackException.of(name, "is corrupt: its counts do not fit its length");
      }
      byte[] ids = new byte[length];
      body.get(ids);
      List<String> claims =
          Arrays.stream(new String(ids, StandardCharsets.UTF_8).split("\n"))
              .filter(id -> !id.isEmpty())
              .toList();
      LinearModel claimModel = LinearModel.read(body);
      LinearModel stanceModel = LinearModel.read(body);
      if (claimModel.classes() != claims.size() + 1 || stanceModel.classes() != STANCES) {
        throw PackException.of(name, "is corrupt: its models have other classes");
      }
      return new Lessons(claims, claimModel, stanceModel, table);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw PackException.of(name, "is corrupt: " + e.getMessage());
    }
  }

  /** Writes the file that {@link #read} reads; {@code out} is not closed. */
  public void write(OutputStream out) {
    byte[] ids = (String.join("\n", claims) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer body =
        ByteBuffer.allocate(
            2 * Integer.BYTES + ids.length + claimModel.bytes() + stanceModel.bytes());
    body.putInt(table).putInt(ids.length).put(ids);
    claimModel.write(body);
    stanceModel.write(body);
    MeaningFile.write(out, KIND, body.array());
  }

  /** The bundled lessons; {@link #NONE} when nobody offers any. */
  static Lessons of(Meaning meaning) {
    return meaning.read("meaning/en.lessons", Lessons::read, l -> l.table).orElse(NONE);
  }

  /** The fingerprint of the table whose vectors taught them. */
  int table() {
    return table;
  }

  /** How many claims they are about; the class behind the last one is "no claim". */
  int claims() {
    return claims.size();
  }

  /** The number of a claim, or -1 when no lesson is about it. */
  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  LinearModel claimModel() {
    return claimModel;
  }

  LinearModel stanceModel() {
    return stanceModel;
  }

  /** Adds the wordings of the tokens {@code [from, to)} to {@code bag}. */
  void addWordings(Tokens tokens, int from, int to, FeatureBag bag) {
    Wordings.each(tokens, from, to, key -> bag.add(stanceModel.feature(key)));
  }

  /** Adds on which side of {@code claim} the terms of the tokens {@code [from, to)} are used. */
  void addSides(Tokens tokens, int from, int to, ClaimText analysis, String claim, FeatureBag bag) {
    eachSide(tokens, from, to, analysis, claim, key -> bag.add(stanceModel.feature(key)));
  }

  /** How many words, pairs and triples they know. */
  public int size() {
    return claimModel.features() + stanceModel.features();
  }
}
