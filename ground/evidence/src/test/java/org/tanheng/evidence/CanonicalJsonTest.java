// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.finding.FindingException;

class CanonicalJsonTest {

  private static String canonical(String text) {
    return new String(CanonicalJson.bytes(Json.parse(text).orElseThrow()), StandardCharsets.UTF_8);
  }

  /** RFC 8785, section 3.2.3: the order of names by UTF-16 code units. */
  @Test
  void sortsNamesAsTheRfcDoes() {
    String text =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
         "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
         "\\u00f6":"Latin Small Letter O With Diaeresis"}""";
    assertThat(canonical(text))
        .containsSubsequence(
            List.of(
                "Carriage Return",
                "One",
                "Control",
                "Latin Small Letter O With Diaeresis",
                "Euro Sign",
                "Emoji: Grinning Face",
                "Hebrew Letter Dalet With Dagesh"));
  }

  /** RFC 8785, section 3.2.2: strings and literals of the example (its doubles left out). */
  @Test
  void writesStringsAndLiteralsAsTheRfcDoes() {
    String text =
        """
        {"string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
         "literals": [null, true, false]}""";
    assertThat(canonical(text))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-0,0", "1.0,1", "1e3,1000", "-12,-12", "9007199254740991,9007199254740991"})
  void wholeNumbersHaveOneForm(String written, String canonical) {
    assertThat(canonical(written)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":{"b":[1,{"c":2}]},"d":0.5}   | $.d
          {"a":[[1],{"c":2}],"b":[1,[2,0.5]]} | $.b[1][1]
          {"b":{"c":0.5},"a":{"d":1}}        | $.b.c
          """)
  void whatHasNoFormIsNamedByItsPlace(String written, String place) {
    Json value = Json.parse(written).orElseThrow();
    assertThat(CanonicalJson.tryBytes(value).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.subject()).isEqualTo(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1e-1", "9007199254740992", "-1e300"})
  void otherNumbersAreNeverHashed(String number) {
    Json value = Json.parse("{\"a\":[" + number + "]}").orElseThrow();
    assertThat(CanonicalJson.tryBytes(value).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("json-not-canonical");
              assertThat(finding.subject()).isEqualTo("$.a[0]");
            });
  }

  @Test
  void aLoneSurrogateHasNoBytes() {
    assertThatThrownBy(() -> CanonicalJson.bytes(Json.of("\ud800")))
        .isInstanceOf(FindingException.class);
  }

  @Test
  void orderOfMembersDoesNotChangeTheHash() {
    Json one = Json.parse("{\"a\":\"1\",\"b\":[1,2]}").orElseThrow();
    Json other = Json.parse("{ \"b\": [1, 2], \"a\": \"1\" }").orElseThrow();
    assertThat(Hash.of(one)).isEqualTo(Hash.of(other));
    assertThat(Hash.of(one))
        .isNotEqualTo(Hash.of(Json.parse("{\"a\":\"1\",\"b\":[2,1]}").orElseThrow()));
  }
}
