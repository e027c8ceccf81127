package org.wellword.spark;

import org.apache.spark.sql.SparkSession;

/** One session for all tests: it takes longer to start than most of them. */
final class LocalSpark {
  private static final class Started {
    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("wellword-tests")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.driver.host", "localhost")
            .getOrCreate();
  }

  private LocalSpark() {}

  static SparkSession session() {
    return Started.SESSION;
  }
}
