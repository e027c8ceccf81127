package org.wellword.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** What is answered where. */
final class Routes {
  static final String CHECK = "/v1/captions:check";

  /** Answers what a check of nothing answers, without checking; only for measuring. */
  static final String CONSTANT = "/benchmark/constant";

  private static final String CLAIM = "/v1/claims/";
  private static final String METRICS = "/metrics";
  private static final String OPENAPI = "/openapi.json";

  private static final Set<String> NAMES =
      Set.of(
          CHECK,
          CONSTANT,
          "/v1/resources",
          "/v1/regions",
          "/v1/campaigns",
          "/v1/guide",
          "/v1/packs",
          "/v1/sources",
          "/healthz",
          "/readyz",
          METRICS,
          OPENAPI,
          "/");

  private final Settings settings;
  private final Checks checks;
  private final CheckRoute check;
  private final LiveChecker checker;
  private final GuideRoute guide;
  private final byte[] openApi = openApi();
  private final AtomicBoolean stopping;

  Routes(
      Settings settings,
      Checks checks,
      ExecutorService workers,
      ExecutorService others,
      AtomicBoolean stopping) {
    this.settings = settings;
    this.checks = checks;
    this.check = new CheckRoute(checks, new Batch(settings.limits(), checks, workers), others);
    this.checker = checks.checker();
    this.guide = new GuideRoute(checks.checker(), workers);
    this.stopping = stopping;
  }

  /** The name of a route for counts and logs; never a part of the path that a caller made up. */
  static String name(String path) {
    if (NAMES.contains(path)) {
      return path;
    }
    return path.startsWith(CLAIM) ? CLAIM + "{id}" : "other";
  }

  void add(RoutesConfig routes) {
    routes.post(CHECK, check);
    if (settings.constant()) {
      routes.post(CONSTANT, check::constant);
    }
    routes.get(
        "/v1/resources",
        context -> {
          Query query = Query.of(context, "region", "topic", "audience");
          json(
              context,
              listed(
                  l -> l.resources(query.region(), query.word("topic"), query.word("audience"))));
        });
    routes.get(
        "/v1/campaigns",
        context -> {
          Query query = Query.of(context, "on", "region");
          json(context, listed(l -> l.campaigns(query.day("on"), query.region())));
        });
    routes.get("/v1/guide", guide);
    routes.get("/v1/regions", plain(() -> listed(Listings::regions)));
    routes.get("/v1/packs", plain(() -> listed(Listings::packs)));
    routes.get("/v1/sources", plain(() -> listed(Listings::sources)));
    routes.get(
        CLAIM + "{id}",
        context -> {
          Query.of(context);
          json(
              context,
              listed(l -> l.claim(context.pathParam("id")))
                  .orElseThrow(() -> new Problem.Raised(404, "There is no such claim.")));
        });
    routes.get("/healthz", plain(() -> "{\"status\":\"up\"}"));
    routes.get(
        "/readyz",
        context -> {
          Query.of(context);
          if (stopping.get()) {
            throw new Problem.Raised(503, "The server is stopping.");
          }
          json(context, "{\"status\":\"ready\"}");
        });
    routes.get(
        METRICS,
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(checks.metrics()));
    routes.get(OPENAPI, context -> context.contentType("application/json").result(openApi));
    problems(routes);
  }

  /** Where a route fails. */
  private static void problems(RoutesConfig routes) {
    routes.exception(Problem.Raised.class, (e, context) -> problem(context, e.problem()));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> {
          problem(context, Problem.of(e.getStatus()));
          String allowed = e.getDetails().get("availableMethods");
          if (allowed != null) {
            context.header("Allow", allowed);
          }
        });
    routes.exception(Exception.class, (e, context) -> problem(context, Problem.of(500)));
  }

  private <R> R listed(Function<Listings, R> listing) {
    return checker.with(live -> listing.apply(new Listings(live)));
  }

  /** A listing without parameters. */
  private interface Listing {
    String json();
  }

  private static Handler plain(Listing listing) {
    return context -> {
      Query.of(context);
      json(context, listing.json());
    };
  }

  private static void json(Context context, String json) {
    context
        .contentType(MediaType.JSON.label())
        .result(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void problem(Context context, Problem problem) {
    context.status(problem.status()).contentType(Problem.TYPE).result(problem.toJson());
    if (problem.status() == 503) {
      context.header("Retry-After", "1");
    }
  }

  private static byte[] openApi() {
    try (InputStream in = Routes.class.getResourceAsStream("openapi.json")) {
      return java.util.Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
