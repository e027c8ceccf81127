package org.wellword.signal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellword.pack.PackProblem;

/**
 * What an import did.
 *
 * @param read entries looked at, bad ones included
 * @param added signals and allowances that were new
 * @param changed signals of which the feed says something else now
 * @param unchanged entries that said nothing new
 * @param outdated entries older than what the store has, deletions included
 * @param deleted signals that the feed deleted here
 * @param unknownTypes how many entries were passed over by their type, because signals are not made
 *     of it; what does not look like a type counts as {@code other}
 * @param unusable texts too short for a hash, and debug strings of others
 * @param bad entries that were wrong
 * @param problems the first {@value #MAX_PROBLEMS} of what was wrong, with file, line and column;
 *     without a value of the file
 * @param refused whether nothing was taken, because an entry was bad and the import strict
 */
public record ImportReport(
    long read,
    long added,
    long changed,
    long unchanged,
    long outdated,
    long deleted,
    Map<String, Long> unknownTypes,
    long unusable,
    long bad,
    List<PackProblem> problems,
    boolean refused) {
  /** How many problems are told one by one. */
  public static final int MAX_PROBLEMS = 1_000;

  /** Copies the collections; types in the order of the alphabet. */
  public ImportReport {
    unknownTypes = java.util.Collections.unmodifiableMap(new TreeMap<>(unknownTypes));
    problems = List.copyOf(problems);
  }

  /** Whether the store holds something else than before. */
  public boolean changedAnything() {
    return added + changed + deleted > 0;
  }

  /** For the log. */
  Map<String, Long> counts() {
    return Map.of("read", read, "added", added, "changed", changed, "deleted", deleted, "bad", bad);
  }
}
