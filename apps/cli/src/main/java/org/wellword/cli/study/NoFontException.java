package org.wellword.cli.study;

/** This machine has no font to draw charts with; Java itself then fails in several ways. */
public final class NoFontException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  NoFontException(Throwable cause) {
    super("charts need a font, and this machine has none: install fontconfig and a font", cause);
  }
}
