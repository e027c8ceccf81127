package org.wellword.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://Example.ORG:80/A/../b?x=1#top     | https://example.org/b?x=1",
        "https://example.org:443                  | https://example.org/",
        "https://example.org:8443/                | https://example.org:8443/",
        "example.org./a/./b/                      | https://example.org/a/b/",
        "www.example.org/../../a                  | https://www.example.org/a",
        "https://user:word@example.org/           | https://example.org/",
        "https://b\u00FCcher.example/\u00E9?q=\u00E9 | https://xn--bcher-kva.example/%C3%A9?q=%C3%A9",
        "https://example.org/a%c3%a9%2f           | https://example.org/a%C3%A9%2F",
        "https://example.org/a^b[c]%               | https://example.org/a%5Eb%5Bc%5D%25",
        "example.org/?utm_source=a&x=1&fbclid=2&UTM_Medium=b&y | https://example.org/?x=1&y",
        "example.org/p?igsh=1                     | https://example.org/p",
        "https://a_b.example.org/                 | https://a_b.example.org/",
      })
  void of_spellingsOfAnAddress_haveOneForm(String address, String form) {
    assertThat(SignalUrl.of(address)).contains(form);
    assertThat(SignalUrl.of(form)).as("the form of a form").contains(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ftp://example.org",
        "mailto:a@example.org",
        "a@example.org",
        "https://",
        "https://:80",
        "https://example.org:port/",
        "https://a..b/",
        "://",
        "httpx://example.org"
      })
  void of_whatIsNoneOfTheWeb_isNothing(String address) {
    assertThat(SignalUrl.of(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "https://[::1", "%", "https://\uD83D", "a\u0000b.org/\u0000", "?#"})
  void of_brokenAddress_doesNotThrow(String address) {
    SignalUrl.of(address).ifPresent(form -> assertThat(form).startsWith("https://"));
  }
}
