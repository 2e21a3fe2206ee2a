// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.finding.Severity;

class UnitTest {

  @ParameterizedTest
  @CsvFileSource(resources = "parsed.csv", delimiter = '|', numLinesToSkip = 1)
  void readsEnglishAndChinese(String text, String symbol, String chinese, String dimension) {
    Outcome<Unit> outcome = Unit.parse(text);
    assertThat(outcome.findings()).isEmpty();
    Unit unit = outcome.orElseThrow();
    assertThat(unit.symbol()).isEqualTo(symbol);
    assertThat(unit.symbol(Language.ZH)).isEqualTo(chinese);
    assertThat(unit.dimension().words(Language.EN)).isEqualTo(dimension);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "reference-units.txt", delimiter = '|', numLinesToSkip = 1)
  void readsEveryUnitOfTheReferenceTables(String text, String table) {
    Unit unit = Unit.parse(text).orElseThrow();
    assertThat(prints(unit)).as(table).allSatisfy(p -> assertThat(Unit.of(p)).isEqualTo(unit));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refused.csv", delimiter = '|', numLinesToSkip = 1)
  void refusesWithTheCodeAndThePart(String text, String code, String got) {
    Outcome<Unit> outcome = Unit.parse(text);
    assertThat(outcome.isDone()).isFalse();
    assertThat(outcome.findings())
        .extracting(Finding::code, Finding::got)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, got));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "spelling.csv", delimiter = '|', numLinesToSkip = 1)
  void mendsTheCaseWhereItIsSafeAndSaysSo(String text, String symbol) {
    Outcome<Unit> outcome = Unit.parse(text);
    assertThat(outcome.orElseThrow().symbol()).isEqualTo(symbol);
    assertThat(outcome.findings())
        .isNotEmpty()
        .allMatch(f -> f.code().equals("unit-spelling") && f.severity() == Severity.INFO);
  }

  @Test
  void anUnknownUnitSuggestsItsNeighbours() {
    Finding finding = Unit.parse("kgCO2/kWg").findings().getFirst();
    assertThat(finding.got()).isEqualTo("kWg");
    assertThat(finding.advice()).contains("kWh");
  }

  @Test
  void aStandardCubicMetreIsReadWithAWarning() {
    Outcome<Unit> outcome = Unit.parse("GJ/万标准立方米");
    assertThat(outcome.orElseThrow()).isEqualTo(Unit.of("GJ/1e4 Nm3"));
    assertThat(outcome.findings())
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gas-state-assumed", Severity.WARNING));
  }

  static List<String> prints(Unit unit) {
    return List.of(
        unit.symbol(), unit.symbol(Language.ZH), unit.words(Language.EN), unit.words(Language.ZH));
  }
}
