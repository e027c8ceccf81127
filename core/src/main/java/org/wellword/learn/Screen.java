package org.wellword.learn;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.wellword.pack.PackException;
import org.wellword.text.SkimWords;
import org.wellword.text.Tokens;

/**
 * A quick look at the words of a caption, which tells whether the lessons are asked about it: each
 * word, and each pair of words side by side, adds a learned weight; one sum is for need, one for
 * claims. Lessons are dear, and ordinary captions have nothing to tell them.
 *
 * <p>A caption passes when the sum over all words reaches a bar, or the heaviest stretch of words
 * reaches a higher one, so that a long text around it hides nothing. The outcome depends on the
 * caption alone. Immutable and thread-safe; costs some nanoseconds a word and allocates nothing.
 *
 * <p>The file (kind {@code WWSC}, framed like the table's) has, for both lanes one after the other,
 * a bias and two bars; then the ids of the claims that the lessons know; then keys, ascending, and
 * two bytes of weights for each. {@code ScreenFit} of the benchmarks makes it.
 */
public final class Screen {
  /** What {@link #look} says when the lessons of need are to be asked. */
  public static final int NEED = 1;

  /** What {@link #look} says when the lessons of claims are to be asked. */
  public static final int CLAIMS = 2;

  /** Both. */
  public static final int ALL = NEED | CLAIMS;

  /** No lessons, nothing to ask. */
  public static final Screen NONE =
      new Screen(new Lane[] {Lane.CLOSED, Lane.CLOSED}, Set.of(), Map.of());

  private static final String FILE = "meaning/en.screen";
  private static final int KIND = MeaningFile.kind("WWSC");
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long SPREAD_TOO = 0xD6E8FEB86659FD93L;

  /** Stands for every word that is oddly spelt. */
  private static final long ODD = 0x5851F42D4C957F2DL;

  private static final int WEIGHTS = 0xFFFF;

  /**
   * Two bytes of a key, and its weights; 0 is free. So small a table stays in the cache; one word
   * in some ten thousands is taken for another, the same one everywhere.
   */
  private final int[] slots;

  private final int shift;
  private final Lane need;
  private final Lane claims;
  private final Set<String> known;
  private final long[] keys;
  private final short[] weights;

  /**
   * How the weights of one lane are judged.
   *
   * @param bias what a caption begins with
   * @param bar what all words together must reach
   * @param stretch what some words side by side must reach
   */
  public record Lane(int bias, int bar, int stretch) {
    private static final Lane CLOSED = new Lane(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * A screen.
   *
   * @param lanes of need and of claims
   * @param known ids of the claims that it was taught
   * @param weights by key, see {@link #word} and {@link #pair}: the weight for claims in the second
   *     byte, for need in the lowest
   */
  public Screen(Lane[] lanes, Set<String> known, Map<Long, Integer> weights) {
    this(lanes, known, sorted(weights.keySet()), new short[weights.size()]);
    for (int i = 0; i < keys.length; i++) {
      this.weights[i] = Objects.requireNonNull(weights.get(keys[i])).shortValue();
    }
    fill();
  }

  /** Call {@link #fill} when the weights are there. */
  private Screen(Lane[] lanes, Set<String> known, long[] keys, short[] weights) {
    need = lanes[0];
    claims = lanes[1];
    this.known = Set.copyOf(known);
    this.keys = keys;
    this.weights = weights;
    slots = new int[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
  }

  /** The bundled screen, or {@link #NONE}. */
  public static Screen of(Meaning meaning) {
    return meaning.read(FILE, Screen::read).orElse(NONE);
  }

  private static long[] sorted(Set<Long> keys) {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private void fill() {
    for (int i = 0; i < keys.length; i++) {
      int slot = (int) (keys[i] >>> shift);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = ((int) keys[i] & ~WEIGHTS) | (weights[i] & WEIGHTS);
    }
  }

  /** Whether it was taught {@code claim}; others need their anchors. */
  public boolean knows(String claim) {
    return known.contains(claim);
  }

  /** Whether it was taught anything. */
  public boolean isTaught() {
    return keys.length > 0;
  }

  /** The key of word {@code w}. */
  public static long word(SkimWords words, int w) {
    return key(words.isOddlySpelt(w) ? ODD : words.hash(w));
  }

  private static long key(long hash) {
    long key = hash * SPREAD;
    return key ^ (key >>> 32);
  }

  /** The key of a word, given by its key, behind another. */
  public static long pair(long first, long second) {
    long key = (first + SPREAD_TOO) * SPREAD + second;
    return key ^ (key >>> 29);
  }

  /**
   * Which lessons are to be asked about the caption that {@code words} have read: a set of bits.
   *
   * @param scratch room for {@link SkimWords#MAX_LENGTH} numbers
   */
  public int look(SkimWords words, long[] scratch) {
    for (int w = 0; w < words.count(); w++) {
      scratch[w] = word(words, w);
    }
    return look(scratch, words.count());
  }

  /** As {@link #look(SkimWords, long[])}, for captions that a first look does not understand. */
  public int look(Tokens tokens, long[] scratch) {
    if (tokens.count() > scratch.length) {
      return isTaught() ? ALL : 0;
    }
    int n = 0;
    for (int t = 0; t < tokens.count(); t++) {
      long hash = tokens.hash(t);
      if (hash != 0) {
        scratch[n++] = key(hash);
      }
    }
    return look(scratch, n);
  }

  private int look(long[] words, int count) {
    int needSum = 0;
    int needStretch = 0;
    int needMost = 0;
    int claimSum = 0;
    int claimStretch = 0;
    int claimMost = 0;
    long before = 0;
    for (int w = 0; w < count; w++) {
      long word = words[w];
      int one = weights(word);
      int two = weights(pair(before, word));
      before = word;
      int more = (byte) one + (byte) two;
      needSum += more;
      needStretch = Math.max(0, needStretch) + more;
      needMost = Math.max(needMost, needStretch);
      more = (byte) (one >> 8) + (byte) (two >> 8);
      claimSum += more;
      claimStretch = Math.max(0, claimStretch) + more;
      claimMost = Math.max(claimMost, claimStretch);
    }
    return (passes(need, needSum, needMost) ? NEED : 0)
        | (passes(claims, claimSum, claimMost) ? CLAIMS : 0);
  }

  /** In words, which lessons are asked, for people. */
  public static String describe(int asked) {
    return switch (asked) {
      case NEED -> "asks the lessons of need";
      case CLAIMS -> "asks the lessons of claims";
      case ALL -> "asks the lessons of need and of claims";
      default -> "asks no lessons";
    };
  }

  private static boolean passes(Lane lane, int sum, int most) {
    return sum + lane.bias >= lane.bar || most + lane.bias >= lane.stretch;
  }

  private int weights(long key) {
    int slot = (int) (key >>> shift);
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      if (((entry ^ (int) key) & ~WEIGHTS) == 0) {
        return entry & WEIGHTS;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return 0;
  }

  /** How many words and pairs have weights. */
  public int size() {
    return keys.length;
  }

  /**
   * Reads a screen; {@code in} is not closed.
   *
   * @throws PackException when it is of another kind or version, cut short, or corrupt
   */
  public static Screen read(String name, InputStream in) {
    ByteBuffer body = MeaningFile.body(MeaningFile.read(name, in, KIND));
    try {
      Lane[] lanes = new Lane[2];
      for (int lane = 0; lane < lanes.length; lane++) {
        lanes[lane] = new Lane(body.getInt(), body.getInt(), body.getInt());
      }
      byte[] ids = new byte[count(body, 1)];
      body.get(ids);
      Set<String> known = new TreeSet<>();
      new String(ids, StandardCharsets.UTF_8).lines().forEach(known::add);
      long[] keys = new long[count(body, Long.BYTES + Short.BYTES)];
      short[] weights = new short[keys.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = body.getLong();
        weights[i] = body.getShort();
      }
      Screen screen = new Screen(lanes, known, keys, weights);
      screen.fill();
      return screen;
    } catch (BufferUnderflowException e) {
      throw PackException.of(name, "is corrupt: its counts do not fit its length");
    }
  }

  /** A count of things that still stand in {@code body}, of so many bytes each. */
  private static int count(ByteBuffer body, int bytes) {
    int count = body.getInt();
    if (count < 0 || (long) count * bytes > body.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  /** Writes the file that {@link #read} reads; {@code out} is not closed. */
  public void write(OutputStream out) {
    String lines = String.join("\n", new TreeSet<>(known));
    byte[] ids = lines.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body =
        ByteBuffer.allocate(
            8 * Integer.BYTES + ids.length + keys.length * (Long.BYTES + Short.BYTES));
    for (Lane lane : List.of(need, claims)) {
      body.putInt(lane.bias).putInt(lane.bar).putInt(lane.stretch);
    }
    body.putInt(ids.length).put(ids).putInt(keys.length);
    for (int i = 0; i < keys.length; i++) {
      body.putLong(keys[i]).putShort(weights[i]);
    }
    MeaningFile.write(out, KIND, body.array());
  }
}
