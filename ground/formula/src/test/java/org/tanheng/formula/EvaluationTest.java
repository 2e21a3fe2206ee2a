// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

class EvaluationTest {
  private static final Map<String, Unit> FUEL =
      Map.of(
          "fc", Unit.of("1e4 Nm3"),
          "ncv", Unit.of("GJ/1e4 Nm3"),
          "carbon-content", Unit.of("tC/GJ"),
          "of", Unit.of("1"));
  private static final String COMBUSTION = "fc * ncv * carbon-content * of * [44/12 tCO2/tC]";

  @Test
  void fortyFourTwelfthsNeverRounds() {
    Evaluation result = combustion().evaluate(gas("21 1e4 Nm3"));
    assertThat(result.value().toString()).isEqualTo("454.653191916 tCO2");
  }

  @Test
  void anInputInAnotherUnitOfItsDimensionIsConvertedExactly() {
    Evaluation result = combustion().evaluate(gas("210000 Nm3"));
    assertThat(result.value()).isEqualTo(Quantity.of("454.653191916", "tCO2"));
  }

  @Test
  void theTraceNamesRuleAndInputsInTheOrderOfTheText() {
    Trace trace = combustion().evaluate(gas("21 1e4 Nm3")).trace();
    assertThat(trace.rule()).isEqualTo(COMBUSTION);
    assertThat(trace.inputs())
        .extracting(Trace::label)
        .containsExactly("fc", "ncv", "carbon-content", "of");
    assertThat(trace.quality()).isEqualTo(Quality.ESTIMATED);
  }

  @Test
  void aPublishedCoefficientSaysNothingAboutTheDataOfAFigure() {
    var row = new Citation("Notice 2025", "2023", "全国", "cn-grid-average/2023", "1", true);
    Trace factor = Trace.published("ef", Quantity.of("0.5306 tCO2/MWh"), Quality.SUBSTITUTED, row);
    Formula posted =
        Formula.compile(
                "e * ef", Map.of("e", Unit.of("MWh"), "ef", Unit.of("tCO2/MWh")), Unit.of("tCO2"))
            .orElseThrow();
    Evaluation figure = posted.evaluate(Map.of("e", given("e", "10000 MWh"), "ef", factor));
    assertThat(figure.quality()).isEqualTo(Quality.MEASURED);
    assertThat(figure.coefficient()).isFalse();
    Formula perKilowattHour =
        Formula.compile("ef / 1000", Map.of("ef", Unit.of("tCO2/MWh")), Unit.of("tCO2/MWh"))
            .orElseThrow();
    Evaluation computed = perKilowattHour.evaluate(Map.of("ef", factor));
    assertThat(computed.coefficient()).isTrue();
    assertThat(computed.quality()).isEqualTo(Quality.SUBSTITUTED);
    assertThat(computed.trace().coefficient()).isTrue();
    Trace typed = Trace.input("ef", factor.value(), Quality.MANUAL);
    assertThat(posted.evaluate(Map.of("e", given("e", "1 MWh"), "ef", typed)).quality())
        .as("a factor of the user's own, without a row of a library")
        .isEqualTo(Quality.MANUAL);
  }

  @Test
  void aBranchNotTakenLeavesNoTrace() {
    Formula formula =
        Formula.compile(
                "if(a > 0, b, c)",
                Map.of("a", Unit.of("t"), "b", Unit.of("t"), "c", Unit.of("t")),
                Unit.of("t"))
            .orElseThrow();
    var inputs = Map.of("a", given("a", "1 t"), "b", given("b", "2 t"), "c", given("c", "3 t"));
    assertThat(formula.evaluate(inputs).trace().inputs())
        .extracting(Trace::label)
        .containsExactly("a", "b");
  }

  @Test
  void aMissingValueIsAFindingAndNeverZero() {
    Map<String, Traced> inputs = new HashMap<>(gas("21 1e4 Nm3"));
    inputs.put("fc", Trace.input("fc", Quantity.of("0", "1e4 Nm3"), Quality.MISSING));
    assertThat(code(combustion().evaluate("x", inputs).findings())).isEqualTo("value-missing");
    inputs.remove("fc");
    assertThat(code(combustion().evaluate("x", inputs).findings())).isEqualTo("parameter-missing");
  }

  @Test
  void anInputOfTheWrongDimensionNamesBoth() {
    Finding finding = combustion().evaluate("x", gas("21 m3")).findings().getFirst();
    assertThat(finding.code()).isEqualTo("unit-dimension");
    assertThat(finding.subject()).isEqualTo("parameter fc");
    assertThat(finding.got()).contains("21 m3", "volume");
    assertThat(finding.wanted()).contains("1e4 Nm3", "gas volume at 0 °C");
    assertThatThrownBy(() -> combustion().evaluate(gas("21 m3")))
        .isInstanceOf(FindingException.class);
  }

  @Test
  void inputsMayBeGivenInOrder() {
    var inputs = gas("21 1e4 Nm3");
    List<Traced> ordered = combustion().parameters().stream().<Traced>map(inputs::get).toList();
    assertThat(combustion().evaluate(ordered).value())
        .isEqualTo(combustion().evaluate(inputs).value());
  }

  private static Formula combustion() {
    return Formula.compile(COMBUSTION, FUEL, Unit.of("tCO2")).orElseThrow();
  }

  private static Map<String, Traced> gas(String activity) {
    return Map.of(
        "fc", given("fc", activity),
        "ncv", given("ncv", "389.31 GJ/1e4 Nm3"),
        "carbon-content", given("carbon-content", "0.01532 tC/GJ"),
        "of", Trace.input("of", Quantity.of("0.99"), Quality.ESTIMATED));
  }

  private static Traced given(String label, String quantity) {
    return Trace.input(label, Quantity.of(quantity), Quality.MEASURED);
  }

  private static String code(List<Finding> findings) {
    return findings.getFirst().code();
  }
}
