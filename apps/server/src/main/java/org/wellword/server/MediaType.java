package org.wellword.server;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What the body of a check is. */
enum MediaType {
  /** One caption. */
  JSON("application/json"),
  /** Many captions, one a line. */
  LINES("application/x-ndjson"),
  /** Something else, or not told. */
  OTHER("");

  private final String label;

  MediaType(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static MediaType of(Request request) {
    return of(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
  }

  /** By a header; parameters such as the charset are passed over, JSON is always UTF-8. */
  static MediaType of(@Nullable String header) {
    if (header == null) {
      return OTHER;
    }
    int end = header.indexOf(';');
    String name = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    for (MediaType type : values()) {
      if (type.label.equals(name)) {
        return type;
      }
    }
    return OTHER;
  }
}
