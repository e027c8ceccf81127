package org.wellword.cli.guide;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * A template on the class path. Every value that it prints is escaped by the engine, so that no
 * template can forget it. Immutable and thread-safe; the first page compiles it.
 */
public final class PageTemplate {
  private static final String FOLDER = "/org/wellword/cli/";

  private final VelocityEngine engine;
  private final String file;

  /** A template of HTML, such as {@code study/study.html.vm}. */
  public static PageTemplate html(String file) {
    return new PageTemplate(file, HtmlEscape.class, "structured");
  }

  /**
   * A template.
   *
   * @param file below the folder of the command's classes
   * @param escape what keeps values from becoming markup
   * @param gobbling which blanks around directives vanish
   */
  PageTemplate(String file, Class<?> escape, String gobbling) {
    this.file = file;
    engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "classpath");
    engine.setProperty("resource.loader.classpath.class", ClasspathResourceLoader.class.getName());
    engine.setProperty("resource.loader.classpath.cache", "true");
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, "true");
    engine.setProperty(RuntimeConstants.SPACE_GOBBLING, gobbling);
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, SecureUberspector.class.getName());
    engine.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, escape.getName());
    engine.init();
  }

  /** Writes a page; linear in its length. */
  public void write(Map<String, Object> values, Writer out) {
    VelocityContext context = new VelocityContext();
    values.forEach(context::put);
    engine.getTemplate(FOLDER + file, StandardCharsets.UTF_8.name()).merge(context, out);
  }
}
