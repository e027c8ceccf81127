package org.wellword.cli.study;

import org.wellword.insight.Dimension;
import org.wellword.insight.Period;

/** Kinds of reports in the words of a page. */
final class Labels {
  private Labels() {}

  /** A lane, or one of the stances that stand beside them. */
  static String lane(String key) {
    return switch (key) {
      case "guidance" -> "Something to put better";
      case "need" -> "Somebody may need support";
      case "review" -> "A human should look";
      case "endorses" -> "A myth told as true";
      case "debunks" -> "A myth set right";
      default -> key;
    };
  }

  static String level(String key) {
    return switch (key) {
      case "none" -> "Nothing to change";
      case "info" -> "Good to know";
      case "advise" -> "Better words or facts exist";
      case "warn" -> "Known to do harm";
      default -> key;
    };
  }

  static String stance(String key) {
    return switch (key) {
      case "endorses" -> "Endorse";
      case "debunks" -> "Correct";
      case "asks" -> "Ask";
      case "reports" -> "Report";
      default -> "Unclear";
    };
  }

  static String need(String key) {
    return switch (key) {
      case "consider" -> "Consider help";
      case "offer" -> "Offer help";
      case "urgent" -> "Urgent";
      default -> "None";
    };
  }

  static String who(String key) {
    return switch (key) {
      case "self" -> "the writer";
      case "other" -> "somebody else";
      default -> "not clear whose";
    };
  }

  static String period(Period period) {
    return switch (period) {
      case DAY -> "Day";
      case WEEK -> "Week";
      case MONTH -> "Month";
    };
  }

  static String head(Dimension dimension) {
    String label = dimension.label();
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }
}
