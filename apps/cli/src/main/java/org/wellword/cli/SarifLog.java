package org.wellword.cli;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Result;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * One log of SARIF 2.1.0 with one run. Results are written as they come, so that memory does not
 * grow with the captions; the rules that were found follow at the end.
 */
final class SarifLog {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Bad lines that are told one by one; the others are counted. */
  private static final int BAD_SHOWN = 1_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CaptionChecker checker;
  private final PrintWriter out;
  private final Set<String> found = ConcurrentHashMap.newKeySet();
  private final NavigableMap<Long, String> bad = new TreeMap<>();
  private long badCount;

  SarifLog(CaptionChecker checker, PrintWriter out) {
    this.checker = checker;
    this.out = out;
  }

  /** Writes the beginning; results follow, with commas between them. */
  void open() {
    out.write(
        "{\"$schema\":\""
            + SCHEMA
            + "\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":[\n");
  }

  /** The results of a line; thread-safe. */
  JsonLines.Answer answer(CaptionLine line, String region, String language) {
    if (!line.error().isEmpty()) {
      refuse(line.number(), line.error());
      return new JsonLines.Answer("", false, true);
    }
    Caption caption = line.caption(region, language);
    CaptionReport report = checker.checkCaption(caption);
    String uri = line.id().isEmpty() ? "line/" + line.number() : "caption/" + encoded(line.id());
    return new JsonLines.Answer(results(report, uri, caption.text()), report.hasFindings(), false);
  }

  /** The results of a report, with commas between them; "" when there is none. Thread-safe. */
  String results(CaptionReport report, String uri, String caption) {
    List<Result> results = SarifResults.of(report, uri, caption);
    results.forEach(r -> found.add(r.getRuleId()));
    return results.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private synchronized void refuse(long line, String error) {
    badCount++;
    bad.put(line, error);
    if (bad.size() > BAD_SHOWN) {
      bad.pollLastEntry(); // the same ones are kept whatever thread was faster
    }
  }

  /** Writes the end: the rules that were found, and the lines that could not be read. */
  void close() {
    Invocation invocation = new Invocation().withExecutionSuccessful(badCount == 0);
    List<Notification> notifications = new ArrayList<>();
    for (Map.Entry<Long, String> line : bad.entrySet()) {
      notifications.add(
          new Notification()
              .withLevel(Notification.Level.ERROR)
              .withMessage(
                  new Message().withText("line " + line.getKey() + ": " + line.getValue())));
    }
    if (badCount > 0) {
      invocation
          .withToolExecutionNotifications(notifications)
          .withProperties(new PropertyBag().withAdditionalProperty("badLines", badCount));
    }
    out.write("\n],\"tool\":" + JSON.writeValueAsString(new SarifTool(checker).describe(found)));
    out.println(",\"invocations\":[" + JSON.writeValueAsString(invocation) + "]}]}");
    out.flush();
  }
}
