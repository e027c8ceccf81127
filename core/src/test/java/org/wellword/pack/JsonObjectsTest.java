package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectsTest {
  private static JsonObject line(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonObjects.line("f", 7, bytes, bytes.length);
  }

  private static List<String> pages(String text) {
    List<String> seen = new ArrayList<>();
    JsonObjects.pages(
        "f",
        0,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "data",
        e -> seen.add(e.text("id") + "@" + e.line() + ":" + e.column()),
        p -> seen.add("page" + p.names()));
    return seen;
  }

  @Test
  void object_readLoosely_givesWhatIsThere() {
    JsonObject object =
        line(
            "{\"a\":\" x \",\"n\":12,\"t\":true,\"z\":null,\"l\":[\"p\",3,{\"q\":\"r\"}],\"o\":{\"k\":\"v\"}}");

    assertThat(object.text("a")).isEqualTo("x");
    assertThat(object.text("n")).isEqualTo("12");
    assertThat(object.flag("t")).isTrue();
    assertThat(object.has("z")).isFalse();
    assertThat(object.texts("l")).containsExactly("p", "3");
    assertThat(object.objects("l")).extracting(o -> o.text("q")).containsExactly("r");
    assertThat(object.object("o").text("k")).isEqualTo("v");
    assertThat(object.object("none").names()).isEmpty();
    assertThat(object.text("t")).isEmpty();
    assertThat(object.line()).isEqualTo(7);
  }

  @Test
  void pages_arraysAndBareObjects_areHandedOverOneByOne() {
    assertThat(
            pages(
                "{\"x\":1,\"data\":[{\"id\":\"1\"},\n{\"id\":\"2\"}],\"paging\":{}}\n"
                    + "[{\"id\":\"3\"}] {\"id\":\"4\",\"in\":{\"data\":[{\"id\":\"5\"}]}}"))
        .containsExactly("1@1:16", "2@2:1", "page[x, paging]", "3@3:2", "4@3:14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "{\"data\":[1]}", "SECRET", "{\"SECRET\"}", "{\"a\":"})
  void text_thatIsSomethingElse_isRefusedWithoutShowingIt(String text) {
    assertThatThrownBy(() -> pages(text))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("f:1:")
        .hasMessageNotContaining("SECRET");
  }

  @Test
  void nesting_beyondTheBound_isRefused() {
    assertThatThrownBy(() -> line("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("within the bounds");
  }

  @Test
  void values_beyondTheBound_areRefused() {
    assertThatThrownBy(() -> line("{\"a\":[" + "1,".repeat(100_001) + "1]}"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("more than 100000 values");
  }

  @Test
  void lastOfTwoFields_counts() {
    assertThat(line("{\"a\":1,\"a\":null}").has("a")).isFalse();
  }
}
