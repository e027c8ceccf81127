package org.wellword.server;

/** Starts the server. */
public final class Main {
  private Main() {}

  /** Runs {@code wellword serve}. */
  public static void main(String[] args) {
    System.exit(org.wellword.cli.Main.run(new ServeCommand(), args));
  }
}
