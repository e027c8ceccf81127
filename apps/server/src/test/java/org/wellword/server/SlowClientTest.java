package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wellword.server.TestServer.head;
import static org.wellword.server.TestServer.readAll;
import static org.wellword.server.TestServer.write;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowClientTest {
  private static final TestServer SERVER =
      TestServer.of("--request-time", "1", "--idle-time", "2", "--min-rate", "100000");

  private static final String BODY = "{\"text\":\"hello\"}";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void serverGoesOn() {
    assertThat(SERVER.check(BODY).statusCode()).isEqualTo(200);
  }

  @Test
  void halfClosedBehindTheRequest_answered() throws IOException {
    try (Socket socket = SERVER.socket()) {
      write(socket, head(TestServer.JSON, BODY.length()) + BODY);
      socket.shutdownOutput();

      assertThat(readAll(socket)).startsWith("HTTP/1.1 200").endsWith("}}");
    }
  }

  @Test
  void halfClosedInTheBody_400() throws IOException {
    try (Socket socket = SERVER.socket()) {
      write(socket, head(TestServer.JSON, 100) + BODY);
      socket.shutdownOutput();

      assertThat(readAll(socket)).startsWith("HTTP/1.1 400").contains(Problem.TYPE);
    }
  }

  @Test
  void bodyThatDoesNotCome_408() throws IOException {
    try (Socket socket = SERVER.socket()) {
      write(socket, head(TestServer.JSON, 100) + "{\"te");

      assertThat(readAll(socket)).startsWith("HTTP/1.1 408").contains(Problem.TYPE);
    }
  }

  @Test
  void headThatTrickles_closed() throws Exception {
    try (Socket socket = SERVER.socket()) {
      write(socket, "GET /healthz HTTP/1.1\r\nHost: x\r\n");
      boolean closed = false;
      for (int i = 0; i < 100 && !closed; i++) {
        Thread.sleep(100);
        try {
          write(socket, "X-" + i + ": y\r\n");
        } catch (SocketException e) {
          closed = true;
        }
      }

      assertThat(closed).isTrue();
    }
  }

  @Test
  void batchThatTrickles_ended() throws Exception {
    try (Socket socket = SERVER.socket()) {
      write(socket, head(TestServer.LINES, 1 << 20) + BODY + "\n");
      boolean closed = false;
      for (int i = 0; i < 150 && !closed; i++) {
        Thread.sleep(100);
        try {
          write(socket, " ");
        } catch (SocketException e) {
          closed = true;
        }
      }

      assertThat(closed).isTrue();
    }
  }

  @Test
  void manyThatNeverRead_holdUpNobody() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      String many =
          ("POST /v1/captions:check HTTP/1.1\r\nHost: x\r\nContent-Type: "
                  + TestServer.JSON
                  + "\r\nContent-Length: "
                  + BODY.length()
                  + "\r\n\r\n"
                  + BODY)
              .repeat(30);
      for (int i = 0; i < 64; i++) {
        Socket socket = SERVER.socket();
        socket.setReceiveBufferSize(4096);
        sockets.add(socket);
        write(socket, many);
      }
      for (int i = 0; i < 20; i++) {
        assertThat(SERVER.check(BODY).statusCode()).isEqualTo(200);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void noHttp_400() throws IOException {
    try (Socket socket = SERVER.socket()) {
      write(socket, "GET / HTTP/1.1\r\nHost: x\r\n\u0001\r\n\r\n");

      assertThat(readAll(socket)).startsWith("HTTP/1.1 400").contains(Problem.TYPE);
    }
  }

  @Test
  void longHeads_414And431() throws IOException {
    try (Socket socket = SERVER.socket()) {
      write(socket, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(readAll(socket)).startsWith("HTTP/1.1 414").contains(Problem.TYPE);
    }
    try (Socket socket = SERVER.socket()) {
      write(socket, "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
      assertThat(readAll(socket)).startsWith("HTTP/1.1 431").contains(Problem.TYPE);
    }
  }
}
