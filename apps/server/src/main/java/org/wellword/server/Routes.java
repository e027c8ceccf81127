package org.wellword.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.ExecutorService;
import org.wellword.CaptionChecker;

/** What is answered where. */
final class Routes {
  static final String CHECK = "/v1/captions:check";

  /** Answers what a check of nothing answers, without checking; only for measuring. */
  static final String CONSTANT = "/benchmark/constant";

  private final Settings settings;
  private final CheckRoute check;

  Routes(Settings settings, CaptionChecker checker, ExecutorService others) {
    this.settings = settings;
    this.check = new CheckRoute(checker, others);
  }

  void add(RoutesConfig routes) {
    routes.post(CHECK, check);
    if (settings.constant()) {
      routes.post(CONSTANT, check::constant);
    }
    routes.exception(Problem.Raised.class, (e, context) -> problem(context, e.problem()));
    routes.exception(Exception.class, (e, context) -> problem(context, Problem.of(500)));
  }

  private static void problem(Context context, Problem problem) {
    context.status(problem.status()).contentType(Problem.TYPE).result(problem.toJson());
  }
}
