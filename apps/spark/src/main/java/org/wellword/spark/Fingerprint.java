package org.wellword.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.pack.PackProvider;

/**
 * What a report depends on beside the caption: the engine, the packs, and the files of the meaning
 * layer. Two checkers with one fingerprint give the same reports.
 *
 * @param lines one a part, sorted as reports sort packs: a name, a version, a digest
 */
record Fingerprint(List<String> lines) implements Serializable {
  /** What the bundled packs bring beside themselves; a test compares it with what lies there. */
  static final List<String> FILES =
      List.of(
          "meaning/en.claims",
          "meaning/en.lessons",
          "meaning/en.needs",
          "meaning/en.screen",
          "meaning/en.table");

  /** How the refusal of another fingerprint begins. */
  static final String REFUSED = "this executor has other packs than the driver";

  private static final int SHOWN = 5;

  /** Keeps its own copy. */
  Fingerprint {
    lines = List.copyOf(lines);
  }

  /** The fingerprint of a checker whose bundled packs were found by this thread. */
  static Fingerprint of(CaptionChecker checker) {
    CaptionReport.Engine engine = checker.checkCaption(Caption.of("")).engine();
    List<String> lines = new ArrayList<>();
    lines.add("engine " + engine.version());
    engine.packs().forEach(p -> lines.add(p.id() + " " + p.version() + " " + p.sha256()));
    for (String name : FILES) {
      lines.add(name + " " + digest(name));
    }
    return new Fingerprint(lines);
  }

  /** 64 hexadecimal digits that stand for all lines. */
  String sha256() {
    return HexFormat.of()
        .formatHex(sha().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Refuses another fingerprint.
   *
   * @throws IllegalStateException with the first few differences
   */
  void requireSame(Fingerprint other) {
    if (!equals(other)) {
      List<String> missing = lines.stream().filter(l -> !other.lines.contains(l)).toList();
      List<String> extra = other.lines.stream().filter(l -> !lines.contains(l)).toList();
      throw new IllegalStateException(
          REFUSED
              + "; give both the same wellword-spark.jar. Driver: "
              + shown(missing)
              + ". Executor: "
              + shown(extra));
    }
  }

  private static String shown(List<String> lines) {
    return lines.stream().limit(SHOWN).toList()
        + (lines.size() > SHOWN ? " and " + (lines.size() - SHOWN) + " more" : "");
  }

  private static String digest(String name) {
    MessageDigest sha = sha();
    for (PackProvider provider : ServiceLoader.load(PackProvider.class)) {
      try (InputStream in = provider.open(name)) {
        if (in != null) {
          in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
          return HexFormat.of().formatHex(sha.digest());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return "none";
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
