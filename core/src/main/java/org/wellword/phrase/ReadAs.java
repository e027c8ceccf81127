package org.wellword.phrase;

import java.util.ArrayList;
import java.util.List;
import org.wellword.text.Reading;

/** Tells in a report how a match was read when it does not stand letter by letter. */
public final class ReadAs {
  private ReadAs() {}

  /** What match {@code m} needed, such as {@code "read as leet"}; empty for most matches. */
  public static List<String> of(Scan scan, int m) {
    if (scan.plain(m)) {
      return List.of();
    }
    List<String> because = new ArrayList<>();
    for (Reading reading : Reading.values()) {
      if (scan.read(m, reading)) {
        because.add("read as " + reading.label());
      }
    }
    return because;
  }
}
