package org.wellword.cli.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wellword.insight.Dimension;
import org.wellword.insight.Share;
import org.wellword.insight.Study;

/** What the figures say, in plain sentences; only what the intervals bear. */
final class Findings {
  private final Study study;
  private final Names names;
  private final List<String> found = new ArrayList<>();

  private Findings(Study study, Names names) {
    this.study = study;
    this.names = names;
  }

  /** A handful of sentences, the broadest first. */
  static List<String> of(Study study, Names names) {
    Findings findings = new Findings(study, names);
    findings.guidance();
    findings.topics();
    findings.claims();
    findings.need();
    findings.windows();
    return findings.found;
  }

  private static String figures(Share share) {
    return Wording.percent(share.share()) + " (" + Wording.interval(share) + ")";
  }

  private void guidance() {
    Optional<Share> guidance = study.table(Dimension.LANE).share("guidance");
    if (guidance.isEmpty()) {
      found.add(
          "Too few captions, or all but too few, had wording or claims to improve to say how many.");
      return;
    }
    String most =
        study.table(Dimension.RULE).rows().stream()
            .findFirst()
            .map(r -> " The rule that spoke most often is " + r.key() + ".")
            .orElse("");
    found.add(
        figures(guidance.get())
            + " of the captions, "
            + oneIn(guidance.get())
            + ", had wording or a claim that could be put better."
            + most);
  }

  private static String oneIn(Share share) {
    long in = Math.round(1 / share.share());
    return in < 2 ? "more than two of three" : "about one in " + Wording.number(in);
  }

  private void topics() {
    List<Study.Row> rows = study.table(Dimension.TOPIC).rows();
    if (rows.isEmpty()) {
      return;
    }
    Share first = share(rows.get(0));
    String name = names.topic(rows.get(0).key()).toLowerCase(Locale.ROOT);
    if (rows.size() == 1) {
      found.add(
          "The only topic with captions enough to tell is " + name + ": " + figures(first) + ".");
      return;
    }
    Share second = share(rows.get(1));
    found.add(
        "The topic met most often is "
            + proper(rows.get(0).key())
            + ", with "
            + figures(first)
            + " of the captions, "
            + (first.apartFrom(second) ? "clearly ahead of " : "too close to call beside ")
            + proper(rows.get(1).key())
            + " with "
            + figures(second)
            + ".");
  }

  /** A topic within a sentence; ADHD stays in capitals. */
  private String proper(String topic) {
    String name = names.topic(topic);
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    return capitals ? name : name.toLowerCase(Locale.ROOT);
  }

  private static Share share(Study.Row row) {
    return row.share().orElseThrow();
  }

  private void claims() {
    Study.Table stances = study.table(Dimension.STANCE);
    Optional<Share> endorses = stances.share("endorses");
    Optional<Share> debunks = stances.share("debunks");
    String first = "";
    if (endorses.isPresent() && debunks.isPresent()) {
      String more =
          !endorses.get().apartFrom(debunks.get())
              ? "Myths are repeated about as often as they are set right"
              : endorses.get().share() > debunks.get().share()
                  ? "Myths are repeated more often than they are set right"
                  : "Myths are set right more often than they are repeated";
      first =
          more
              + ": "
              + figures(endorses.get())
              + " of the captions endorse one, "
              + figures(debunks.get())
              + " correct one.";
    } else if (endorses.isPresent()) {
      first = figures(endorses.get()) + " of the captions endorse a myth.";
    } else if (debunks.isPresent()) {
      first = figures(debunks.get()) + " of the captions set a myth right.";
    }
    List<Study.Row> claims = study.table(Dimension.CLAIM).rows();
    String most =
        claims.isEmpty()
            ? ""
            : "The one met most often: “"
                + names.claim(claims.get(0).key())
                + "” ("
                + Wording.number(share(claims.get(0)).count())
                + " captions, whatever their stance).";
    if (!first.isEmpty() || !most.isEmpty()) {
      found.add((first + " " + most).strip());
    }
  }

  private void need() {
    study
        .table(Dimension.LANE)
        .share("need")
        .ifPresent(
            need -> {
              long offer =
                  study.table(Dimension.NEED).rows().stream()
                      .filter(r -> r.key().equals("offer"))
                      .flatMap(r -> r.share().stream())
                      .mapToLong(Share::count)
                      .sum();
              String more =
                  offer == 0
                      ? ""
                      : " In " + Wording.number(offer) + " of them help should be offered.";
              found.add(
                  figures(need)
                      + " of the captions suggest that somebody may need support."
                      + more);
            });
  }

  /** What lies between two intervals. */
  private static double gap(Study.Comparison c) {
    return Math.max(c.inside().low() - c.outside().high(), c.outside().low() - c.inside().high());
  }

  private void windows() {
    List<Study.Comparison> lanes =
        study.windows().stream().filter(c -> c.dimension() == Dimension.LANE).toList();
    if (lanes.isEmpty()) {
      return;
    }
    Optional<Study.Comparison> apart =
        lanes.stream()
            .filter(c -> c.inside().apartFrom(c.outside()))
            .max(Comparator.comparingDouble(Findings::gap));
    found.add(
        apart
            .map(
                c ->
                    "During "
                        + names.campaign(c.window())
                        + ", "
                        + figures(c.inside())
                        + (c.key().equals("need")
                            ? " of the captions suggest a need of support, against "
                            : c.key().equals("guidance")
                                ? " of the captions had something to put better, against "
                                : " of the captions were for review, against ")
                        + figures(c.outside())
                        + " on the other days.")
            .orElse(
                "No campaign stands clearly apart: within and outside its days the intervals overlap."));
  }
}
