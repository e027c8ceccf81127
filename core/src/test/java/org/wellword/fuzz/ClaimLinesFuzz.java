package org.wellword.fuzz;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wellword.claim.ClaimIndex;
import org.wellword.pack.ClaimReview;
import org.wellword.pack.ClaimReviewReader;
import org.wellword.pack.PackException;
import org.wellword.pack.PackProblem;

/**
 * Any bytes as a file of claims for {@code match}: JSON lines or ClaimReview. Nothing but a {@link
 * PackException} with a place may come out; every claim that is read can be written and read again,
 * and be searched for.
 */
public final class ClaimLinesFuzz {
  /** Further claims are left out of the index, which is dear. */
  private static final int INDEXED = 8;

  private static final int LONGEST_MESSAGE = 300;

  private ClaimLinesFuzz() {}

  /** One input. */
  public static void fuzzerTestOneInput(byte[] data) {
    List<ClaimReview> claims = new ArrayList<>();
    try {
      long count = read(data, claims);
      Invariants.holds(count == claims.size(), "counts others than it gave", claims.size());
    } catch (PackException e) {
      refused(e, data);
    }
    claims.forEach(ClaimLinesFuzz::again);
    if (!claims.isEmpty()) {
      search(claims.subList(0, Math.min(INDEXED, claims.size())));
    }
  }

  private static long read(byte[] data, List<ClaimReview> claims) {
    return ClaimReviewReader.read("fuzz.jsonl", new ByteArrayInputStream(data), claims::add);
  }

  private static void refused(PackException e, byte[] data) {
    Invariants.holds(e.problems().size() == 1, "refused for no reason, or for many");
    PackProblem problem = e.problems().get(0);
    int lines = 1;
    for (byte b : data) {
      lines += b == '\n' || b == '\r' ? 1 : 0;
    }
    Invariants.holds(problem.line() <= lines, "line outside", problem.line(), lines);
    int length = problem.toString().length();
    Invariants.holds(length < LONGEST_MESSAGE, "quotes the file at length", length);
  }

  /** A claim that was read is written on one line, and read again as the same. */
  private static void again(ClaimReview claim) {
    Invariants.holds(!claim.id().isEmpty() && !claim.claim().isEmpty(), "claim without its words");
    String plain = claim.toPlainJson();
    String linked = claim.toJsonLd();
    Invariants.holds(plain.indexOf('\n') < 0 && linked.indexOf('\n') < 0, "more than one line");
    List<ClaimReview> read = new ArrayList<>();
    read(plain.getBytes(StandardCharsets.UTF_8), read);
    Invariants.holds(read.size() == 1 && sameWords(read.get(0), claim), "reads otherwise again");
    read.clear();
    read(linked.getBytes(StandardCharsets.UTF_8), read);
    Invariants.holds(read.size() == 1, "its ClaimReview cannot be read again");
  }

  private static boolean sameWords(ClaimReview one, ClaimReview other) {
    return one.id().equals(written(other.id())) && one.claim().equals(written(other.claim()));
  }

  /** As UTF-8 writes it: half of a surrogate pair becomes a question mark. */
  private static String written(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static void search(List<ClaimReview> claims) {
    try (ClaimIndex.Builder builder = ClaimIndex.inMemory()) {
      claims.forEach(c -> builder.add(c.id(), c.claim() + "\n" + c.title() + "\n" + c.text()));
      try (ClaimIndex index = builder.build()) {
        for (ClaimReview claim : claims) {
          List<ClaimIndex.Hit> hits = index.search(claim.claim(), 2);
          Invariants.holds(hits.size() <= 2, "more hits than asked for", hits.size());
        }
      }
    }
  }
}
