package org.wellword.phrase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wellword.text.Reading;
import org.wellword.text.Tokens;

/** Tells in a report how a match was read when it does not stand letter by letter. */
public final class ReadAs {
  private static final Set<Reading> DISGUISES =
      EnumSet.of(
          Reading.UNACCENTED,
          Reading.LOOK_ALIKE,
          Reading.LEET,
          Reading.ELONGATED,
          Reading.SPACED,
          Reading.MASKED,
          Reading.TURNED);

  private static final int EMOJI_JOINER = 0x200D;

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

  /**
   * Whether match {@code m} stands in the caption so that a filter would miss it: other letters or
   * signs, letters set apart, or invisible characters inside.
   */
  public static boolean disguised(Scan scan, int m) {
    for (Reading reading : DISGUISES) {
      if (scan.read(m, reading)) {
        return true;
      }
    }
    Tokens tokens = scan.tokens();
    StringBuilder normal = new StringBuilder();
    for (int t = scan.from(m); t < scan.to(m); t++) {
      normal.append(tokens.word(t));
    }
    return scan.span(m)
        .of(tokens.source())
        .codePoints()
        .map(Character::toLowerCase)
        .anyMatch(cp -> isForm(cp) && normal.indexOf(Character.toString(cp)) < 0);
  }

  /** Letters in other forms, also enclosed ones, and invisible characters. */
  private static boolean isForm(int cp) {
    boolean enclosed = (cp >= 0x2460 && cp <= 0x24FF) || (cp >= 0x1F130 && cp <= 0x1F189);
    boolean invisible = Character.getType(cp) == Character.FORMAT && cp != EMOJI_JOINER;
    return cp >= 128 && (Character.isLetterOrDigit(cp) || enclosed || invisible);
  }
}
