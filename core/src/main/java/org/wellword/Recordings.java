package org.wellword;

import jdk.jfr.FlightRecorder;

/**
 * Whether somebody records checks; {@link CheckEvent} is not even loaded before anybody records.
 */
final class Recordings {
  private Recordings() {}

  static boolean areOn() {
    return FlightRecorder.isInitialized() && CheckEvent.isOn();
  }
}
