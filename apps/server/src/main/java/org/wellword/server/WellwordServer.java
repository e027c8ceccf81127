package org.wellword.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.wellword.CaptionChecker;

/** A running server. It does not close the checker. */
final class WellwordServer implements AutoCloseable {
  private static final String PAGE = "/org/wellword/server/page";

  /** Threads that move bytes; none of them ever waits for a client or checks a caption. */
  private static final int IO_THREADS = 16;

  private static final int HEAD = 8 << 10;

  /** An answer up to this size is handed over whole, and no thread waits until it is taken. */
  static final int WHOLE_ANSWER = 64 << 10;

  private final Settings settings;
  private final ExecutorService checks;
  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
  private final Javalin app;

  private WellwordServer(Settings settings, CaptionChecker checker) {
    this.settings = settings;
    checks =
        Executors.newFixedThreadPool(
            settings.limits().threads(), Thread.ofPlatform().name("wellword-check-", 0).factory());
    Routes routes = new Routes(settings, checker, others);
    app =
        Javalin.create(
            config -> {
              jetty(config);
              http(config);
              routes.add(config.routes);
            });
  }

  /** Starts a server that answers with {@code checker}. */
  static WellwordServer start(Settings settings, CaptionChecker checker) {
    WellwordServer server = new WellwordServer(settings, checker);
    server.app.start();
    return server;
  }

  private void jetty(JavalinConfig config) {
    Settings.Limits limits = settings.limits();
    QueuedThreadPool io = new QueuedThreadPool(IO_THREADS, IO_THREADS / 2);
    io.setName("wellword-io");
    config.jetty.threadPool = io;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEAD);
          http.setOutputBufferSize(WHOLE_ANSWER);
          http.setOutputAggregationSize(WHOLE_ANSWER);
        });
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(limits.stopTime().toMillis());
          server.setErrorHandler(Answers::error);
          server.setHandler(new GracefulHandler());
          ((GracefulHandler) server.getHandler()).setHandler(new Front(limits, checks, others));
          server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
    config.jetty.addConnector(this::connector);
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.limits().idleTime().toMillis());
    return connector;
  }

  private static void http(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/";
          files.directory = PAGE;
          files.location = Location.CLASSPATH;
          files.headers.put("Cache-Control", "no-cache");
        });
  }

  /** Where it listens. */
  URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + app.port());
  }

  /** Takes no more requests, answers those that it has, and ends. */
  @Override
  public void close() {
    app.stop();
    others.shutdown();
    checks.shutdown();
  }
}
