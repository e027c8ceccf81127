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
  /** How it is dialled, in digits that every telephone has; a menu may follow in words. */
  static final String NUMBER = "[ -~]*[0-9][ -~]*";

  private static final String MAIL = "[!-?A-~]+@[!-?A-~]+";
  static final String A_NUMBER = "a number as it is dialled";

  static Contact read(PackNode node) {
    String kind = node.oneOf("kind", "phone", "text", "whatsapp", "chat", "email", "web");
    boolean dialled = kind.equals("phone") || kind.equals("text") || kind.equals("whatsapp");
    Contact contact =
        new Contact(
            kind,
            dialled ? node.matching("number", NUMBER, A_NUMBER) : "",
            node.optionalText("keyword"),
            node.has("international")
                ? node.matching("international", "\\+[ -~]*[0-9][ -~]*", "+ and a number")
                : "",
            dialled
                ? ""
                : kind.equals("email")
                    ? node.matching("url", MAIL, "a mail address")
                    : node.url("url"));
    node.done();
    return contact;
  }
}
