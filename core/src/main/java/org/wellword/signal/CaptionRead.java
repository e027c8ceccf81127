package org.wellword.signal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.wellword.text.NormalForm;

/**
 * One caption in normal form, with its hash and sketch when they are asked for. Not thread-safe;
 * its buffers are reused, so that an ordinary caption costs no allocation.
 */
final class CaptionRead {
  private static final ThreadLocal<CaptionRead> OF_THREAD =
      ThreadLocal.withInitial(CaptionRead::new);

  private static final int SHA_BYTES = 32;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  final NormalForm form = new NormalForm();
  final HashHits hits = new HashHits();
  final HashHits found = new HashHits();

  private final MessageDigest sha = Sha256.digest();
  private final byte[] hash = new byte[SHA_BYTES];
  private byte[] bytes = new byte[512];

  private final Sketcher sketcher = new Sketcher();
  private final long[] sketch = new long[Sketcher.WORDS];

  private CaptionRead() {}

  /** The one of this thread, without a caption. */
  static CaptionRead ofThread() {
    return OF_THREAD.get();
  }

  /** Reads another caption. */
  CaptionRead read(String caption) {
    form.read(caption);
    return this;
  }

  boolean hasHash() {
    return form.length() >= CaptionHash.MIN_LENGTH;
  }

  /** Computes the hash and returns its first 64 bits. */
  long hash() {
    int length = utf8();
    sha.update(bytes, 0, length);
    try {
      sha.digest(hash, 0, SHA_BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException(e); // only when there is no room for it
    }
    return (long) LONGS.get(hash, 0);
  }

  /** The hash that was computed last, in hexadecimal. */
  String hashDigits() {
    return HexFormat.of().formatHex(hash);
  }

  boolean hasSketch() {
    return form.length() >= CaptionSketch.MIN_LENGTH;
  }

  /** Computes the sketch; valid until the next one. */
  long[] sketch() {
    sketcher.sketch(form, sketch);
    return sketch;
  }

  private int utf8() {
    int n = form.length();
    if (bytes.length < n) {
      bytes = new byte[n * 2];
    }
    int all = 0;
    for (int i = 0; i < n; i++) {
      char c = form.charAt(i);
      all |= c;
      bytes[i] = (byte) c;
    }
    if (all < 128) {
      return n;
    }
    byte[] encoded = form.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < encoded.length) {
      bytes = new byte[encoded.length];
    }
    System.arraycopy(encoded, 0, bytes, 0, encoded.length);
    return encoded.length;
  }
}
