package org.wellword.signal;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of web addresses, in which they are shared and compared: two spellings that lead
 * to the same page should have the same form.
 *
 * <ul>
 *   <li>The scheme is {@code https}, also where it is {@code http} or missing.
 *   <li>The host is in small letters and ASCII (IDN), without a point at its end; user names are
 *       left out, and so are the ports 80 and 443.
 *   <li>The path is without {@code .} and {@code ..}, and {@code /} when empty; what ASCII does not
 *       hold is escaped, with capital digits. Its case stays, and so does a slash at its end.
 *   <li>Fragments, and parameters that only say where a visitor came from ({@code utm_...}, {@code
 *       fbclid}, {@code igsh} and the like), are left out; others stay in their order.
 * </ul>
 */
public final class SignalUrl {
  private static final int MAX_LENGTH = 2_048;
  private static final String ESCAPED = "\"<>\\^`{|} ";

  /** Names of parameters that are added by whoever shares a link. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "twclid",
          "ttclid",
          "yclid",
          "li_fat_id",
          "igsh",
          "igshid",
          "mc_cid",
          "mc_eid",
          "_hsenc",
          "_hsmi",
          "mkt_tok",
          "oly_enc_id",
          "oly_anon_id",
          "vero_id",
          "wickedid",
          "si");

  private SignalUrl() {}

  /**
   * The normal form of an address as it stands in a caption or list, with or without a scheme; or
   * nothing when it is none of the web, or too long. Never throws.
   */
  public static Optional<String> of(String address) {
    String text = address.strip();
    int scheme = text.indexOf("://");
    String rest = scheme < 0 ? text : text.substring(scheme + 3);
    boolean web =
        scheme < 0 || text.substring(0, scheme).toLowerCase(Locale.ROOT).matches("https?");
    if (!web || rest.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI uri = new URI("https://" + escape(rest)).normalize();
      String authority = uri.getRawAuthority();
      boolean mail = scheme < 0 && authority != null && authority.indexOf('@') >= 0;
      String host = authority == null || mail ? null : host(authority);
      return host == null ? Optional.empty() : form(host, new URI(uri.toASCIIString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> form(String host, URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    while (path.startsWith("/../") || path.equals("/..")) {
      path = path.substring(3); // above the top there is nothing
    }
    String query = query(uri.getRawQuery());
    String form =
        "https://" + host + (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query);
    String escaped = capitalEscapes(form);
    return escaped.length() > MAX_LENGTH ? Optional.empty() : Optional.of(escaped);
  }

  /** Host and port, or null when that is none of the web. */
  private static @Nullable String host(String authority) {
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = place.lastIndexOf(':');
    boolean hasPort = colon >= 0 && place.indexOf(']', colon) < 0;
    String name = hasPort ? place.substring(0, colon) : place;
    String port = hasPort ? place.substring(colon + 1) : "";
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9') || port.length() > 5) {
      return null;
    }
    try {
      String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      boolean standard = port.isEmpty() || port.equals("80") || port.equals("443");
      return host.isEmpty() ? null : standard ? host : host + ":" + port;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String query(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .collect(Collectors.joining("&"));
  }

  private static boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** Escapes what people leave unescaped. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2));
      boolean bracket = (c == '[' || c == ']') && escaped.indexOf("/") >= 0;
      if (lone || bracket || c < ' ' || ESCAPED.indexOf(c) >= 0) {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String capitalEscapes(String form) {
    StringBuilder capital = new StringBuilder(form);
    for (int i = form.indexOf('%'); i >= 0; i = form.indexOf('%', i + 1)) {
      for (int k = i + 1; k <= i + 2 && k < form.length(); k++) {
        capital.setCharAt(k, Character.toUpperCase(form.charAt(k)));
      }
    }
    return capital.toString();
  }

  private static boolean isHex(String text, int i) {
    return i < text.length() && Character.digit(text.charAt(i), 16) >= 0;
  }
}
