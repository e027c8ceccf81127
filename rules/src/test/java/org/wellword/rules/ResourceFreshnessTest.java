package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;
import org.wellword.support.Resource;

class ResourceFreshnessTest {
  @Test
  void resource_pastItsReviewDate_mustBeComparedAgain() {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    try (CaptionChecker checker = CaptionChecker.bundled()) {
      List<Resource> all =
          checker.resources().regions().stream()
              .flatMap(region -> checker.resources().of(region).stream())
              .toList();
      assertThat(all)
          .isNotEmpty()
          .filteredOn(resource -> resource.overdue(today))
          .extracting(resource -> resource.id() + " was due on " + resource.review())
          .isEmpty();
    }
  }
}
