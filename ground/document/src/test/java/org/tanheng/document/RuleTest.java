// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.units.Language;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

class RuleTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "rules.csv", delimiter = '|', numLinesToSkip = 1)
  void aRuleIsPrintedWithItsValuesOnlyIfTheyGiveTheResult(
      String rule, String inputs, String result, String printed) {
    Trace trace = trace(rule.strip(), inputs, result.strip());
    assertThat(new TraceText(Language.EN).steps(trace)).containsExactly(printed.strip());
  }

  @Test
  void aRuleThatGivesAnotherValueIsNotTaken() {
    assertThat(Rule.of(trace("a * b", "2 t;3", "6 t"))).isPresent();
    assertThat(Rule.of(trace("a * b", "2 t;3", "7 t"))).isEmpty();
    assertThat(Rule.of(trace("a / b", "2 t;0", "7 t"))).isEmpty();
    assertThat(Rule.of(trace("IAPWS-IF97 region 2", "2 t;3", "6 t"))).isEmpty();
  }

  private static Trace trace(String rule, String inputs, String result) {
    List<Trace> values =
        Arrays.stream(inputs.split(";"))
            .map(text -> Trace.input("input", Quantity.of(text.strip()), Quality.MEASURED))
            .toList();
    return new Trace("x", Quantity.of(result), rule, Quality.MEASURED, null, values);
  }
}
