package org.wellword.cli;

import picocli.CommandLine.Option;

/** On whose behalf something is said. */
final class PartyOption {
  @Option(
      names = "--party",
      paramLabel = "NAME",
      defaultValue = "${env:WELLWORD_PARTY:-}",
      description = {
        "Who speaks: a platform or programme, never a person. For ThreatExchange the id of your",
        "app. Default: the environment variable WELLWORD_PARTY."
      })
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets the name
  PartyOption() {}

  /** May be "". */
  String name() {
    return name;
  }

  String needed() {
    if (name.isBlank()) {
      throw new Main.UserException("name who speaks, with --party or WELLWORD_PARTY");
    }
    return name;
  }
}
