package org.wellword.benchmarks;

import static com.gliwka.hyperscan.jni.hyperscan.HS_FLAG_CASELESS;
import static com.gliwka.hyperscan.jni.hyperscan.HS_MODE_BLOCK;
import static com.gliwka.hyperscan.jni.hyperscan.HS_SUCCESS;
import static com.gliwka.hyperscan.jni.hyperscan.hs_alloc_scratch;
import static com.gliwka.hyperscan.jni.hyperscan.hs_compile_lit_multi;
import static com.gliwka.hyperscan.jni.hyperscan.hs_free_database;
import static com.gliwka.hyperscan.jni.hyperscan.hs_free_scratch;
import static com.gliwka.hyperscan.jni.hyperscan.hs_scan;

import com.gliwka.hyperscan.jni.hs_compile_error_t;
import com.gliwka.hyperscan.jni.hs_database_t;
import com.gliwka.hyperscan.jni.hs_scratch_t;
import com.gliwka.hyperscan.jni.match_event_handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * Hyperscan through its bare bindings: literals, one native buffer that is used again, a call back
 * into Java only for a hit. The cheapest way to drive the native engine; offsets are bytes, so it
 * is right for ASCII captions only.
 */
final class HyperscanRawCounter implements PhraseCounter {
  private static final int BUFFER = 16_384;

  private final int[] lengths;
  private final hs_database_t database;
  private final hs_scratch_t scratch;
  private final BytePointer buffer = new BytePointer(BUFFER);
  private final Hits hits = new Hits();
  private String caption = "";
  private int count;

  /** Receives the hits from native code. */
  private final class Hits extends match_event_handler {
    @Override
    public int call(int id, long from, long to, int flags, Pointer context) {
      int end = (int) to;
      count += WholeWords.stands(caption, end - lengths[id], end) ? 1 : 0;
      return 0;
    }
  }

  HyperscanRawCounter(List<String> phrases) {
    lengths = phrases.stream().mapToInt(String::length).toArray();
    database = compile(phrases);
    try (PointerPointer<hs_scratch_t> out = new PointerPointer<>(1)) {
      out.put(0, new hs_scratch_t()); // null: allocate a new one
      check(hs_alloc_scratch(database, out));
      scratch = new hs_scratch_t(out.get(0));
    }
  }

  private static hs_database_t compile(List<String> phrases) {
    int n = phrases.size();
    BytePointer[] literals = new BytePointer[n];
    try (PointerPointer<BytePointer> expressions = new PointerPointer<>(n);
        IntPointer flags = new IntPointer(n);
        IntPointer ids = new IntPointer(n);
        SizeTPointer sizes = new SizeTPointer(n);
        PointerPointer<hs_database_t> out = new PointerPointer<>(1);
        PointerPointer<hs_compile_error_t> error = new PointerPointer<>(1)) {
      for (int i = 0; i < n; i++) {
        literals[i] = new BytePointer(phrases.get(i), StandardCharsets.US_ASCII);
        expressions.put(i, literals[i]);
        flags.put(i, HS_FLAG_CASELESS);
        ids.put(i, i);
        sizes.put(i, phrases.get(i).length());
      }
      check(
          hs_compile_lit_multi(expressions, flags, ids, sizes, n, HS_MODE_BLOCK, null, out, error));
      return new hs_database_t(out.get(0));
    } finally {
      for (BytePointer literal : literals) {
        literal.close();
      }
    }
  }

  private static void check(int code) {
    if (code != HS_SUCCESS) {
      throw new IllegalStateException("Hyperscan gave error " + code);
    }
  }

  @Override
  public int count(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    caption = text;
    count = 0;
    buffer.put(bytes, 0, bytes.length);
    check(hs_scan(database, buffer, bytes.length, 0, scratch, hits, null));
    return count;
  }

  @Override
  public void close() {
    check(hs_free_scratch(scratch));
    check(hs_free_database(database));
    buffer.close();
    hits.close();
  }
}
