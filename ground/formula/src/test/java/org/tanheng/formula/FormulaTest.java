// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

class FormulaTest {

  @ParameterizedTest
  @CsvFileSource(resources = "known-answers.csv", delimiter = '|', numLinesToSkip = 1)
  void knownAnswers(String source, String formula, String arguments, String unit, String value) {
    var evaluation =
        compile(formula, arguments, unit).evaluate("x", traces(arguments)).orElseThrow();
    assertThat(evaluation.value()).as(source).isEqualTo(Quantity.of(value, unit));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refused.csv", delimiter = '|', numLinesToSkip = 1)
  void refusals(String formula, String unit, String code, String place) {
    assertThat(
            Formula.compile(formula, units("a = 1 t; b = 2 kWh; n = 3"), Unit.of(unit)).findings())
        .as(formula)
        .extracting(Finding::code, Finding::subject)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "formula, character " + place));
  }

  @Test
  void theTraceNamesRuleAndInputs() {
    var formula = compile("use * factor", "use = 10 MWh; factor = 0.5306 tCO2/MWh", "tCO2");
    Trace trace =
        formula
            .evaluate("grid", traces("use = 10 MWh; factor = 0.5306 tCO2/MWh"))
            .orElseThrow()
            .trace();
    assertThat(trace.rule()).isEqualTo("use * factor");
    assertThat(trace.value()).isEqualTo(Quantity.of("5.306", "tCO2"));
    assertThat(trace.inputs()).extracting(Trace::label).containsExactly("use", "factor");
    assertThat(trace.quality()).isEqualTo(Quality.MANUAL);
  }

  @Test
  void aMissingParameterAndAZeroDivisorAreFindings() {
    var formula = compile("a / b", "a = 1 t; b = 1 kWh", "t/kWh");
    assertThat(formula.evaluate("x", traces("a = 1 t")).findings())
        .extracting(Finding::code)
        .containsExactly("parameter-missing");
    assertThat(formula.evaluate("x", traces("a = 1 t; b = 0 kWh")).findings())
        .extracting(Finding::code)
        .containsExactly("division-by-zero");
    assertThat(formula.evaluate("x", traces("a = 1 kWh; b = 1 kWh")).findings())
        .extracting(Finding::code)
        .containsExactly("unit-dimension");
  }

  @Test
  void aSetOrdersItsFormulasAndRefusesACycle() {
    var units = units("a = 1 t; b = 1 t; c = 1 t");
    var twice = Formula.compile("2 * b", units, Unit.of("t")).orElseThrow();
    var thrice = Formula.compile("3 * c", units, Unit.of("t")).orElseThrow();
    var back = Formula.compile("a", units, Unit.of("t")).orElseThrow();
    var set = FormulaSet.of(Map.of("a", twice, "b", thrice)).orElseThrow();
    assertThat(set.order()).containsExactly("b", "a");
    assertThat(set.evaluate(traces("c = 5 t")).orElseThrow().get("a").value())
        .isEqualTo(Quantity.of("30", "t"));
    assertThat(FormulaSet.of(Map.of("a", twice, "b", back)).findings())
        .extracting(Finding::code)
        .containsExactly("formula-cycle");
  }

  private static Formula compile(String formula, String arguments, String unit) {
    return Formula.compile(formula, units(arguments), Unit.of(unit)).orElseThrow();
  }

  private static Map<String, Unit> units(String arguments) {
    var units = new LinkedHashMap<String, Unit>();
    traces(arguments).forEach((name, trace) -> units.put(name, trace.value().unit()));
    return units;
  }

  private static Map<String, Trace> traces(String arguments) {
    var traces = new LinkedHashMap<String, Trace>();
    Arrays.stream(arguments.split(";"))
        .map(part -> part.split("=", 2))
        .forEach(
            pair ->
                traces.put(
                    pair[0].strip(),
                    Trace.input(pair[0].strip(), Quantity.of(pair[1].strip()), Quality.MANUAL)));
    return traces;
  }
}
