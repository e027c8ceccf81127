package org.wellword.cli.guide;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/** Lets no value of a template become Markdown: it stays the text that it is, on one line. */
public final class MarkdownEscape implements ReferenceInsertionEventHandler {
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>|~]|&(?=#?\\w+;)");

  /** What opens a heading, list or rule at the start of a line. */
  private static final Pattern OPENING =
      Pattern.compile("^(#{1,6}(?=\\s|$)|[+-](?=[\\s-]|$)|=|\\d{1,9}(?=[.)](\\s|$)))");

  /** For Velocity, which makes one by reflection. */
  public MarkdownEscape() {}

  @Override
  public Object referenceInsert(Context context, String reference, Object value) {
    return escape(Objects.toString(value, ""));
  }

  static String escape(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    String inline = INLINE.matcher(line).replaceAll("\\\\$0");
    return OPENING
        .matcher(inline)
        .replaceFirst(
            m -> Character.isDigit(m.group().charAt(0)) ? m.group() + "\\\\" : "\\\\" + m.group());
  }
}
