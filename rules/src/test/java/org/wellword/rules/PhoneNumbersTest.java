package org.wellword.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wellword.CaptionChecker;
import org.wellword.support.Contact;
import org.wellword.support.Resource;
import org.wellword.support.ResourceDirectory;

/** Numbers of the bundled services against the numbering plans that libphonenumber knows. */
class PhoneNumbersTest {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
  private static final CaptionChecker CHECKER = CaptionChecker.bundled();
  private static final ResourceDirectory DIRECTORY = CHECKER.resources();

  /** Lines of these types can be reached from abroad. */
  private static final Set<PhoneNumberType> ORDINARY =
      Set.of(
          PhoneNumberType.FIXED_LINE,
          PhoneNumberType.MOBILE,
          PhoneNumberType.FIXED_LINE_OR_MOBILE,
          PhoneNumberType.VOIP);

  /** Short numbers that libphonenumber does not know, with the reason to believe in them. */
  private static final Map<String, String> UNKNOWN_SHORT =
      Map.ofEntries(
          Map.entry("AR 135", "\\d{3}"), // three digits, as 107 and 144; Buenos Aires only
          Map.entry("BR 188", "1\\d{2}"), // public services are 1xx
          Map.entry("CL *4141", "\\*\\d{4}"), // a star code of the mobile networks
          Map.entry("CO 141", "1\\d{2}"), // public services are 1xx, as 106 and 123
          Map.entry("GR 1018", "1\\d{3}"), // four digits from 1, as 1056 below
          Map.entry("GR 1056", "1\\d{3}"), // the children's line, four digits since 2005
          Map.entry("IN 14416", "14\\d{3}"), // helplines of ministries are 14xxx
          Map.entry("KR 109", "1\\d{2}"), // special numbers are 1xx, as 112 and 119; since 2024
          Map.entry("LB 1564", "1\\d{3}"), // four digits from 1
          Map.entry("LV 116 123", "116 \\d{3}"), // the harmonised European range
          Map.entry("MT 179", "1\\d{2}"), // three digits from 1
          Map.entry("NL 113", "1\\d{2}"), // opened for the line in 2022
          Map.entry("NP 1166", "1\\d{3}"), // four digits from 1
          Map.entry("PE 113", "1\\d{2}"), // three digits from 1, as 105 and 116
          Map.entry("PH 1553", "1\\d{3}"), // four digits from 1
          Map.entry("PT 1411", "1\\d{3}"), // four digits from 1, as 1414; since 2025
          Map.entry("TW 1925", "19\\d{2}"), // helplines are 19xx, as 1995
          Map.entry("UA 7333", "\\d{4}"), // a code of the mobile networks
          Map.entry("UY *0767", "\\*\\d{4}"), // a star code of the mobile networks
          Map.entry("VN 111", "1\\d{2}")); // public services are 11x, as 113 and 115

  /** Emergency numbers that libphonenumber does not know. */
  private static final Set<String> UNKNOWN_EMERGENCY =
      Set.of("NG 112"); // Nigeria's number since 2018; the library has the older 199 only

  /** Short numbers whose service has an ordinary number for callers from abroad. */
  private static final Set<String> OTHER_NUMBER_ABROAD = Set.of("LB 1564");

  private record Dialled(String region, Resource resource, Contact contact) {
    /** Without the choice in the menu that follows, as in "988 then 1". */
    String number() {
      return contact.number().replaceFirst(" then \\d$", "");
    }

    String key() {
      return region + " " + number();
    }

    PhoneNumber parsed() {
      return parse(number(), region);
    }
  }

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  private static PhoneNumber parse(String number, String region) {
    try {
      return NUMBERS.parse(number, region);
    } catch (NumberParseException e) {
      throw new AssertionError(number + " in " + region + " is no number", e);
    }
  }

  private static List<Dialled> dialled() {
    return DIRECTORY.regions().stream()
        .flatMap(
            region ->
                DIRECTORY.of(region).stream()
                    .flatMap(r -> r.contacts().stream().map(c -> new Dialled(region, r, c))))
        .filter(d -> !d.contact.number().isEmpty())
        .toList();
  }

  private static boolean isLong(Dialled dialled) {
    return NUMBERS.isValidNumberForRegion(dialled.parsed(), dialled.region);
  }

  private static boolean isKnownShort(Dialled dialled) {
    return SHORT.isValidShortNumberForRegion(dialled.parsed(), dialled.region);
  }

  @Test
  void number_asDialled_fitsTheNumberingPlanOfItsCountry() {
    List<String> wrong = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    for (Dialled dialled : dialled()) {
      if (dialled.number().startsWith("+")) {
        wrong.add(dialled.resource.id() + ": not as dialled in its country: " + dialled.number());
      } else if (!isLong(dialled) && !isKnownShort(dialled)) {
        unknown.add(dialled.key());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(unknown).isEqualTo(new TreeSet<>(UNKNOWN_SHORT.keySet()));
    UNKNOWN_SHORT.forEach((key, form) -> assertThat(key.substring(3)).matches(form));
  }

  @Test
  void international_everyOne_isAValidNumberOfItsCountry() {
    assertThat(dialled().stream().filter(d -> !d.contact.international().isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            d -> {
              PhoneNumber abroad = parse(d.contact.international(), "ZZ");
              assertThat(NUMBERS.isValidNumberForRegion(abroad, d.region)).as(d.key()).isTrue();
              assertThat(ORDINARY).as(d.key()).contains(NUMBERS.getNumberType(abroad));
            });
  }

  @Test
  void international_ofAnOrdinaryLine_isItsOwnNumberAndOfAnotherLineNone() {
    List<String> wrong = new ArrayList<>();
    for (Dialled dialled : dialled()) {
      String abroad = dialled.contact.international();
      boolean ordinary =
          isLong(dialled) && ORDINARY.contains(NUMBERS.getNumberType(dialled.parsed()));
      if (ordinary && NUMBERS.isNumberMatch(dialled.parsed(), abroad) != MatchType.EXACT_MATCH) {
        wrong.add(dialled.resource.id() + ": " + dialled.number() + " is not " + abroad);
      }
      if (!ordinary && !abroad.isEmpty() && !OTHER_NUMBER_ABROAD.contains(dialled.key())) {
        wrong.add(dialled.resource.id() + ": " + dialled.number() + " has no form from abroad");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void emergency_numberOfEachCountry_isKnownThere() {
    Stream<String> unknown =
        DIRECTORY.regions().stream()
            .flatMap(
                region ->
                    DIRECTORY.emergency(region).stream()
                        .filter(number -> !SHORT.isEmergencyNumber(number, region))
                        .map(number -> region + " " + number));
    assertThat(unknown).containsExactlyInAnyOrderElementsOf(UNKNOWN_EMERGENCY);
  }
}
