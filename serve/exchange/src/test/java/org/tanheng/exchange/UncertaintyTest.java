// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.uncertainty.Uncertainty;
import org.tanheng.factors.FactorLibrary;

class UncertaintyTest {

  private static final String[] KINDS = {
    "kind: purchased-electricity, factor: {family: cn-grid-average, region: 全国, year: 2023},"
        + " activity: {unit: MWh, value: ",
    "kind: purchased-electricity, factor: {value: \"0.5 tCO2/MWh\", source: contract},"
        + " activity: {unit: MWh, value: ",
    "kind: stationary-combustion, fuel: diesel, activity: {unit: t, value: ",
    "kind: stationary-combustion, parameters: {carbon-content: \"0.02 tC/GJ\","
        + " oxidation-factor: \"0.98\"}, activity: {unit: GJ, value: ",
    "kind: fugitive, gas: SF6, parameters: {leakage-rate: \"2 %\"}, activity: {unit: t, value: "
  };

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "uncertainties.csv",
      delimiter = '|',
      quoteCharacter = '^',
      numLinesToSkip = 1)
  void knownAnswers(String name, String sources, String share, String tonnes) {
    Uncertainty uncertainty = Uncertainty.of(run("  " + sources.replace("; - {", "\n  - {")));
    assertThat(uncertainty.share()).as(name).isEqualByComparingTo(share);
    assertThat(uncertainty.tonnes()).as(name).isEqualByComparingTo(tonnes);
  }

  @RepeatedTest(40)
  void cuttingASourceChangesNothing(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var whole = new StringBuilder();
    var cut = new StringBuilder();
    for (int i = 0; i < KINDS.length; i++) {
      int activity = random.nextInt(20);
      int factor = random.nextInt(20);
      String device = random.nextBoolean() ? ", device: m" + i : "";
      int parts = 1 + random.nextInt(200);
      BigDecimal sum = BigDecimal.ZERO;
      for (int part = 0; part < parts; part++) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
        sum = sum.add(amount);
        cut.append(source(i, "s" + i + "-" + part, amount, activity, factor, device));
      }
      whole.append(source(i, "s" + i, sum, activity, factor, device));
    }
    Uncertainty one = Uncertainty.of(run(whole.toString()));
    Uncertainty many = Uncertainty.of(run(cut.toString()));
    assertThat(one.tonnes()).isPositive();
    assertThat(many.tonnes()).isEqualByComparingTo(one.tonnes());
    assertThat(many.share()).isEqualByComparingTo(one.share());
  }

  private static String source(
      int kind, String id, BigDecimal amount, int activity, int factor, String device) {
    return "  - {id: %s, %s\"%s\"}, uncertainty: {activity: \"%d %%\", factor: \"%d %%\"}%s}%n"
        .formatted(id, KINDS[kind], amount.toPlainString(), activity, factor, device);
  }

  static Inventory run(String sources) {
    String yaml =
        "organisation: x\nperiod: 2023-01-01/2024-01-01\nmethod: ghg-protocol\nsources:\n"
            + sources;
    return document(yaml);
  }

  static Inventory document(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())))
        .orElseThrow();
  }
}
