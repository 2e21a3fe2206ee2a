// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.Scope2Figure;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;

/**
 * 10 GWh in 2023: national average 0.5306, excluding market-traded non-fossil electricity 0.6096,
 * East China 0.5500 tCO2/MWh.
 */
class Scope2ProgrammesTest {

  private static final String NATIONAL =
      "factor: { family: cn-grid-average, region: 全国, year: 2023 }";
  private static final String LOT =
      "{ id: %s, instrument: %s, value: '1000', unit: MWh, market: 中国, month: 2023-05%s }";
  private static final String DEAL = ", contract: C-7, settlement: 2023-05";

  /** Each lot is 1,000 MWh: which rows let it lower their figure, and to what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          certificate   | retired: 2023-12-01                | 5306, 5486.4, 4775.4, 5306, 5306, 5306, 4775.4, -, 5306
          market-traded | contract: C, settlement: S         | 5306, 5486.4, 4775.4, 5306, 5306, 5306, 4775.4, -, 5306
          direct-supply | contract: C, settlement: S         | 4775.4, 5486.4, 4775.4, 4775.4, 4775.4, 5306, 5306, -, 5306
          self-use      | records: meter 12                  | 4775.4, 5486.4, 4775.4, 4775.4, 4775.4, 5306, 4775.4, -, 5306
          """)
  void eachProgrammeCountsItsOwnInstruments(String instrument, String facts, String values) {
    Inventory inventory = run(NATIONAL + lots(LOT.formatted("A", instrument, ", " + facts)));
    assertThat(String.join(", ", inventory.scope2().stream().map(this::value).toList()))
        .isEqualTo(values);
    assertThat(inventory.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          market-traded | contract: C              | instrument-evidence
          direct-supply | settlement: S            | instrument-evidence
          direct-supply | retired: 2023-12-01      | instrument-evidence
          self-use      | contract: C              | instrument-evidence
          certificate   | contract: C, settlement: S | certificate-not-retired
          """)
  void withoutItsEvidenceALotCoversNothing(String instrument, String facts, String code) {
    Inventory inventory = run(NATIONAL + lots(LOT.formatted("A", instrument, ", " + facts)));
    assertThat(inventory.findings()).extracting(Finding::code).containsExactly(code);
    assertThat(value(inventory, "cn-gbt-32151-34-2024")).isEqualTo("5306");
    assertThat(inventory.totalMarket()).isEqualByComparingTo("5306");
  }

  @Test
  void whatIsUsedOnTheSiteMustBeOfThePeriodItself() {
    Inventory inventory =
        run(
            NATIONAL
                + lots(
                    LOT.formatted("A", "self-use", ", records: x").replace("2023-05", "2022-12")));
    assertThat(inventory.findings())
        .extracting(Finding::code)
        .containsExactly("certificate-period");
  }

  /** Without any green power the Shanghai guide takes the excluding factor: 10,000 x 0.6096. */
  /** 10,000 MWh at 0.5306, 1,000 of them never on the grid: posted as the pack's own row says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ghg-protocol        | self-use      | records: meter 12          | 4775.4
          ghg-protocol        | direct-supply | contract: C, settlement: S | 4775.4
          ghg-protocol        | market-traded | contract: C, settlement: S | 5306
          ghg-protocol        | certificate   | retired: 2023-12-01        | 5306
          ghg-protocol        | self-use      | contract: C                | 5306
          iso-14064-1         | self-use      | records: meter 12          | 4775.4
          cn-ets-cement       | self-use      | records: meter 12          | 4775.4
          cn-gbt-32150-2025   | self-use      | records: meter 12          | 5306
          cn-general-industry | self-use      | records: meter 12          | 5306
          """)
  void whatNeverPassedTheGridIsPostedByTheRowOfThePack(
      String method, String instrument, String facts, String total) {
    Inventory inventory =
        method(method, 2023, NATIONAL + lots(LOT.formatted("A", instrument, ", " + facts)));
    assertThat(inventory.total()).isEqualByComparingTo(total);
    if (method.equals("ghg-protocol")) {
      assertThat(value(inventory, "location")).isEqualTo(total);
    }
    assertThat(inventory.notes().stream().anyMatch(note -> note.contains("take the grid factor")))
        .isEqualTo(method.startsWith("cn-g"));
  }

  @Test
  void withoutGreenPowerTheShanghaiGuideReversesItsFactor() {
    Inventory inventory = run(NATIONAL);
    assertThat(value(inventory, "market-average")).isEqualTo("6096");
    assertThat(value(inventory, "location")).isEqualTo("5306");
    assertThat(inventory.alternatives()).isEmpty();
  }

  /** East China 0.5500; the national rows stay at 0.5306; the province's factor is chosen. */
  @Test
  void nationalProgrammesDoNotTakeARegionalAverage() {
    Inventory inventory =
        run(
            "factor: { family: cn-grid-average, region: 华东, year: 2023 },"
                + " provincial: { value: 0.42 tCO2/MWh, source: the notice of the province }");
    assertThat(value(inventory, "location")).isEqualTo("5500");
    assertThat(value(inventory, "iso-14064-1")).isEqualTo("5500");
    assertThat(value(inventory, "ets-enterprise")).isEqualTo("5306");
    assertThat(value(inventory, "market-excluding-traded")).isEqualTo("6096");
    assertThat(value(inventory, "market-average")).isEqualTo("6096");
    assertThat(value(inventory, "provincial")).isEqualTo("4200");
    assertThat(figure(inventory, "provincial").factors())
        .containsExactly("the notice of the province: 0.42 tCO2/MWh");
  }

  /** 4.2 t per 10,000 kWh; 1,000 of 10,000 MWh as settled green power: 9,000 x 0.42. */
  @Test
  void theShanghaiEtsStandsOnlyWhereTheGridIsShanghai() {
    assertThat(ids(run(NATIONAL))).doesNotContain("shanghai-ets");
    String shanghai = "factor: { family: cn-grid-average, region: 上海, year: 2023 }";
    Inventory inventory = run(shanghai + lots(LOT.formatted("A", "market-traded", DEAL)));
    assertThat(value(inventory, "shanghai-ets")).isEqualTo("3780");
    assertThat(figure(inventory, "shanghai-ets").rule().verified()).isTrue();
    assertThat(
            value(
                run(shanghai + lots(LOT.formatted("A", "certificate", ", retired: 2023-12-01"))),
                "shanghai-ets"))
        .isEqualTo("4200");
  }

  @Test
  void theJsonNamesDocumentDatesAndWhyThereIsNoValue() {
    JsonObject json = InventoryJson.of(run(NATIONAL));
    JsonObject provincial =
        json.items("programmes").stream()
            .map(JsonObject.class::cast)
            .filter(p -> p.text("id").orElseThrow().equals("provincial"))
            .findFirst()
            .orElseThrow();
    assertThat(provincial.get("value")).isEmpty();
    assertThat(provincial.text("reason")).hasValue("choose-factor");
    for (var item : json.items("programmes")) {
      var programme = (JsonObject) item;
      assertThat(programme.text("validFrom").isPresent())
          .isEqualTo(!programme.text("id").orElseThrow().equals("provincial"));
      assertThat(programme.get("verified")).isPresent();
      assertThat(((JsonObject) programme.get("authority").orElseThrow()).text("zh")).isPresent();
    }
  }

  /** GB/T 32150-2025 is in force from 2026-07-01. */
  @Test
  void aDocumentLaterThanThePeriodSaysSo() {
    assertThat(figure(run(NATIONAL), "cn-gbt-32150-2025").inForce()).isFalse();
    assertThat(figure(run(NATIONAL), "location").inForce()).isTrue();
  }

  @Test
  void offshoreWindOfTheTransitionMayAlsoBeACcer() {
    String lot =
        "{ id: W, value: '1000', unit: MWh, market: 中国, month: 2025-05, retired: 2025-12-01,"
            + " technology: 海上风电 }";
    Inventory inventory = run(2025, NATIONAL + lots(lot));
    assertThat(inventory.findings())
        .extracting(Finding::code)
        .containsExactly("certificate-reduction-overlap");
    assertThat(run(2025, NATIONAL + lots(lot.replace("海上风电", "陆上风电"))).findings()).isEmpty();
    assertThat(run(2024, NATIONAL + lots(lot.replace("2025-", "2024-"))).findings()).isEmpty();
  }

  private String value(Scope2Figure figure) {
    return figure.value() == null ? "-" : figure.value().stripTrailingZeros().toPlainString();
  }

  private String value(Inventory inventory, String id) {
    return value(figure(inventory, id));
  }

  private static Scope2Figure figure(Inventory inventory, String id) {
    return inventory.scope2().stream()
        .filter(f -> f.rule().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Inventory inventory) {
    return inventory.scope2().stream().map(f -> f.rule().id()).toList();
  }

  private static String lots(String lot) {
    return ", certificates: { lots: [" + lot + "] }";
  }

  private static Inventory run(String rest) {
    return run(2023, rest);
  }

  private static Inventory run(int year, String rest) {
    return method("ghg-protocol", year, rest);
  }

  private static Inventory method(String method, int year, String rest) {
    String yaml =
        """
        organisation: x
        period: %d-01-01/%d-01-01
        method: %s
        sources:
          - { id: grid, kind: purchased-electricity, activity: { value: "10000", unit: MWh }, %s }
        """
            .formatted(year, year + 1, method, rest);
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())))
        .orElseThrow();
  }
}
