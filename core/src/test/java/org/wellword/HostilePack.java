package org.wellword;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellword.pack.PackSource;

/**
 * A row of {@code hostile-packs.tsv}: a pack that must be refused. The head of the table says how a
 * row is read.
 *
 * @param name what is hostile
 * @param bytes the pack
 * @param place {@code line:column} of what is wrong, or "" when the whole file is
 * @param reason a part of the message
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HostilePack(String name, byte[] bytes, String place, String reason) {
  private static final int FIELDS = 6;
  private static final int STATE_PATTERNS = 120;
  private static final int OPTIONAL_WORDS = 13;
  private static final int STATE_WORDS = 8;

  private static final Pattern REPEATED = Pattern.compile("\u27EA([0-9]+)\u00D7(.*?)\u27EB");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  private static final Map<String, PackSource> BASES =
      Map.of(
          "playbook", TinyPacks.PLAYBOOK,
          "claims", TinyPacks.CLAIMS,
          "support", TinyPacks.SUPPORT,
          "resources", TinyPacks.RESOURCES,
          "campaigns", TinyPacks.CAMPAIGNS);

  /** All rows. */
  static List<HostilePack> all() {
    List<HostilePack> rows = new ArrayList<>();
    for (String line : read().lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(of(line.split("\t", -1)));
      }
    }
    return rows;
  }

  private static String read() {
    try (InputStream in = HostilePack.class.getResourceAsStream("hostile-packs.tsv")) {
      if (in == null) {
        throw new IllegalStateException("no table of hostile packs");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostilePack of(String[] row) {
    if (row.length != FIELDS) {
      throw new IllegalStateException("expected " + FIELDS + " fields in the row " + row[0]);
    }
    PackSource base = BASES.get(row[1]);
    String json = base == null ? "" : new String(base.bytes(), StandardCharsets.UTF_8);
    String where = row[2].replace("\\n", "\n");
    int at = where.equals("^") ? 0 : json.indexOf(where);
    if (at < 0) {
      throw new IllegalStateException("no '" + where + "' for the row " + row[0]);
    }
    int end = where.equals("^") ? 0 : at + where.length();
    boolean cut = row[3].endsWith("\u22A3"); // what stood behind is left out
    String put = expand(cut ? row[3].substring(0, row[3].length() - 1) : row[3]);
    String rest = cut ? "" : json.substring(end);
    return new HostilePack(row[0], bytes(json.substring(0, at) + put + rest), row[4], row[5]);
  }

  /** Writes out what is to be repeated; the number sign of the table becomes the count. */
  private static String expand(String written) {
    String text = written.replace("\u27EAstates\u27EB", states());
    Matcher found = REPEATED.matcher(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (found.find()) {
      out.append(text, at, found.start());
      boolean counted = found.group(2).contains("\u2116");
      for (int i = 0; i < Integer.parseInt(found.group(1)); i++) {
        out.append(
            counted
                ? found.group(2).replace("\u2116", String.format(Locale.ROOT, "%d", i))
                : found.group(2));
      }
      at = found.end();
    }
    return out.append(text.substring(at)).toString();
  }

  /** Patterns of few words that may all be missing: every choice of them is a state. */
  private static String states() {
    Random random = new Random(1);
    StringBuilder out = new StringBuilder();
    for (int p = 0; p < STATE_PATTERNS; p++) {
      out.append('"');
      for (int i = 0; i < OPTIONAL_WORDS; i++) {
        char one = (char) ('a' + random.nextInt(STATE_WORDS));
        char two = (char) ('a' + random.nextInt(STATE_WORDS));
        out.append('(').append(one).append('|').append(two).append(")? ");
      }
      out.append('w').append(p).append("\",");
    }
    return out.toString();
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher found = BYTE.matcher(text);
    int at = 0;
    while (found.find()) {
      out.writeBytes(text.substring(at, found.start()).getBytes(StandardCharsets.UTF_8));
      out.write(Integer.parseInt(found.group(1), 16));
      at = found.end();
    }
    out.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  PackSource source() {
    return new PackSource("hostile.json", bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
