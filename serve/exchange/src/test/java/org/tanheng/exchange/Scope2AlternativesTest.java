// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;

class Scope2AlternativesTest {

  private static final String NATIONAL =
      "factor: { family: cn-grid-average, region: 全国, year: 2023 }";

  @Test
  void tenGigawattHoursWithFourOfCertificatesShowAllThree() {
    Inventory inventory =
        run(NATIONAL + ", certificates: { value: \"4000\", unit: MWh, evidence: GEC-1 }");
    assertThat(inventory.alternatives())
        .extracting(a -> a.rule().id() + " " + a.value().stripTrailingZeros().toPlainString())
        .containsExactly(
            "location 5306", "market-excluding-traded 3657.6", "market-average 3183.6");
    assertThat(inventory.alternatives())
        .extracting(a -> a.evidence().size())
        .containsExactly(0, 1, 1);
    assertThat(inventory.alternatives())
        .allSatisfy(a -> assertThat(a.rule().authority().en()).isNotBlank());
  }

  @Test
  void theDeclaredResidualStaysThePostedFigure() {
    Inventory inventory =
        run(
            NATIONAL
                + ", certificates: { value: \"4000\", unit: MWh },"
                + " residual: cn-grid-excluding-traded");
    assertThat(inventory.total()).isEqualByComparingTo("5306");
    assertThat(inventory.totalMarket()).isEqualByComparingTo("3657.6");
    JsonObject json = InventoryJson.of(inventory);
    assertThat(json.items("alternatives")).hasSize(3);
    assertThat(((JsonObject) json.items("alternatives").get(2)).text("value")).hasValue("3183.6");
  }

  /** The row is of 2023, and so is the factor of the remainder: 6,000 MWh at 0.6096. */
  @Test
  void aRowByItsIdIsTheSameAsItsFamilyRegionAndYear() {
    Inventory inventory =
        run(
            "factor: { id: cn-grid-average/全国/2023 },"
                + " certificates: { value: \"4000\", unit: MWh },"
                + " residual: cn-grid-excluding-traded");
    assertThat(inventory.totalMarket()).isEqualByComparingTo("3657.6");
    assertThat(inventory.alternatives()).hasSize(3);
  }

  @Test
  void noneWithoutCertificatesOrWithAFactorThatTheRulesDoNotKnow() {
    assertThat(run(NATIONAL).alternatives()).isEmpty();
    assertThat(
            run("factor: { value: \"0.20 tCO2/MWh\", source: x },"
                    + " certificates: { value: \"4000\", unit: MWh }")
                .alternatives())
        .isEmpty();
    assertThat(InventoryJson.of(run(NATIONAL)).get("alternatives")).isEmpty();
  }

  private static Inventory run(String rest) {
    String yaml =
        """
        organisation: x
        period: 2023-01-01/2024-01-01
        method: ghg-protocol
        sources:
          - { id: grid, kind: purchased-electricity, activity: { value: "10000", unit: MWh }, %s }
        """
            .formatted(rest);
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())))
        .orElseThrow();
  }
}
