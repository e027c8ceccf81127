package org.wellword.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.wellword.CaptionChecker;
import picocli.CommandLine;

/** A server on a free port, and a client for it. */
final class TestServer implements AutoCloseable {
  static final CaptionChecker CHECKER = CaptionChecker.bundled();

  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";
  static final String CHECK = "/v1/captions:check";

  final StringWriter log = new StringWriter();
  final WellwordServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(Checks checks, String... options) {
    ServeCommand command = new ServeCommand();
    new CommandLine(command).parseArgs(options);
    server = WellwordServer.start(command.settings(), checks, new PrintWriter(log, true));
  }

  /** Started with options of {@code wellword serve}. */
  static TestServer of(String... options) {
    return with(CHECKER, options);
  }

  /** With another checker than the bundled one. */
  static TestServer with(CaptionChecker checker, String... options) {
    return with(new Checks(LiveChecker.of(checker)), options);
  }

  /** With what answers and counts. */
  static TestServer with(Checks checks, String... options) {
    String[] all = new String[options.length + 2];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--port";
    all[options.length + 1] = "0";
    return new TestServer(checks, all);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpResponse<String> check(String json) {
    return post(CHECK, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection on which a test writes what it likes. */
  Socket socket() throws IOException {
    Socket socket = new Socket(server.address().getHost(), server.address().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything until the server closes the connection. */
  static String readAll(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The head of a check. */
  static String head(String type, long length) {
    return "POST "
        + CHECK
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** Keeps every thread that checks busy until the latch is counted down. */
  CountDownLatch holdChecks() {
    CountDownLatch release = new CountDownLatch(1);
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      server
          .checks()
          .execute(
              () -> {
                try {
                  release.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }
    return release;
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
