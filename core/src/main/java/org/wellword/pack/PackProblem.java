package org.wellword.pack;

/**
 * Something wrong in a pack.
 *
 * @param file name of the pack's source
 * @param line from 1, or 0 when the whole file is meant
 * @param column from 1, or 0
 * @param id the rule, claim or other entry, or "" outside of one
 * @param message what is wrong and what was expected
 */
public record PackProblem(String file, int line, int column, String id, String message) {
  /** {@code file:line:column: id: message}, with control characters as {@code \\u001B}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(file);
    if (line > 0) {
      out.append(':').append(line).append(':').append(column);
    }
    out.append(": ");
    if (!id.isEmpty()) {
      out.append(id).append(": ");
    }
    return StrangeText.harmless(out.append(message).toString());
  }
}
