package org.wellword.cli;

import java.nio.file.Path;
import org.wellword.signal.SignalStore;
import picocli.CommandLine.Option;

/** The folder of the signal store. */
final class StoreOption {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The folder with the signals.")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli sets the folder
  StoreOption() {}

  Path folder() {
    return folder;
  }

  /** To change it; a folder that is not there is made. */
  SignalStore open() {
    return SignalStore.open(folder);
  }

  /** To change what must be there. */
  SignalStore openThere() {
    if (!SignalStore.isIn(folder)) {
      throw new Main.UserException(folder + " holds no signal store");
    }
    return open();
  }

  /** As it was last saved. */
  SignalStore read() {
    return SignalStore.read(folder);
  }
}
