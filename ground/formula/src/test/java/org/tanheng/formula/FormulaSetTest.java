// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.formula.FormulaSet.Definition;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

class FormulaSetTest {

  @Test
  void aChainRoundsOnlyAtItsEnd() {
    Map<String, Definition> chain = new LinkedHashMap<>();
    chain.put("back", Definition.of("third * 3", "t"));
    chain.put("third", Definition.of("whole / 3", "kg"));
    FormulaSet set = compile(chain);
    assertThat(set.order()).containsExactly("third", "back");
    assertThat(set.inputs()).containsExactly("whole");
    Map<String, Traced> values = set.evaluate(Map.of("whole", tonnes("1"))).orElseThrow();
    assertThat(value(values, "third").value().precision()).isEqualTo(34);
    assertThat(value(values, "back")).isEqualTo(Quantity.of("1 t"));
  }

  @Test
  void theTraceOfAChainIsATree() {
    FormulaSet set =
        compile(
            Map.of(
                "net", Definition.of("gross - moisture", "t"),
                "gross", Definition.of("whole * 2", "t"),
                "moisture", Definition.of("gross * [10 %]", "t")));
    Map<String, Traced> values = set.evaluate(Map.of("whole", tonnes("5"))).orElseThrow();
    Trace trace = Objects.requireNonNull(values.get("net")).trace();
    assertThat(trace.value()).isEqualTo(Quantity.of("9 t"));
    assertThat(trace.inputs()).extracting(Trace::label).containsExactly("gross", "moisture");
    assertThat(trace.inputs().get(1).inputs().getFirst().inputs().getFirst().label())
        .isEqualTo("whole");
  }

  @Test
  void aRingIsShown() {
    var definitions = new LinkedHashMap<String, Definition>();
    definitions.put("a", Definition.of("b + whole", "t"));
    definitions.put("b", Definition.of("c", "t"));
    definitions.put("c", Definition.of("2 * a", "t"));
    var findings = FormulaSet.compile(definitions, Map.of("whole", Unit.of("t"))).findings();
    assertThat(findings).extracting(Finding::code).containsExactly("formula-cycle");
    assertThat(findings.getFirst().got()).isEqualTo("a → b → c → a");
    var self = Map.of("a", Definition.of("a + whole", "t"));
    assertThat(FormulaSet.compile(self, Map.of("whole", Unit.of("t"))).findings())
        .extracting(Finding::got)
        .containsExactly("a → a");
  }

  @Test
  void allFindingsOfASetAreToldAtOnceWithTheirFormulas() {
    var definitions = new LinkedHashMap<String, Definition>();
    definitions.put("a", Definition.of("whole +", "t"));
    definitions.put("b", Definition.of("whole * nothing", "t"));
    definitions.put("whole", Definition.of("3", "t"));
    assertThat(FormulaSet.compile(definitions, Map.of("whole", Unit.of("t"))).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("formula-name-taken", "whole"),
            org.assertj.core.groups.Tuple.tuple("formula-syntax", "a: formula, character 8"));
    definitions.remove("whole");
    definitions.remove("a");
    assertThat(FormulaSet.compile(definitions, Map.of("whole", Unit.of("t"))).findings())
        .extracting(Finding::subject)
        .containsExactly("b: formula, character 9");
  }

  @Test
  void theFormulaThatCannotBeEvaluatedIsNamed() {
    FormulaSet set = compile(Map.of("share", Definition.of("whole / (whole - [1 t])", "1")));
    assertThat(set.evaluate(Map.of("whole", tonnes("1"))).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("division-by-zero", "share: formula, character 7"));
  }

  @Test
  void aSetHasALimit() {
    Map<String, Definition> many = new HashMap<>();
    for (int i = 0; i < 2001; i++) {
      many.put("f" + i, Definition.of("whole", "t"));
    }
    assertThat(FormulaSet.compile(many, Map.of("whole", Unit.of("t"))).findings())
        .extracting(Finding::code)
        .containsExactly("formula-limit");
  }

  @Test
  void crossedFormulasAreRefusedBeforeTheirTraceExplodes() {
    Map<String, Definition> crossed = new HashMap<>();
    crossed.put("f0", Definition.of("whole", "t"));
    crossed.put("f1", Definition.of("whole", "t"));
    for (int i = 2; i < 60; i++) {
      String text = "f%d + f%d".formatted(i - 1, i - 2);
      crossed.put("f" + i, Definition.of(text, "t"));
    }
    assertThat(FormulaSet.compile(crossed, Map.of("whole", Unit.of("t"))).findings())
        .extracting(Finding::code)
        .containsExactly("formula-limit");
  }

  @Test
  void aLongChainIsOrdered() {
    Map<String, Definition> chain = new HashMap<>();
    chain.put("f0", Definition.of("whole", "t"));
    for (int i = 1; i < 2000; i++) {
      chain.put("f" + i, Definition.of("f" + (i - 1) + " + [1 t]", "t"));
    }
    FormulaSet set = compile(chain);
    assertThat(value(set.evaluate(Map.of("whole", tonnes("1"))).orElseThrow(), "f1999"))
        .isEqualTo(Quantity.of("2000 t"));
  }

  private static FormulaSet compile(Map<String, Definition> definitions) {
    return FormulaSet.compile(definitions, Map.of("whole", Unit.of("t"))).orElseThrow();
  }

  private static Quantity value(Map<String, Traced> values, String name) {
    return Objects.requireNonNull(values.get(name)).value();
  }

  private static Traced tonnes(String value) {
    return Trace.input("whole", Quantity.of(value, "t"), Quality.MEASURED);
  }
}
