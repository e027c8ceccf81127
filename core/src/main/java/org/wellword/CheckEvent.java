package org.wellword;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * One check, for Java Flight Recorder: how long it took and what kinds of findings it gave. It
 * never holds the caption, its id, or the ids of rules and claims.
 *
 * <p>Off unless a recording enables it by name: a need beside a thread and a time is more than a
 * recording made for another purpose should hold. While it is off, a check asks one shared object,
 * and makes none: escape analysis did remove an event that was begun and not committed, but not
 * while some other recording ran, nor before the caller was compiled.
 *
 * <p>Its names are what recordings and their readers know; they do not change.
 */
@Name(CheckEvent.NAME)
@Label("Caption Check")
@Description("One caption was checked; never its text or id.")
@Category("Wellword")
@StackTrace(false)
@Enabled(false)
final class CheckEvent extends Event {
  static final String NAME = "org.wellword.CaptionCheck";

  private static final CheckEvent PROBE = new CheckEvent();

  @Label("Characters")
  @Description("Length of the caption in UTF-16 code units")
  int chars;

  @Label("Read in Full")
  @Description("Whether the caption was read in full; false when a first look settled it")
  boolean readInFull;

  @Label("Truncated")
  @Description("Whether the caption was over-long and only its beginning was read")
  boolean truncated;

  @Label("Terms")
  @Description("Findings of wording")
  int terms;

  @Label("Claims")
  @Description("Claims that the caption touches, whatever its stance")
  int claims;

  @Label("Campaigns")
  @Description("Campaigns that the caption takes part in")
  int campaigns;

  @Label("Level")
  @Description("Level of guidance: none, info, advise or warn")
  String level = "";

  @Label("Need")
  @Description("Need for support: none, consider, offer or urgent")
  String need = "";

  @Label("Review")
  @Description("Whether a human should look")
  boolean review;

  /** Whether a recording wants it. */
  static boolean isOn() {
    return PROBE.isEnabled();
  }

  /** Writes what {@code report} tells of {@code caption} into the recording. */
  void commit(Caption caption, CaptionReport report, boolean inFull) {
    chars = caption.text().length();
    readInFull = inFull;
    truncated = report.truncated();
    terms = report.guidance().terms().size();
    claims = report.guidance().claims().size();
    campaigns = report.campaigns().size();
    level = report.guidance().level().label();
    need = report.support().need().label();
    review = report.policy().review();
    commit();
  }
}
