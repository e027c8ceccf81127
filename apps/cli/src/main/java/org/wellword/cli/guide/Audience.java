package org.wellword.cli.guide;

/** For whom a guide is written. */
public enum Audience {
  /** Somebody who writes captions: what to write instead, and where help is. */
  CREATOR("creators"),
  /** A partner who trains people or runs campaigns: also sources for each entry, and exercises. */
  ORGANISATION("partner organisations"),
  /** Somebody who reviews: also rule ids, severities, exceptions and review signals. */
  MODERATOR("moderators");

  private final String people;

  Audience(String people) {
    this.people = people;
  }

  /** As in "for creators". */
  public String people() {
    return people;
  }

  /** Whether each entry names its sources. */
  public boolean seesSources() {
    return this != CREATOR;
  }

  /** Whether each entry tells how the engine treats it. */
  public boolean seesRules() {
    return this == MODERATOR;
  }
}
