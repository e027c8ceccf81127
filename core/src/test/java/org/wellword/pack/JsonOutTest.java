package org.wellword.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonOutTest {
  @Test
  void document_ofEveryKind_isOneLineInTheOrderOfWriting() {
    String json =
        new JsonOut()
            .object()
            .field("z", "text")
            .field("a", 7)
            .field("m", 0.5)
            .field("yes", true)
            .field("list", List.of("one", "two"))
            .field("none", List.of())
            .object("in")
            .array("rows")
            .object()
            .field("b", false)
            .endObject()
            .object()
            .endObject()
            .endArray()
            .endObject()
            .endObject()
            .end();
    assertThat(json)
        .isEqualTo(
            "{\"z\":\"text\",\"a\":7,\"m\":0.5,\"yes\":true,\"list\":[\"one\",\"two\"],\"none\":[],"
                + "\"in\":{\"rows\":[{\"b\":false},{}]}}");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("be kind", "be kind"),
        Arguments.of("", ""),
        Arguments.of("a\"b\\c/d", "a\\\"b\\\\c/d"),
        Arguments.of("\n\r\t\b\f", "\\n\\r\\t\\b\\f"),
        Arguments.of("\u0000\u001F", "\\u0000\\u001F"),
        Arguments.of("\u00E9\u05E9\uD83D\uDE0A\u2028", "\u00E9\u05E9\uD83D\uDE0A\u2028"),
        Arguments.of("\uD83D", "\uD83D"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_withSpecialSigns_isEscapedOnlyWhereItMust(String text, String expected) {
    assertThat(new JsonOut().object().field("t", text).endObject().end())
        .isEqualTo("{\"t\":\"" + expected + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "1, 1.0", "0.125, 0.13", "0.124, 0.12", "-0.5, -0.5", "12.999, 13.0"})
  void number_withAFraction_hasTwoDecimalsAtMost(double number, String expected) {
    assertThat(new JsonOut().object().field("n", number).endObject().end())
        .isEqualTo("{\"n\":" + expected + "}");
  }

  @Test
  void document_thatIsEnded_takesNothingMore() {
    JsonOut out = new JsonOut().object().endObject();
    assertThat(out.end()).isEqualTo("{}");
    assertThatThrownBy(out::object).isInstanceOf(RuntimeException.class);
  }
}
