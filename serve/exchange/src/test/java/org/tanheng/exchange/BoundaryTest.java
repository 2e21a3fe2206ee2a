// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.Totals;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Trace;

class BoundaryTest {

  private static final String GRID =
      "kind: purchased-electricity, activity: { value: \"5000\", unit: MWh },"
          + " factor: { value: \"0.20 tCO2/MWh\", source: x }";

  /** The holdings of the worked example in chapter 3 of the GHG Protocol Corporate Standard. */
  @ParameterizedTest
  @CsvFileSource(resources = "holland.csv", delimiter = '|', numLinesToSkip = 1)
  void holdingsOfTheWorkedExample(String approach, String control, String share, String posted) {
    Inventory inventory =
        run(
                "consolidation:\n  approach: "
                    + approach
                    + "\n  units:\n    Works: { control: "
                    + control
                    + ", share: "
                    + share
                    + " }\n",
                "unit: Works, " + GRID)
            .orElseThrow();
    assertThat(inventory.total()).isEqualByComparingTo(posted);
    assertThat(inventory.totalMarket()).isEqualByComparingTo(posted);
    LedgerLine line = inventory.lines().getFirst();
    assertThat(line.amount().add(line.outside())).isEqualByComparingTo("1000");
  }

  @Test
  void theTraceShowsTheShareAndTheWhole() {
    Inventory inventory =
        run("consolidation: { approach: equity-share }\n", "share: 60 %, " + GRID).orElseThrow();
    Trace trace = inventory.lines().getFirst().traced().trace();
    Trace mass = trace.inputs().getFirst();
    assertThat(mass.rule()).isEqualTo("emission*share");
    assertThat(mass.inputs()).extracting(Trace::label).containsExactly("g CO2", "share");
    assertThat(mass.inputs().get(1).value().value()).isEqualByComparingTo("0.6");
    assertThat(inventory.notes())
        .anyMatch(note -> note.startsWith("g: 400 tCO2e are outside by equity-share"));
    JsonObject boundary = (JsonObject) InventoryJson.of(inventory).get("boundary").orElseThrow();
    assertThat(boundary.text("approach")).hasValue("equity-share");
    assertThat(((JsonObject) boundary.items("shares").getFirst()).text("outside")).hasValue("400");
  }

  @Test
  void monthsTakeTheShareOfTheirDayExactly() {
    Inventory inventory =
        run(
                "consolidation: { approach: equity-share }\n",
                "share: [{ to: 2023-07-01, share: 40 % }, { from: 2023-07-01, share: 60 % }],"
                    + " kind: purchased-electricity, activity: { unit: MWh, months:"
                    + " { 2023-06: \"1000\", 2023-07: \"1000\" } },"
                    + " factor: { value: \"0.20 tCO2/MWh\", source: x }")
            .orElseThrow();
    assertThat(inventory.lines())
        .extracting(line -> line.amount().stripTrailingZeros().toPlainString())
        .containsExactly("80", "120");
    assertThat(codes(inventory.findings())).doesNotContain("share-split-by-days");
  }

  @Test
  void aSpanInWhichTheShareChangedIsWeighedByItsDaysAndFlagged() {
    Inventory inventory =
        run(
                "consolidation: { approach: equity-share }\n",
                "share: [{ to: 2023-07-01, share: 40 % }, { from: 2023-07-01, share: 60 % }], "
                    + GRID)
            .orElseThrow();
    // 181 days at 40 % and 184 at 60 %: 1000 × (181×0.4 + 184×0.6)/365
    assertThat(inventory.total()).isEqualByComparingTo("500.821917808219");
    assertThat(codes(inventory.findings())).contains("share-split-by-days");
    assertThat(inventory.lines().getFirst().traced().trace().toString()).contains("*181");
  }

  @Test
  void aUnitAcquiredWithinTheYearCountsFromItsDay() {
    Inventory inventory =
        run(
                "consolidation: { approach: operational-control }\n",
                "share: [{ from: 2023-07-01 }], kind: purchased-electricity, activity: { unit: MWh,"
                    + " months: { 2023-06: \"1000\", 2023-07: \"1000\" } },"
                    + " factor: { value: \"0.20 tCO2/MWh\", source: x }")
            .orElseThrow();
    assertThat(inventory.total()).isEqualByComparingTo("200");
  }

  @Test
  void viewsAndAlternativesTakeTheShareToo() {
    Inventory inventory =
        run(
                "consolidation: { approach: equity-share }\n",
                "share: 50 %, kind: purchased-electricity,"
                    + " activity: { value: \"10000\", unit: MWh },"
                    + " certificates: { value: \"4000\", unit: MWh },"
                    + " factor: { family: cn-grid-average, region: 全国, year: 2023 }")
            .orElseThrow();
    assertThat(inventory.alternatives())
        .extracting(a -> a.value().stripTrailingZeros().toPlainString())
        .containsExactly("2653", "1828.8", "1591.8");
    assertThat(Totals.categories(inventory).values().stream().reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(inventory.total()));
  }

  @Test
  void whatIsStatedWrongIsRefusedWithItsPlace() {
    assertThat(refused("", "share: 60 %, " + GRID)).contains("approach-missing");
    assertThat(refused("consolidation: { approach: equity }\n", GRID)).contains("word-unknown");
    assertThat(refused("consolidation: { approach: equity-share }\n", "share: 120 %, " + GRID))
        .contains("share-range");
    assertThat(
            refused(
                "consolidation: { approach: equity-share }\n",
                "share: [{ to: 2023-08-01 }, { from: 2023-07-01 }], " + GRID))
        .contains("holding-overlap");
    assertThat(
            refused(
                "consolidation: { approach: equity-share }\n",
                "share: [{ to: 2023-04-01 }, { from: 2023-07-01 }], " + GRID))
        .contains("holding-gap");
    assertThat(
            codes(
                run("", "share: [{ to: 2023-04-01 }, { from: 2023-07-01 }], " + GRID)
                    .orElseThrow()
                    .findings()))
        .contains("holding-gap");
    assertThat(
            refused(
                "consolidation: { approach: operational-control }\n",
                "share: { control: joint }, " + GRID))
        .contains("joint-operational-control");
    assertThat(refused("exclusions:\n  - { unit: Works }\n", GRID)).contains("missing-key");
    assertThat(refused("exclusions:\n  - { unit: Works, reason: small }\n", "unit: Works, " + GRID))
        .contains("excluded-unit-counted");
    assertThat(refused("significance: { 7: { verdict: significant, reason: x } }\n", GRID))
        .contains("category-unknown");
    assertThat(refused("significance: { 3: { verdict: not-significant } }\n", GRID))
        .contains("missing-key");
  }

  @Test
  void significanceIsHeldAgainstTheLines() {
    String freight =
        "kind: business-travel, activity: { value: \"8000\", unit: person·km },"
            + " factor: { value: 0.03546 kgCO2e/(person·km), source: x }";
    assertThat(codes(run("", freight).orElseThrow().findings()))
        .contains("significance-not-assessed");
    assertThat(
            codes(
                run(
                        "significance:\n"
                            + "  3: { verdict: significant, criteria: [magnitude], reason: x }\n"
                            + "  4: { verdict: significant, reason: y }\n"
                            + "  5: { verdict: excluded, reason: no data }\n"
                            + "exclusions:\n  - { unit: Desk, reason: rented }\n",
                        freight)
                    .orElseThrow()
                    .findings()))
        .contains("significant-without-sources", "exclusion-size-missing")
        .doesNotContain("significance-not-assessed");
    assertThat(codes(run("", GRID).orElseThrow().findings())).isEmpty();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static List<String> refused(String head, String source) {
    return switch (run(head, source)) {
      case Outcome.Done<Inventory> done -> List.of();
      case Outcome.Refused<Inventory> refused -> codes(refused.findings());
    };
  }

  private static Outcome<Inventory> run(String head, String source) {
    String yaml =
        "organisation: x\nperiod: 2023-01-01/2024-01-01\nmethod: ghg-protocol\n%ssources:\n  - { id: g, %s }\n"
            .formatted(head, source);
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }
}
