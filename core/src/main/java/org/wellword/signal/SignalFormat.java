package org.wellword.signal;

/** How signals are written in files. */
public enum SignalFormat {
  /**
   * The JSON of ThreatExchange's {@code threat_updates}: pages {@code
   * {"data":[...],"paging":{...}}}, one or several, also one a line, or the entries of {@code data}
   * alone.
   */
  THREATEXCHANGE,
  /** One JSON object a line, see the description of the package. */
  NDJSON
}
