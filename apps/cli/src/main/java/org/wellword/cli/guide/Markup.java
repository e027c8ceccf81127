package org.wellword.cli.guide;

/**
 * Markup that a page holds as it is, such as a drawing; everything else is escaped.
 *
 * @param xml well-formed, without anything that loads or runs
 */
public record Markup(String xml) {}
