// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Unit;

class MalformedFormulaTest {
  private static final Map<String, Unit> UNITS =
      Map.of("a", Unit.of("t"), "b", Unit.of("kWh"), "n", Unit.ONE, "a-n", Unit.of("t"));

  @ParameterizedTest
  @CsvFileSource(resources = "malformed.csv", delimiter = '|', numLinesToSkip = 1)
  void eachKindHasItsFinding(String kind, String text, String code) {
    String formula = text.replace("\\u0001", "\u0001");
    assertThat(Formula.compile(formula, UNITS, Unit.of("t")).findings())
        .as(kind)
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @Test
  void limitsHold() {
    assertThat(code("a" + " + a".repeat(1100))).isEqualTo("formula-limit");
    assertThat(code("(".repeat(70) + "a" + ")".repeat(70))).isEqualTo("formula-limit");
    assertThat(code("min(a" + ", a".repeat(300) + ")")).isEqualTo("formula-limit");
    assertThat(code("-".repeat(3999) + "a")).isEqualTo("none");
    assertThat(code("a" + " + a".repeat(900))).isEqualTo("none");
  }

  @Test
  void randomTextIsCompiledOrRefusedButNeverBreaks() {
    Random random = new Random(13);
    String[] words = {
      "a", "b", "n", "[5 t]", "[2 kWh]", "3", "0", "1e3", "+", "-", "*", "/", "^", "2", "(", ")",
      ",", "if(", "min(", "sum(", ">", "<=", "abs(", "not(", " ", "[", "]", "×", "（", "碳", "\u0000"
    };
    int compiled = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(1, 12); j > 0; j--) {
        text.append(words[random.nextInt(words.length)]);
      }
      Outcome<Formula> outcome = Formula.compile(text.toString(), UNITS, Unit.of("t"));
      assertThat(outcome.isDone() || outcome.findings().size() == 1).isTrue();
      compiled += outcome.isDone() ? 1 : 0;
    }
    assertThat(compiled).isGreaterThan(200);
  }

  private static String code(String text) {
    return Formula.compile(text, UNITS, Unit.of("t")).findings().stream()
        .map(Finding::code)
        .findFirst()
        .orElse("none");
  }
}
