package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellword.Caption;
import org.wellword.CaptionChecker;
import org.wellword.CaptionReport;
import org.wellword.pack.PackException;
import org.wellword.pack.PackSource;
import org.wellword.support.Resource;
import org.wellword.support.ResourceDirectory;

/** Which of the bundled services are shown, to whom, and in which order. */
class ResourceSelectionTest {
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();
  private static final ResourceDirectory DIRECTORY = CHECKER.resources();
  private static final Pattern ZONE = Pattern.compile("\\(([A-Z][A-Za-z]+/[A-Za-z_/]+)\\)");

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  static List<String> countries() {
    return DIRECTORY.regions().stream().filter(r -> !r.equals(ResourceDirectory.WORLD)).toList();
  }

  private static Stream<Resource> all() {
    return DIRECTORY.regions().stream().flatMap(region -> DIRECTORY.of(region).stream());
  }

  private static String ids(List<Resource> resources) {
    return resources.stream().map(Resource::id).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # region -> topic -> general crisis line
          GB | suicide          | -            | false | gb.samaritans gb.shout gb.nhs-111 gb.calm
          GB | eating-disorders | -            | false | gb.beat gb.samaritans gb.shout gb.nhs-111
          AU | eating-disorders | -            | false | au.butterfly au.lifeline au.suicide-call-back au.kids-helpline
          US | eating-disorders | -            | false | us.anad us.988 us.alliance-eating-disorders us.neda
          US | substance-use    | -            | true  | us.emergency us.samhsa-helpline us.988 us.crisis-text-line
          KR | suicide          | -            | true  | kr.emergency kr.109 kr.mental-health
          # services that belong together
          KE | -                | -            | false | ke.befrienders ke.one2one
          PL | -                | -            | false | pl.centrum-wsparcia pl.116123 pl.116111
          BE | suicide          | -            | false | be.1813 be.cps be.awel
          US | -                | veterans     | false | us.veterans-crisis-line us.988 us.crisis-text-line us.trevor-project
          # minors
          GB | -                | young-people | false | gb.papyrus gb.samaritans gb.childline gb.shout
          AU | suicide          | young-people | true  | au.emergency au.kids-helpline au.lifeline au.suicide-call-back
          DE | -                | young-people | false | de.krisenchat de.nummer-gegen-kummer de.telefonseelsorge
          XX | -                | young-people | false | intl.child-helpline intl.find-a-helpline intl.befrienders intl.iasp
          # nothing for everyone in the country: the international directories follow
          BG | suicide          | -            | true  | bg.emergency bg.116111 intl.find-a-helpline intl.befrienders
          IT | -                | -            | false | it.telefono-azzurro intl.find-a-helpline intl.befrienders intl.iasp
          # burnout
          GB | burnout          | -            | false | gb.samaritans gb.shout gb.nhs-111 intl.who-stress-guide intl.find-a-helpline
          XX | burnout          | -            | false | intl.who-stress-guide intl.find-a-helpline intl.befrienders intl.iasp
          # an unknown region is no other country
          XX | suicide          | -            | false | intl.find-a-helpline intl.befrienders intl.iasp intl.child-helpline
          XX | suicide          | -            | true  | intl.emergency intl.find-a-helpline intl.befrienders intl.iasp
          -  | suicide          | -            | false | intl.find-a-helpline intl.befrienders intl.iasp intl.child-helpline
          """)
  void services_ofTheBundledPacks_comeInTheirOrder(
      String region, String topic, String audience, boolean danger, String expected) {
    List<String> topics = topic.equals("-") ? List.of() : List.of(topic);
    assertThat(
            ids(
                DIRECTORY.select(
                    region.equals("-") ? "" : region,
                    topics,
                    audience.equals("-") ? "" : audience,
                    danger)))
        .isEqualTo(expected);
  }

  @Test
  void countries_thatHaveServices_areSixtyOrMore() {
    assertThat(countries()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("countries")
  void inDanger_everyCountry_hasItsEmergencyNumberFirstAndThenHelpForEveryone(String region) {
    List<Resource> shown = DIRECTORY.select(region, List.of("suicide"), true);
    assertThat(shown.get(0).kind()).isEqualTo("emergency");
    assertThat(shown.get(0).contacts()).isNotEmpty();
    assertThat(DIRECTORY.advice(region)).contains(shown.get(0).contacts().get(0).number());
    assertThat(shown.stream().skip(1))
        .anyMatch(r -> r.audience().equals("everyone"))
        .allMatch(r -> r.region().equals(region) || r.region().equals(ResourceDirectory.WORLD));
  }

  @Test
  void hours_onTheClock_nameTheirTimeZone() {
    assertThat(all().filter(r -> Pattern.compile("\\d:\\d\\d").matcher(r.hours()).find()))
        .isNotEmpty()
        .allSatisfy(
            r -> {
              Matcher zone = ZONE.matcher(r.hours());
              assertThat(zone.find()).as(r.id() + ": " + r.hours()).isTrue();
              assertThat(ZoneId.getAvailableZoneIds()).contains(zone.group(1));
            });
  }

  @Test
  void entry_fromListsOnly_saysWhatIsUnconfirmedOrCitesMoreThanOneSource() {
    assertThat(all().filter(r -> r.basis().equals("directories")))
        .isNotEmpty()
        .allMatch(r -> !r.unconfirmed().isEmpty() || r.citations().size() > 1);
  }

  @Test
  void entry_pastItsReviewDate_isOverdueFromTheNextDay() {
    assertThat(all())
        .allSatisfy(
            r -> {
              assertThat(r.overdue(r.checked())).isFalse();
              assertThat(r.overdue(r.review())).isFalse();
              assertThat(r.overdue(LocalDate.parse(r.review()).plusDays(1).toString())).isTrue();
            });
  }

  @Test
  void closedPhoneLine_ofTheEatingDisordersAssociation_isNowhere() {
    assertThat(all().filter(r -> r.id().equals("us.neda")))
        .singleElement()
        .satisfies(r -> assertThat(r.contacts()).extracting(c -> c.kind()).containsExactly("web"));
    assertThat(all().flatMap(r -> r.contacts().stream()))
        .noneMatch(c -> c.number().replaceAll("\\D", "").endsWith("8009312237"));
  }

  private static CaptionChecker without(String outages) {
    String list =
        "{\"kind\": \"outages\", \"updated\": \"2026-11-20\", \"outages\": [" + outages + "]}";
    return CaptionChecker.builder()
        .addBundled()
        .outages(new PackSource("off.json", list.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  @Test
  void outage_ofAService_reachesTheReportWithoutARelease() {
    String list =
        "{\"id\": \"gb.samaritans\", \"use\": \"gb.shout\", \"why\": \"network fault\"},"
            + " {\"id\": \"us.988\", \"why\": \"network fault\"}";
    try (CaptionChecker checker = without(list)) {
      CaptionReport report =
          checker.checkCaption(Caption.of("I want to kill myself tonight").withRegion("GB"));
      assertThat(ids(report.support().resources()))
          .isEqualTo("gb.emergency gb.shout gb.nhs-111 gb.calm");
      assertThat(report.engine().packs())
          .filteredOn(pack -> pack.id().equals("outages"))
          .singleElement()
          .satisfies(pack -> assertThat(pack.version()).isEqualTo("2026-11-20"));
      assertThat(ids(checker.resources().select("US", List.of("suicide"), false)))
          .startsWith("us.crisis-text-line")
          .doesNotContain("us.988");
    }
  }

  @Test
  void outage_ofAnUnknownService_refusesTheWholeList() {
    assertThatThrownBy(() -> without("{\"id\": \"gb.samaritan\", \"why\": \"typo\"}"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("off.json:1:")
        .hasMessageContaining("no service gb.samaritan in the packs");
  }
}
