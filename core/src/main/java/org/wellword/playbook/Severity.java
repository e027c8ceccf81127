package org.wellword.playbook;

import java.util.Locale;

/** How strongly the playbook speaks; in rising order. */
public enum Severity {
  /** Good to know; nothing needs to change. */
  INFO,
  /** Other words would be better. */
  ADVISE,
  /** Words that are known to hurt or to endanger. */
  WARN;

  /** As written in packs and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Severity of(String label) {
    return label.isEmpty() ? INFO : valueOf(label.toUpperCase(Locale.ROOT));
  }
}
