package org.wellword.cli.guide;

import java.io.Writer;
import java.util.Map;

/**
 * Writes guides. Every value that a template prints is escaped by the engine. HTML is also
 * well-formed XML, one file without scripts that loads nothing.
 *
 * <p>Immutable and thread-safe; the first guide of a writer compiles its template.
 */
public final class GuideWriter {
  /** How a guide is written. */
  public enum Format {
    /** CommonMark. */
    MARKDOWN("guide.md.vm", MarkdownEscape.class, "lines"),
    /** One page with its style inside. */
    HTML("guide.html.vm", HtmlEscape.class, "structured");

    private final String template;
    private final Class<?> escape;

    /** Which blanks around directives vanish; in Markdown, indentation has a meaning. */
    private final String gobbling;

    Format(String template, Class<?> escape, String gobbling) {
      this.template = template;
      this.escape = escape;
      this.gobbling = gobbling;
    }
  }

  private final PageTemplate template;

  /** A writer of one format. */
  public GuideWriter(Format format) {
    template = new PageTemplate("guide/" + format.template, format.escape, format.gobbling);
  }

  /** Writes {@code guide}; linear in its length. */
  public void write(Guide guide, Writer out) {
    template.write(Map.of("guide", guide, "audience", guide.audience()), out);
  }
}
