package org.wellword.cli.study;

import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellword.cli.guide.PageTemplate;
import org.wellword.insight.Study;

/** Writes a study: a page of HTML that loads and runs nothing, or a few lines of text. */
public final class StudyWriter {
  private StudyWriter() {}

  /** Writes a page; linear in its length. */
  public static void html(StudyPage page, Writer out) {
    PageTemplate.html("study/study.html.vm").write(Map.of("page", page), out);
  }

  /** The findings as text. */
  public static String text(Study study, Names names) {
    String time =
        study.times().isEmpty()
            ? ""
            : ", "
                + Wording.period(study.period(), study.times().get(0).period())
                + " to "
                + Wording.period(
                    study.period(), study.times().get(study.times().size() - 1).period());
    return Wording.number(study.captions())
        + " captions"
        + time
        + ". In brackets: "
        + Wording.confidence(study.confidence())
        + " intervals.\n"
        + Findings.of(study, names).stream().map(f -> "- " + f + "\n").collect(Collectors.joining())
        + "Counts under 10 are held back. --html FILE writes charts and tables, --csv DIR the figures.";
  }
}
