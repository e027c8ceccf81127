package org.wellword.server;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.wellword.pack.JsonOut;

/**
 * What is wrong with a request, as RFC 9457 writes it. Never holds a caption.
 *
 * @param status of HTTP
 * @param detail a sentence for the caller
 */
record Problem(int status, String detail) {
  static final String TYPE = "application/problem+json";

  /** Thrown by a route; becomes the answer. */
  static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Raised(int status, String detail) {
      super(detail, null, false, false);
      this.problem = new Problem(status, detail);
    }

    Problem problem() {
      return problem;
    }
  }

  /** For a status of which nothing more is known. */
  static Problem of(int status) {
    return new Problem(
        status,
        switch (status) {
          case 400 -> "The request is not valid HTTP.";
          case 404 -> "There is nothing at this path.";
          case 405 -> "This path does not take the method; the header Allow names those it does.";
          case 408 -> "The request took too long to arrive.";
          case 414 -> "The address is too long.";
          case 431 -> "The head of the request is too long.";
          case 503 -> "The server is stopping.";
          default ->
              status >= 500
                  ? "The server could not answer; the fault is its own."
                  : "The server does not answer such a request.";
        });
  }

  byte[] toJson() {
    return new JsonOut()
        .object()
        .field("type", "about:blank")
        .field("title", HttpStatus.getMessage(status))
        .field("status", status)
        .field("detail", detail)
        .endObject()
        .end()
        .getBytes(StandardCharsets.UTF_8);
  }
}
