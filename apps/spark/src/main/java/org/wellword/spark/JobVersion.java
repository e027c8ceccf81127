package org.wellword.spark;

import org.wellword.CaptionChecker;
import picocli.CommandLine;

/** Tells the version of the engine. */
final class JobVersion implements CommandLine.IVersionProvider {
  JobVersion() {}

  @Override
  public String[] getVersion() {
    return new String[] {"wellword-spark " + CaptionChecker.version()};
  }
}
