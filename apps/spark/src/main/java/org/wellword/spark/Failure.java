package org.wellword.spark;

import java.util.Map;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a failed run. Spark's messages may show what stands in a row, so only those
 * are handed on that come before a row is read; of others, their kind and file.
 */
final class Failure {
  private Failure() {}

  /** A line for people; null when nothing is known that is fit to be shown. */
  static @Nullable String describe(Throwable failure) {
    if (failure instanceof IllegalArgumentException || failure instanceof AnalysisException) {
      return failure.getMessage();
    }
    String found = null;
    Throwable root = failure;
    for (Throwable e = failure; e != null; e = e.getCause()) {
      root = e;
      String message = e.getMessage() == null ? "" : e.getMessage();
      int refused = message.indexOf(Fingerprint.REFUSED);
      if (refused >= 0) {
        return message.substring(refused).lines().findFirst().orElse("");
      }
      if (e instanceof SparkThrowable spark && spark.getCondition() != null) {
        Map<String, String> parameters = spark.getMessageParameters();
        found = spark.getCondition() + " " + parameters.getOrDefault("path", "");
      }
    }
    return found == null
        ? null
        : "Spark failed: "
            + found.strip()
            + " ("
            + root.getClass().getName()
            + "); its log tells more";
  }
}
