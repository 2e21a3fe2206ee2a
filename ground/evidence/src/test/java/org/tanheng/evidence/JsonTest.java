// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":[true,false,null,\"x\"]}",
        "0.1000000000000000000000000000000001",
        "-0",
        "1E+2",
        "[]",
        "{}",
        "\"\\u0000 \\\" \\\\ 碳 😀\""
      })
  void keepsEveryValueAsItWasWritten(String text) {
    assertThat(Json.parse(text).orElseThrow().write()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "refused.csv",
      delimiter = '|',
      quoteCharacter = '^',
      numLinesToSkip = 2)
  void refusesWithCodeAndPlace(String text, String code, String place) {
    var outcome = Json.parse(text == null ? "" : text);
    assertThat(outcome.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.subject()).isEqualTo(place);
            });
  }

  @Test
  void refusesTooDeepNestingInsteadOfOverflowing() {
    assertThat(Json.parse("[".repeat(100_000)).findings().getFirst().code())
        .isEqualTo("json-too-deep");
    String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
    assertThat(Json.parse(deepest).isDone()).isTrue();
  }

  @Test
  void readsItsOwnIndentedText() {
    Json value = JsonObject.builder().put("碳", "0.5306").put("n", 3).put("ok", true).build();
    assertThat(value.writeIndented())
        .isEqualTo("{\n  \"碳\": \"0.5306\",\n  \"n\": 3,\n  \"ok\": true\n}\n");
    assertThat(Json.parse(value.writeIndented()).orElseThrow()).isEqualTo(value);
  }

  @Test
  void everyMutationIsReadOrRefusedNeverThrown() {
    String seed = "{\"a\":[1,-2.5e3,\"\\u00e9\\n\"],\"b\":{\"c\":null,\"d\":true}}";
    Random random = new Random(20260801);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(seed);
      text.setCharAt(
          random.nextInt(text.length()),
          "{}[]:,\"\\0eE-+.tfnu\u0001\ud800".charAt(random.nextInt(20)));
      refused += Json.parse(text.toString()).isDone() ? 0 : 1;
    }
    assertThat(refused).isBetween(10_000, 19_999);
  }

  @Test
  void puttingANameTwiceIsAProgrammingError() {
    assertThatThrownBy(() -> JsonObject.builder().put("a", 1).put("a", 2))
        .isInstanceOf(IllegalStateException.class);
  }
}
