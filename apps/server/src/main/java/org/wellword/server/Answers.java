package org.wellword.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes problems below the routes, where there is no servlet. */
final class Answers {
  private Answers() {}

  /** Answers with a problem; the connection ends where the rest of the request is not read. */
  static void problem(Request request, Response response, Callback callback, Problem problem) {
    if (response.isCommitted()) {
      callback.failed(new IllegalStateException("the answer had begun"));
      return;
    }
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
    }
    if (!request.consumeAvailable()) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    byte[] body = problem.toJson();
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** The pages of Jetty's own errors, such as a request that is no HTTP. */
  static boolean error(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response.getHeaders());
    int status = response.getStatus();
    if (request.getAttribute(org.eclipse.jetty.server.handler.ErrorHandler.ERROR_EXCEPTION)
        instanceof org.eclipse.jetty.http.HttpException known) {
      status = known.getCode();
    }
    problem(request, response, callback, Problem.of(status < 400 ? 500 : status));
    return true;
  }
}
