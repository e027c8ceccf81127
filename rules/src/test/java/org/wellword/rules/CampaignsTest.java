package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.campaign.Campaign;
import org.wellword.campaign.CampaignMention;

/** The bundled campaigns: their dates, their hashtags, and the tags that are never suggested. */
class CampaignsTest {
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "world-mental-health-day, 2026-10-10, KE, true",
    "world-mental-health-day, 2026-10-11, KE, false",
    "mental-health-awareness-month, 2026-05-31, US, true",
    "mental-health-awareness-month, 2026-05-31, GB, false",
    "nspw-us, 2026-09-06, US, true", // a Sunday
    "nspw-us, 2026-09-12, US, true",
    "nspw-us, 2026-09-13, US, false",
    "mens-mh-week, 2026-06-15, GB, true", // the week that ends on 21 June
    "mens-mh-week, 2026-06-21, GB, true",
    "mens-mh-week, 2026-06-22, GB, false",
    "mens-mh-month, 2026-06-01, US, true",
    "mens-mh-month, 2026-11-30, US, true",
    "mens-mh-month, 2026-07-01, US, false",
    "sleep-day, 2026-03-13, NG, true",
    "sleep-day, 2026-03-20, NG, false",
    "world-maternal-mhd, 2026-05-06, IN, true",
    "ruok-day, 2026-09-10, AU, true",
    "ruok-day, 2026-09-10, US, false",
    "depression-screening-day, 2026-10-08, US, true",
    "mentalhealthweek-ca, 2026-05-04, CA, true",
    "anxiety-month, 2026-06-01, US, false", // no date is known
  })
  void campaign_onADate_isUnderWayInItsRegions(
      String id, LocalDate date, String region, boolean underWay) {
    assertThat(
            CHECKER.campaigns().on(date, region).stream().map(Campaign::id).toList().contains(id))
        .isEqualTo(underWay);
  }

  @Test
  void campaigns_ofTheSeedTable_areAllThere() {
    assertThat(CHECKER.campaigns().campaigns()).hasSize(63);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#WMHD",
        "#worldmentalhealthday",
        "#EndTheStigma",
        "#endthestigma",
        "#SelfCare",
        "#StressRelief",
        "#MentalHealthAwareness",
        "#EndStigma",
        "#End_The_Stigma",
        "#WMHD2026"
      })
  void hashtag_inItsSpellings_namesACampaign(String tag) {
    assertThat(CHECKER.checkCaption("a good day " + tag).campaigns())
        .isNotEmpty()
        .flatExtracting(CampaignMention::hashtags)
        .anyMatch(t -> t.equalsIgnoreCase(tag));
  }

  @Test
  void hashtags_thatAreSuggested_areClean() {
    List<Campaign> campaigns = CHECKER.campaigns().campaigns();
    for (Campaign campaign : campaigns) {
      for (String tag : campaign.hashtags()) {
        CaptionReport report = CHECKER.checkCaption("our day " + tag);
        assertThat(report.guidance().terms()).as(tag).isEmpty();
        assertThat(report.policy().review()).as(tag).isFalse();
        assertThat(report.restricted()).as(tag).isFalse();
      }
    }
    assertThat(campaigns.stream().map(Campaign::preferredHashtag).collect(Collectors.toSet()))
        .contains("#WorldMentalHealthDay", "#WSPD", "#RUOKDay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#thinspo", "#proana", "#meanspo", "#bonespo"})
  void hashtag_thatIsACode_isForAHumanAndNoCampaign(String tag) {
    CaptionReport report = CHECKER.checkCaption("tips and goals " + tag);
    assertThat(report.policy().review()).isTrue();
    assertThat(report.campaigns()).isEmpty();
    assertThat(report.restricted()).isTrue();
    assertThat(CHECKER.campaigns().campaigns())
        .noneMatch(c -> c.hashtags().contains(tag) || c.spellings().contains(tag));
  }
}
