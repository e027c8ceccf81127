package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.Explanation;
import org.wellword.claim.Claim;
import org.wellword.claim.Rebuttal;

class RebuttalsTest {
  @Test
  void outlines_ofAllClaims_beginWithTheFactAndNameTheMythOnce() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      for (Claim claim : checker.claims()) {
        Rebuttal outline = Rebuttal.of(claim, checker.sources());
        String all = String.join("\n", outline.hook(), outline.fact(), outline.why());
        assertThat(claim.fact()).as(claim.id()).startsWith(outline.hook());
        assertThat(outline.hook().split(" ", -1)).as(claim.id()).hasSizeGreaterThan(3);
        assertThat(outline.hook()).as(claim.id()).matches("(?s).*[.!?]");
        assertThat(all.split(java.util.regex.Pattern.quote(claim.myth()), -1))
            .as(claim.id())
            .hasSize(2);
        assertThat(outline.sources()).as(claim.id()).hasSameSizeAs(claim.citations());
      }
    }
  }

  @Test
  void outline_ofAFoundClaim_namesHelpOfTheRegion() {
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      Explanation explanation =
          checker.explain(Caption.of("depression is just laziness").withRegion("KE"));

      assertThat(explanation.outlines()).hasSize(1);
      assertThat(explanation.outlines().get(0).rebuttal().claim()).isEqualTo("depression.laziness");
      assertThat(explanation.outlines().get(0).help())
          .isNotEmpty()
          .anyMatch(r -> r.region().equals("KE"));
    }
  }
}
