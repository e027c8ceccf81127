package org.wellword.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ASCII letters that other letters look like: by Unicode TR39, by taking off their marks, and
 * from small tables for what neither knows. Loaded when the first caption needs it; thread-safe.
 */
final class LookAlikes {
  static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();
  private static final ConcurrentHashMap<Integer, String> KNOWN = new ConcurrentHashMap<>();

  /** Phonetic letters that pass for small capitals, and letters whose look TR39 sees otherwise. */
  private static final String OTHERS = "ІΙӀᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢκεηωβµμσδвнтмк";

  private static final String OTHER_LETTERS = "iiiabcdefghijklmnopqrstuvwyzkenwbuuoobhtmk";

  /** Letters turned by 180 degrees, and what they are when turned back. */
  private static final String TURNED = "ɐɔǝɟƃɓɥᴉıɾʞʃꞁɯɹʇʌʍʎ";

  private static final String TURNED_BACK = "acefgghiijkllmrtvwy";

  /** Letters that turn into each other. */
  private static final String TURNED_PAIRS = "bqdpnuwm";

  private LookAlikes() {}

  /** The ASCII letter that a code point looks like, in small, else the code point itself. */
  static String of(int codePoint) {
    return KNOWN.computeIfAbsent(codePoint, LookAlikes::find);
  }

  /** Whether {@link #of} gives an ASCII letter. */
  static boolean isAscii(int codePoint) {
    String like = of(codePoint);
    return like.length() == 1 && like.charAt(0) < 128;
  }

  private static String find(int codePoint) {
    int other = codePoint < 0x10000 ? OTHERS.indexOf(codePoint) : -1;
    if (other >= 0) {
      return String.valueOf(OTHER_LETTERS.charAt(other));
    }
    StringBuilder letters = new StringBuilder();
    NFD.normalize(SPOOF.getSkeleton(Character.toString(codePoint)))
        .codePoints()
        .filter(cp -> Character.getType(cp) != Character.NON_SPACING_MARK)
        .forEach(letters::appendCodePoint);
    boolean ascii = letters.length() == 1 && letters.charAt(0) < 128;
    return ascii
        ? String.valueOf((char) Character.toLowerCase((int) letters.charAt(0)))
        : Character.toString(codePoint);
  }

  /** The letter that {@code c} is when turned by 180 degrees; {@code c} when it is none. */
  static char turnedBack(char c) {
    int at = TURNED.indexOf(c);
    if (at >= 0) {
      return TURNED_BACK.charAt(at);
    }
    int pair = TURNED_PAIRS.indexOf(c);
    return pair >= 0 ? TURNED_PAIRS.charAt(pair ^ 1) : c;
  }

  /** Whether {@code c} is a turned letter; a dotless i alone is Turkish. */
  static boolean isTurned(char c) {
    return TURNED.indexOf(c) >= 0 && c != '\u0131';
  }
}
