package org.wellword.cli;

import picocli.CommandLine.Option;

/** The country that services or campaigns are for. */
final class RegionOption {
  @Option(
      names = "--region",
      paramLabel = "CODE",
      defaultValue = "",
      description = "Country for help services and campaigns, such as KE (ISO 3166).")
  private String region;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  RegionOption() {}

  /** The code as it was given, or "". */
  String code() {
    return region;
  }
}
