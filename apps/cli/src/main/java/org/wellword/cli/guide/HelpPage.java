package org.wellword.cli.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wellword.support.Contact;
import org.wellword.support.Resource;
import org.wellword.support.ResourceDirectory;

/** Help services as a guide prints them. */
final class HelpPage {
  private final ResourceDirectory directory;
  private final String today;

  HelpPage(ResourceDirectory directory, LocalDate today) {
    this.directory = directory;
    this.today = today.toString();
  }

  /** The services of a region, all of them or those for a topic; else the directories. */
  Guide.Help of(String region, String topic) {
    String code = region.strip().toUpperCase(Locale.ROOT);
    boolean known = !code.equals(ResourceDirectory.WORLD) && !directory.of(code).isEmpty();
    String from = known ? code : ResourceDirectory.WORLD;
    List<Resource> services =
        topic.isEmpty() ? directory.of(from) : directory.select(from, List.of(topic), false);
    return new Guide.Help(
        code.equals(ResourceDirectory.WORLD) ? "" : code,
        known ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : "",
        directory.advice(from),
        services.stream().map(this::service).toList());
  }

  private Guide.Service service(Resource resource) {
    return new Guide.Service(
        resource.name(),
        resource.audience().equals("everyone") ? "" : resource.audience(),
        resource.contacts().stream().map(HelpPage::way).toList(),
        resource.hours(),
        !resource.unconfirmed().contains("hours"),
        resource.cost().equals("not stated") ? "" : resource.cost(),
        resource.checked(),
        resource.overdue(today),
        resource.url(),
        resource.note());
  }

  private static Guide.Way way(Contact contact) {
    String abroad =
        contact.international().isEmpty() ? "" : " (from abroad " + contact.international() + ")";
    return switch (contact.kind()) {
      case "phone" -> new Guide.Way("Call", contact.number() + abroad, dial("tel:", contact));
      case "text" ->
          new Guide.Way(
              "Text",
              contact.keyword().isEmpty()
                  ? contact.number()
                  : contact.keyword() + " to " + contact.number(),
              dial("sms:", contact));
      case "whatsapp" -> new Guide.Way("WhatsApp", contact.number(), "");
      case "email" -> new Guide.Way("Email", contact.url(), "mailto:" + contact.url());
      case "chat" -> new Guide.Way("Chat", contact.url(), contact.url());
      default -> new Guide.Way("Web", contact.url(), contact.url());
    };
  }

  /** A link that dials, unless the number holds words ("111 then 2"). */
  private static String dial(String scheme, Contact contact) {
    String number = contact.number();
    return number.matches("[+0-9 ().-]+") ? scheme + number.replaceAll("[^+0-9]", "") : "";
  }
}
