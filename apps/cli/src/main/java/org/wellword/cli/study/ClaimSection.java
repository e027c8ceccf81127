package org.wellword.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellword.insight.Dimension;
import org.wellword.insight.Study;

/** Claims, and what captions say about them. */
final class ClaimSection {
  private ClaimSection() {}

  static Optional<StudyPage.Section> of(PageParts parts) {
    Study.Table claims = parts.study.table(Dimension.CLAIM);
    List<Dot> dots = PageParts.dots(claims.rows(), parts.names::claim);
    if (dots.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> stances = new ArrayList<>();
    List<Study.Row> split = parts.study.table(Dimension.CLAIM_STANCE).rows();
    for (Study.Row claim : claims.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(parts.names.claim(claim.key()));
      cells.add(Wording.captions(claim.share()));
      split.stream()
          .filter(r -> r.key().equals(claim.key()))
          .forEach(r -> cells.add(Wording.captions(r.share())));
      stances.add(cells);
    }
    List<String> heads = new ArrayList<>(List.of("Claim", "Captions"));
    Dimension.STANCE.keys().forEach(s -> heads.add(Labels.stance(s)));
    return Optional.of(
        new StudyPage.Section(
            "claims",
            "Claims and what captions say about them",
            "Each claim is counted once a caption, whatever the caption says of it: a caption that"
                + " corrects a myth touches it too.",
            List.of(
                parts.figure(
                    ShareChart.dots(dots),
                    "The claims met most often: share of all captions.",
                    List.of())),
            List.of(
                new StudyPage.Table(
                    "Captions by claim and stance",
                    heads,
                    stances.stream().limit(PageParts.MOST_ROWS).toList(),
                    PageParts.unnamed(claims),
                    false),
                parts.table(
                    "Captions by stance on any claim",
                    "Stance",
                    parts.study.table(Dimension.STANCE).rows().stream()
                        .map(r -> PageParts.cells(Labels.stance(r.key()), r.share()))
                        .toList(),
                    "",
                    false),
                parts.table(
                    "Captions by claim",
                    "Claim",
                    claims.rows().stream()
                        .map(r -> PageParts.cells(parts.names.claim(r.key()), r.share()))
                        .toList(),
                    "",
                    true))));
  }
}
