package org.wellword.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellword.CaptionChecker;
import org.wellword.pack.PackSource;

/**
 * The packs that do not come with the library, as bytes, on their way to the executors.
 *
 * @param added in their order, as {@link CaptionChecker.Builder#addPack} takes them
 * @param outages services that are off; null without a list
 */
record ShippedPacks(List<Document> added, @Nullable Document outages) implements Serializable {
  /**
   * A pack that can be sent.
   *
   * @param name for messages
   * @param bytes as in {@link PackSource}
   */
  @SuppressWarnings("ArrayRecordComponent") // told apart by fingerprint
  record Document(String name, byte[] bytes) implements Serializable {
    static Document of(PackSource source) {
      return new Document(source.name(), source.bytes());
    }

    PackSource source() {
      return new PackSource(name, bytes);
    }
  }

  /** Keeps its own copy of the list. */
  ShippedPacks {
    added = List.copyOf(added);
  }

  /** A checker with the bundled packs that are found here, and these. */
  CaptionChecker checker() {
    CaptionChecker.Builder builder = CaptionChecker.builder().addBundled();
    added.forEach(document -> builder.addPack(document.source()));
    if (outages != null) {
      builder.outages(outages.source());
    }
    return builder.build();
  }
}
