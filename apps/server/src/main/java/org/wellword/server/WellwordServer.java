package org.wellword.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

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

  private final AtomicBoolean stopping = new AtomicBoolean();
  private final HeadWatch watch;
  private final Front front;
  private int port;

  private WellwordServer(Settings settings, Checks counted, PrintWriter log) {
    this.settings = settings;
    Settings.Limits limits = settings.limits();
    checks =
        Executors.newFixedThreadPool(
            limits.threads(), Thread.ofPlatform().name("wellword-check-", 0).factory());
    watch = new HeadWatch(limits.requestTime());
    RequestLog requests = new RequestLog(counted, watch, settings.accessLog() ? log : null);
    front = new Front(limits, checks, others, requests);
    Routes routes = new Routes(settings, counted, checks, others, stopping);
    app =
        Javalin.create(
            config -> {
              jetty(config);
              http(config);
              routes.add(config.routes);
            });
  }

  /**
   * Starts a server that answers with the checker of {@code checks}.
   *
   * @param log where the access log goes, if the settings ask for one
   * @throws io.javalin.util.JavalinException when it cannot listen there
   */
  static WellwordServer start(Settings settings, Checks checks, PrintWriter log) {
    WellwordServer server = new WellwordServer(settings, checks, log);
    try {
      server.app.start();
      server.port = server.app.port();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
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
          server.setHandler(new GracefulHandler(crossOrigin(front)));
          server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
    config.jetty.addConnector(this::connector);
  }

  /** Lets pages of other origins ask, where some are named. */
  private Handler crossOrigin(Handler handler) {
    if (settings.origins().isEmpty()) {
      return handler;
    }
    CrossOriginHandler cross = new CrossOriginHandler();
    cross.setAllowedOriginPatterns(
        settings.origins().stream()
            .map(origin -> origin.equals("*") ? origin : Pattern.quote(origin))
            .collect(Collectors.toSet()));
    cross.setAllowedHeaders(Set.of("Content-Type"));
    cross.setAllowCredentials(false);
    cross.setDeliverPreflightRequests(false);
    cross.setHandler(handler);
    return cross;
  }

  private Entrance connector(Server server, HttpConfiguration http) {
    Entrance connector = new Entrance(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.addBean(watch);
    connector.setIdleTimeout(settings.limits().idleTime().toMillis());
    // Jetty's own second would break off what waits for its turn, or for the next line of a batch.
    connector.setShutdownIdleTimeout(settings.limits().idleTime().toMillis());
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
    return URI.create("http://" + host + ":" + port);
  }

  /** The threads that check; for tests. */
  ExecutorService checks() {
    return checks;
  }

  /** How many checks would be let in now. */
  int room() {
    return front.room();
  }

  /** Takes no more requests, answers those that it has, and ends. */
  @Override
  public void close() {
    if (stopping.getAndSet(true)) {
      return;
    }
    for (Connector connector : app.jettyServer().server().getConnectors()) {
      ((NetworkConnector) connector).close();
    }
    watch.stop();
    app.stop();
    watch.close();
    others.shutdown();
    checks.shutdown();
  }
}
