// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.carbon.CrossChecked;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.LabSummary;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;

/** Laboratory results, routes and cross-checks of an inventory as code. */
class ProofTest {

  @Test
  void eachMonthHasItsOwnCarbon() throws IOException {
    Inventory inventory = run(base()).orElseThrow();
    assertThat(inventory.findings()).isEmpty();
    assertThat(inventory.lines())
        .extracting(line -> line.amount().toPlainString())
        .containsExactly("2000.204081632653", "5945.940000000000");
    Trace january = inventory.lines().getFirst().traced().trace();
    assertThat(flat(january))
        .extracting(Trace::label)
        .contains("carbon", "carbon ad, C-2023-01", "mt", "mad", "oxidation-factor", "activity");
  }

  @Test
  void aValueReportedAsReceivedStandsUnderItsParameter() throws IOException {
    String yaml = base().replace("basis: air-dried", "basis: ar").replace("60.00 %", "0.6 tC/t");
    Trace january = run(yaml).orElseThrow().lines().getFirst().traced().trace();
    assertThat(flat(january)).extracting(Trace::label).contains("carbon", "carbon ar, C-2023-01");
  }

  @Test
  void theYearIsWeightedByConsumption() throws IOException {
    LabSummary carbon = LabSummary.of(run(base()).orElseThrow().input()).getFirst();
    assertThat(carbon.spans()).hasSize(2);
    assertThat(carbon.mean().orElseThrow().value().value().toPlainString())
        .startsWith("0.54725510204081632");
  }

  @Test
  void theMeanOfMonthsIsNotUsed() throws IOException {
    String yaml =
        base()
            .replace("60.00 %\n        basis: air-dried", "50 %\n        basis: as-received")
            .replace("60.00 %\n        basis: dry", "60 %\n        basis: as-received");
    LabSummary carbon = LabSummary.of(run(yaml).orElseThrow().input()).getFirst();
    assertThat(carbon.mean().orElseThrow().value().value()).isEqualByComparingTo("0.575");
  }

  @Test
  void whatCountsStandsBesideTheSecondFigure() throws IOException {
    var checks = CrossChecked.of(run(base()).orElseThrow().input());
    assertThat(checks)
        .extracting(check -> check.second() + " less " + check.counted())
        .containsExactly("1010 t less 1000 t", "3040 t less 3000 t");
    assertThat(checks.getFirst().share().orElseThrow()).isEqualByComparingTo("0.01");
    assertThat(checks.getFirst().isExceeded()).isFalse();
    JsonObject json = InventoryJson.of(run(base()).orElseThrow());
    JsonObject january = (JsonObject) json.items("crossChecks").getFirst();
    assertThat(january.text("primary")).hasValue("measured");
    assertThat(january.text("route")).hasValue("stock-balance");
    assertThat(january.text("difference")).hasValue("10");
    assertThat(january.get("exceeded")).hasValue(Json.of(false));
  }

  @Test
  void aStockBalanceIsExactAndTraced() throws IOException {
    String yaml =
        base()
            .replace("route: measured", "route: stock-balance")
            .replace(
                "value: \"1000\"",
                "stock: { purchased: \"900.1\", opening: \"400\", closing: \"300.1\" }");
    Inventory inventory = run(yaml).orElseThrow();
    assertThat(inventory.lines().getFirst().amount()).isEqualByComparingTo("2000.204081632653");
    assertThat(flat(inventory.lines().getFirst().traced().trace()))
        .filteredOn(trace -> trace.label().equals("activity"))
        .singleElement()
        .satisfies(
            trace -> {
              assertThat(trace.rule())
                  .isEqualTo("purchased + opening - closing - sold - other-use");
              assertThat(trace.inputs()).hasSize(5);
            });
  }

  @Test
  void aMonthWithoutAResultTakesWhatTheMethodPrescribes() throws IOException {
    String yaml =
        base()
                .replace(
                    "month: 2023-02\n        file",
                    "from: 2023-01-01\n        to: 2023-02-01\n        mass: 1 t\n        file")
                .replace(
                    "month: 2023-01\n        file",
                    "month: 2023-01\n        mass: 0 t\n        file")
            + "    lab-missing: { carbon: { value: 0.7 tC/t, source: the method } }\n";
    Outcome<Inventory> outcome = run(yaml);
    assertThat(outcome.findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("lab-sample-outside", "lab-month-missing");
    Inventory inventory = outcome.orElseThrow();
    assertThat(inventory.lines())
        .extracting(line -> line.amount().toPlainString())
        .containsExactly("1981.980000000000", "7623.000000000000");
    assertThat(flat(inventory.lines().getLast().traced().trace()))
        .anyMatch(trace -> trace.quality() == Quality.SUBSTITUTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "proofs.csv",
      delimiter = '|',
      quoteCharacter = '^',
      numLinesToSkip = 1)
  void everyMistakeGivesItsFinding(
      String name, String find, @Nullable String replace, String severity, String code)
      throws IOException {
    String from = find.replace("\\n", "\n");
    String to = replace == null ? "" : replace.replace("\\n", "\n");
    assertThat(base()).contains(from);
    Outcome<Inventory> outcome = run(base().replace(from, to));
    assertThat(outcome.isDone()).isEqualTo(!severity.equals("ERROR"));
    assertThat(outcome.findings())
        .as(name)
        .filteredOn(finding -> finding.code().equals(code))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.severity()).hasToString(severity));
  }

  private static List<Trace> flat(Trace trace) {
    var all = new java.util.ArrayList<Trace>();
    all.add(trace);
    trace.inputs().forEach(input -> all.addAll(flat(input)));
    return all;
  }

  private static Outcome<Inventory> run(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())));
  }

  private static String base() throws IOException {
    try (var in = ProofTest.class.getResourceAsStream("boiler.yaml")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
