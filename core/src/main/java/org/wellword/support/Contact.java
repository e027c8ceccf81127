package org.wellword.support;

import org.wellword.pack.PackNode;

/**
 * One way to reach a service.
 *
 * @param kind phone, text, whatsapp, chat, email or web
 * @param number exactly as dialled in the country of the service, or ""
 * @param keyword what to send, for text services that need it, or ""
 * @param international the number as dialled from abroad, where one exists, or ""
 * @param url address of a chat or page, or ""
 */
public record Contact(
    String kind, String number, String keyword, String international, String url) {
  static Contact read(PackNode node) {
    String kind = node.oneOf("kind", "phone", "text", "whatsapp", "chat", "email", "web");
    boolean dialled = kind.equals("phone") || kind.equals("text") || kind.equals("whatsapp");
    Contact contact =
        new Contact(
            kind,
            dialled ? node.text("number") : "",
            node.optionalText("keyword"),
            node.optionalText("international"),
            dialled ? "" : kind.equals("email") ? node.text("url") : node.url("url"));
    if (!contact.international().isEmpty() && !contact.international().startsWith("+")) {
      node.problem("an international number begins with +");
    }
    node.done();
    return contact;
  }
}
