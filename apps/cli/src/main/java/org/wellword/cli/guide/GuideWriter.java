package org.wellword.cli.guide;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * Writes guides. Every value that a template prints is escaped by the engine, so that no template
 * can forget it. HTML is also well-formed XML, one file without scripts that loads nothing.
 *
 * <p>Immutable and thread-safe; the first guide of a writer compiles its template.
 */
public final class GuideWriter {
  private static final String FOLDER = "/org/wellword/cli/guide/";

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

  private final VelocityEngine engine;
  private final Format format;

  /** A writer of one format. */
  public GuideWriter(Format format) {
    this.format = format;
    engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "classpath");
    engine.setProperty("resource.loader.classpath.class", ClasspathResourceLoader.class.getName());
    engine.setProperty("resource.loader.classpath.cache", "true");
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, "true");
    engine.setProperty(RuntimeConstants.SPACE_GOBBLING, format.gobbling);
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, SecureUberspector.class.getName());
    engine.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, format.escape.getName());
    engine.init();
  }

  /** Writes {@code guide}; linear in its length. */
  public void write(Guide guide, Writer out) {
    VelocityContext context = new VelocityContext();
    context.put("guide", guide);
    context.put("audience", guide.audience());
    engine.getTemplate(FOLDER + format.template, StandardCharsets.UTF_8.name()).merge(context, out);
  }
}
