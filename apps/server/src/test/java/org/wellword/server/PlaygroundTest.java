package org.wellword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The playground in a real browser; left out, and said so, where none is installed. */
class PlaygroundTest {
  private static final String HURTS = "My uncle committed suicide ten years ago.";
  private static final String AXE = "/axe.min.js";
  private static final By WORDING = By.cssSelector(".card.wording");
  private static final By SUGGESTION = By.cssSelector(".card.wording .swap button");

  private static @Nullable TestServer server;
  private static @Nullable ChromeDriver opened;

  private final ChromeDriver browser = Objects.requireNonNull(opened);
  private final WebDriverWait soon = new WebDriverWait(browser, Duration.ofSeconds(20));

  @BeforeAll
  static void open() {
    Optional<ChromeDriver> found = Browser.open();
    if (found.isEmpty()) {
      System.err.println(
          "PlaygroundTest is left out: no chromium and chromedriver on the path (Debian's packages"
              + " chromium and chromium-driver). The page was not tried in a browser.");
    }
    assumeTrue(found.isPresent(), "no chromium and chromedriver on the path");
    opened = found.get();
    server = TestServer.of();
  }

  @AfterAll
  static void close() {
    if (opened != null) {
      opened.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void load() {
    Browser.show(browser, 1280, "light");
    browser.get(Objects.requireNonNull(server).server.address().toString());
    soon.until(b -> new Select(b.findElement(By.id("region"))).getOptions().size() > 50);
  }

  private WebElement at(String id) {
    return browser.findElement(By.id(id));
  }

  private void write(String caption) {
    at("caption").sendKeys(caption);
  }

  private String caption() {
    return Objects.requireNonNull(at("caption").getDomProperty("value"));
  }

  private List<String> underlined(String lane) {
    return browser.findElements(By.cssSelector("#mirror ." + lane)).stream()
        .map(e -> Objects.requireNonNull(e.getDomProperty("textContent")))
        .toList();
  }

  @Test
  void wording_asItIsTyped_isUnderlinedInItsPlaceAndExplained() {
    write(HURTS);

    WebElement card = soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));
    assertThat(card.getText()).contains("committed suicide").contains("died by suicide");
    assertThat(String.join("", underlined("wording"))).isEqualTo("committed suicide");
    assertThat(at("mirror").getDomProperty("textContent")).startsWith(HURTS);
    assertThat(at("summary").getText()).startsWith("One wording to reconsider");
  }

  @Test
  void underline_ofAWord_liesUnderTheWord() {
    write(HURTS);
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));

    Object same =
        browser.executeScript(
            """
            const area = document.getElementById('caption'), mirror = document.getElementById('mirror');
            const style = (e) => ['font', 'letterSpacing', 'padding', 'width', 'whiteSpace', 'lineHeight']
              .map((p) => getComputedStyle(e)[p]).join('|');
            return style(area) === style(mirror) && area.scrollHeight <= mirror.scrollHeight + 1;
            """);
    assertThat(same).isEqualTo(true);
  }

  @Test
  void suggestion_onOneClick_takesThePlaceOfTheWords() {
    write(HURTS);
    soon.until(ExpectedConditions.elementToBeClickable(SUGGESTION)).click();

    soon.until(ExpectedConditions.numberOfElementsToBe(WORDING, 0));
    assertThat(caption()).isEqualTo("My uncle died by suicide ten years ago.");

    at("caption").sendKeys(Keys.chord(Keys.CONTROL, "z"));
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));
    assertThat(caption()).isEqualTo(HURTS);
  }

  @Test
  void copyButton_afterASuggestion_givesTheImprovedCaption() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    write(HURTS);
    soon.until(ExpectedConditions.elementToBeClickable(SUGGESTION)).click();
    soon.until(ExpectedConditions.numberOfElementsToBe(WORDING, 0));

    at("copy").click();
    soon.until(ExpectedConditions.textToBe(By.id("copy"), "Copied"));
    Object copied =
        browser.executeAsyncScript(
            "navigator.clipboard.readText().then(arguments[arguments.length - 1])");
    assertThat(copied).isEqualTo("My uncle died by suicide ten years ago.");
  }

  @Test
  void region_whenItChanges_changesTheServices() {
    write(HURTS);
    By services = By.cssSelector(".card.need .services");
    soon.until(ExpectedConditions.visibilityOfElementLocated(services));
    new Select(at("region")).selectByValue("GB");
    soon.until(ExpectedConditions.textToBePresentInElementLocated(services, "Samaritans"));
    new Select(at("region")).selectByValue("KE");
    soon.until(
        ExpectedConditions.not(
            ExpectedConditions.textToBePresentInElementLocated(services, "Samaritans")));
    assertThat(at("summary").getText()).contains("Kenya");
  }

  @Test
  void rebuttedMyth_isThankedAndNeverAccused() {
    write("No, depression is not laziness. That is a myth.");

    WebElement card =
        soon.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".card.rebutted")));
    assertThat(card.getText()).contains("thank you");
    assertThat(browser.findElements(By.cssSelector(".card.claim"))).isEmpty();
  }

  @Test
  void json_whenSwitchedOn_isTheReportOfTheLibrary() {
    write(HURTS);
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));
    at("show-data").click();

    assertThat(at("show-data").getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(at("curl").getText()).contains("/v1/captions:check").contains(HURTS);
    Object shown =
        browser.executeScript(
            "return JSON.stringify(JSON.parse(document.getElementById('json').textContent))");
    Object expected =
        browser.executeScript(
            "return JSON.stringify(JSON.parse(arguments[0]))",
            TestServer.CHECKER.checkCaption(HURTS).toJson());
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void keyboard_alone_reachesEverythingThatMatters() {
    active().sendKeys(Keys.TAB);
    assertThat(active().getText()).isEqualTo("Go to the caption");
    active().sendKeys(Keys.ENTER);
    tabUntil("caption");
    active().sendKeys(HURTS);
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));

    for (int i = 0; i < 40 && !active().getText().equals("died by suicide"); i++) {
      active().sendKeys(Keys.TAB);
    }
    assertThat(active().getText()).isEqualTo("died by suicide");
    active().sendKeys(Keys.ENTER);
    soon.until(ExpectedConditions.numberOfElementsToBe(WORDING, 0));
    assertThat(caption()).contains("died by suicide");
    assertThat(active().getDomAttribute("id")).as("focus is in the caption").isEqualTo("caption");
  }

  private WebElement active() {
    return browser.switchTo().activeElement();
  }

  private void tabUntil(String id) {
    for (int i = 0; i < 20 && !id.equals(active().getDomAttribute("id")); i++) {
      active().sendKeys(Keys.TAB);
    }
    assertThat(active().getDomAttribute("id")).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "820, light", "820, dark", "360, light", "360, dark"})
  void page_atAnyWidth_isAccessibleAndFits(int width, String scheme) throws IOException {
    Browser.show(browser, width, scheme);
    write(HURTS + " Depression is just laziness. I can't do this anymore #WorldMentalHealthDay");
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));
    at("show-data").click();

    assertThat(violations()).isEmpty();
    assertThat(fits()).isEqualTo(true);
    browser.executeScript("document.documentElement.dir = 'rtl'");
    assertThat(fits()).as("right to left").isEqualTo(true);
    assertThat(violations()).as("right to left").isEmpty();
  }

  private Object fits() {
    return Objects.requireNonNull(
        browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"));
  }

  /** What axe-core finds; its code runs in the page without being a part of it. */
  private List<?> violations() throws IOException {
    try (InputStream in = PlaygroundTest.class.getResourceAsStream(AXE)) {
      browser.executeScript(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            Promise.all(document.getAnimations().map((a) => a.finished)).then(() => axe.run())
              .then((r) => done(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(', '))));
            """);
    return (List<?>) Objects.requireNonNull(found);
  }

  @Test
  void arabicCaption_readsFromTheRight() {
    browser.executeScript(
        "document.getElementById('caption').value = 'الاكتئاب ليس كسلا';"
            + "document.getElementById('caption').dispatchEvent(new Event('input'))");
    for (String id : List.of("caption", "mirror")) {
      assertThat(at(id).getCssValue("direction")).as(id).isEqualTo("rtl");
    }
  }

  @Test
  void page_whileItIsUsed_asksNobodyElseAndStoresNothing() {
    write(HURTS);
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));

    Object foreign =
        browser.executeScript(
            "return performance.getEntriesByType('resource').map((e) => e.name)"
                + ".filter((n) => !n.startsWith(location.origin + '/'))");
    assertThat((List<?>) foreign).isEmpty();
    Object stored =
        browser.executeScript(
            "return localStorage.length + sessionStorage.length + document.cookie.length");
    assertThat(stored).isEqualTo(0L);
  }

  @Test
  void busyServer_isToldAndAskedAgain() {
    browser.executeScript(
        """
        const real = window.fetch;
        let first = true;
        window.fetch = (...all) => {
          if (!first || !String(all[0]).includes('check')) return real(...all);
          first = false;
          return Promise.resolve(new Response('{}', { status: 503, headers: { 'Retry-After': '1' } }));
        };
        """);
    write(HURTS);
    soon.until(ExpectedConditions.textToBePresentInElementLocated(By.id("summary"), "busy"));
    soon.until(ExpectedConditions.visibilityOfElementLocated(WORDING));
  }
}
