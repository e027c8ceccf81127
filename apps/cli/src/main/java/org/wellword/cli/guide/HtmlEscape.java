package org.wellword.cli.guide;

import java.util.Objects;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/**
 * Lets no value of a template become markup, in text or in a quoted attribute. Velocity's own
 * handlers are deprecated, and name entities that only HTML knows.
 */
public final class HtmlEscape implements ReferenceInsertionEventHandler {
  /** For Velocity, which makes one by reflection. */
  public HtmlEscape() {}

  @Override
  public Object referenceInsert(Context context, String reference, Object value) {
    return value instanceof Markup markup ? markup.xml() : escape(Objects.toString(value, ""));
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    return out.toString();
  }
}
