package org.wellword.pack;

/**
 * Where a fact comes from.
 *
 * @param id what citations use, such as {@code mindframe}
 * @param publisher who answers for it
 * @param title name of the document
 * @param url its canonical address
 * @param accessed ISO date on which the entry was last compared with its source
 * @param basis how the source was read: {@code page} (the publisher's own text), {@code quoted} (as
 *     quoted elsewhere) or {@code recalled} (general knowledge, still to be compared)
 */
public record Source(
    String id, String publisher, String title, String url, String accessed, String basis) {
  static Source read(PackNode node) {
    return new Source(
        node.id("id"),
        node.text("publisher"),
        node.text("title"),
        node.url("url"),
        node.date("accessed"),
        node.oneOf("basis", "page", "quoted", "recalled"));
  }
}
