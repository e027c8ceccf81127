package org.wellword.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF7;
import org.jspecify.annotations.Nullable;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.cli.CaptionLine;
import org.wellword.cli.JsonLines;
import org.wellword.signal.MediaHash;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Checks a caption on an executor; gives a row of {@link ReportSchema#CHECKED}. */
final class CheckFunction
    implements UDF7<String, String, String, String, Seq<Row>, String, String, Row> {
  private static final long serialVersionUID = 1;

  /** What becomes part of the answer. */
  enum Part {
    /** The report as a struct. */
    STRUCT,
    /** The report as JSON. */
    JSON,
    /** All packs in each struct. */
    PACKS
  }

  /**
   * What the driver sends to the executors, once.
   *
   * @param packs that do not come with the library
   * @param fingerprint of all of them
   */
  record Shipment(ShippedPacks packs, Fingerprint fingerprint) implements Serializable {}

  private final Broadcast<Shipment> shipment;
  private final String key;
  private final EnumSet<Part> parts;
  private transient @Nullable Ready ready;

  /** What an executor has built. */
  private record Ready(CaptionChecker checker, ReportRow rows) {}

  CheckFunction(Broadcast<Shipment> shipment, Set<Part> parts) {
    this.shipment = shipment;
    this.key = shipment.value().fingerprint().sha256();
    this.parts = EnumSet.copyOf(parts);
  }

  /** The function without a part, or with one more. */
  CheckFunction giving(Set<Part> others) {
    return new CheckFunction(shipment, others);
  }

  @Override
  public Row call(
      @Nullable String text,
      @Nullable String region,
      @Nullable String language,
      @Nullable String id,
      @Nullable Seq<Row> mediaHashes,
      @Nullable String date,
      @Nullable String error) {
    if (error != null || text == null) {
      return wrong(error == null ? "has no text" : error);
    }
    List<MediaHash> hashes;
    try {
      hashes = hashes(mediaHashes);
    } catch (IllegalArgumentException e) {
      return wrong(CaptionLine.wrongHashes(e));
    }
    Ready here = ready();
    CaptionReport report =
        here.checker.checkCaption(new Caption(text, or(id), or(region), or(language), hashes));
    return RowFactory.create(
        parts.contains(Part.STRUCT) ? here.rows.of(report) : null,
        parts.contains(Part.JSON) ? JsonLines.dated(report.toJson(), or(date)) : null,
        null,
        report.hasFindings());
  }

  private static Row wrong(String error) {
    return RowFactory.create(null, null, error, false);
  }

  /** As {@link CaptionColumns#withMediaHashes} selects them. */
  private static List<MediaHash> hashes(@Nullable Seq<Row> given) {
    if (given == null || given.isEmpty()) {
      return List.of();
    }
    List<MediaHash> hashes = new ArrayList<>();
    for (Row hash : CollectionConverters.asJava(given)) {
      CaptionLine.addHash(hashes, or(hash.getString(0)), or(hash.getString(1)));
    }
    return hashes;
  }

  /** Two threads that meet here find the same checker. */
  private Ready ready() {
    Ready here = ready;
    if (here == null) {
      Shipment sent = shipment.value();
      CaptionChecker checker = OneChecker.of(key, sent.packs(), sent.fingerprint());
      CaptionReport.Engine engine = checker.checkCaption("").engine();
      here = new Ready(checker, new ReportRow(engine, key, parts.contains(Part.PACKS)));
      ready = here;
    }
    return here;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
