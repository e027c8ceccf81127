package org.wellword.pack;

import java.io.FilterInputStream;
import java.io.InputStream;

/** Jackson closes what it reads; this stays open for the caller who opened it. */
final class UnclosedStream extends FilterInputStream {
  UnclosedStream(InputStream in) {
    super(in);
  }

  @Override
  public void close() {}
}
