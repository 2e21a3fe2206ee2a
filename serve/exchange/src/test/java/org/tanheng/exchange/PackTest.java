// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.carbon.Boundaries;
import org.tanheng.carbon.CarbonBalance;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.PackMaterial;
import org.tanheng.carbon.SecondRoute;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Citation;
import org.tanheng.units.Trace;

/** What packs claim of themselves, and what only some of them compute. */
class PackTest {

  static Stream<MethodPack> packs() {
    return MethodPacks.bundled().all().stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aReleasedPackHasVerifiedDefaultsAndAnAnswerADraftSaysWhy(MethodPack pack) {
    if (pack.isReleased()) {
      assertThat(pack.examples()).isNotEmpty();
      assertThat(pack.materials()).allMatch(PackMaterial::verified);
    } else {
      assertThat(pack.statusReason()).isNotBlank();
    }
  }

  /** GB/T 32150-2025: each default of its example is a row of the library. */
  @Test
  void theDefaultsOfTheGeneralRulesAreRowsOfTheLibrary() {
    MethodPack pack = MethodPacks.bundled().pack("cn-gbt-32150-2025").orElseThrow();
    Inventory inventory = run(pack.examples().getFirst().yaml()).orElseThrow();
    for (LedgerLine line : inventory.lines()) {
      cited(line.traced().trace())
          .forEach(source -> assertThat(source.id()).as(source.toString()).isNotNull());
    }
    assertThat(inventory.by(line -> line.kind().row()))
        .containsOnlyKeys(
            "化石燃料燃烧排放",
            "过程排放",
            "废弃物处理处置排放",
            "逸散排放",
            "购入使用电力产生的排放",
            "购入使用热力产生的排放",
            "输出电力产生的排放",
            "输出热力产生的排放");
  }

  private static Stream<Citation> cited(Trace trace) {
    return Stream.concat(
        Stream.ofNullable(trace.source()), trace.inputs().stream().flatMap(PackTest::cited));
  }

  @Test
  void processLinesOtherDirectAndIndirectCloseToTheEnterprise() {
    MethodPack pack = MethodPacks.bundled().pack("cn-ets-cement").orElseThrow();
    Inventory inventory = run(pack.examples().getFirst().yaml()).orElseThrow();
    Boundaries boundaries = Boundaries.of(inventory).orElseThrow();
    assertThat(boundaries.lines()).containsOnlyKeys("kiln 1", "kiln 2");
    assertThat(boundaries.lines().get("kiln 1"))
        .as("100,000 t x 23 x 0.0262 x 0.98 x 44/12 + 800,000 x 0.535")
        .isEqualByComparingTo("644534.266666666667");
    assertThat(boundaries.otherDirect()).isEqualByComparingTo("454.653191916");
    assertThat(boundaries.indirect()).isEqualByComparingTo("31836");
    assertThat(boundaries.difference()).isZero();
    assertThat(boundaries.enterprise()).isEqualByComparingTo(inventory.total());
  }

  @Test
  void theCarbonBalanceStandsBesideTheTotal() {
    Inventory inventory =
        run("""
                organisation: Example
                period: 2023-01-01/2024-01-01
                method: cn-steel
                sources:
                  - { id: coke, kind: stationary-combustion, fuel: 焦炭, activity: { value: "100", unit: t } }
                  - { id: in, kind: carbon-input, fuel: 焦炭, activity: { value: "100", unit: t } }
                  - { id: out, kind: carbon-output, parameters: { carbon: "0.0042 tC/t" }, activity: { value: "200", unit: t } }
                """)
            .orElseThrow();
    CarbonBalance balance = CarbonBalance.of(inventory).orElseThrow();
    assertThat(balance.input())
        .as("100 t x 28.447 GJ/t x 0.0295 tC/GJ x 44/12")
        .isEqualByComparingTo("307.701716666667");
    assertThat(balance.output()).isEqualByComparingTo("3.08");
    assertThat(balance.emitted()).as("oxidised by 93 %").isEqualByComparingTo("286.1625965");
    assertThat(inventory.total()).isEqualByComparingTo(balance.emitted());
    assertThat(balance.difference()).isEqualByComparingTo("18.459120166667");
  }

  @Test
  void aFlueMeasurementIsComparedAndNotCounted() {
    Inventory inventory =
        run("""
                organisation: Example
                period: 2023-01-01/2024-01-01
                method: cn-power
                sources:
                  - { id: coal, kind: stationary-combustion, activity: { value: "1000", unit: tCO2 }, parameters: { } , factor: { value: "1", source: sum of the months } }
                  - { id: stack, kind: measured-co2, second-route-of: [coal], activity: { value: "1040", unit: tCO2 } }
                """)
            .orElseThrow();
    assertThat(inventory.total()).isEqualByComparingTo("1000");
    SecondRoute route = SecondRoute.of(inventory).getFirst();
    assertThat(route.difference()).isEqualByComparingTo("40");
    assertThat(route.share()).isEqualByComparingTo(new BigDecimal("0.04"));
  }

  @Test
  void placesAndMaterialsThatLeadNowhereAreFound() {
    assertThat(
            codes(
                """
                organisation: Example
                period: 2023-01-01/2024-01-01
                method: cn-steel
                sources:
                  - { id: stone, kind: flux, material: 花岗岩, activity: { value: "1", unit: t } }
                  - { id: stack, kind: measured-co2, second-route-of: [coal], activity: { value: "1", unit: tCO2 } }
                """))
        .containsExactlyInAnyOrder("material-unknown", "second-route-unknown");
    assertThat(
            codes(
                """
                organisation: Example
                period: 2023-01-01/2024-01-01
                method: cn-steel
                sources:
                  - { id: stone, kind: flux, material: 石灰石, fuel: 石灰石, activity: { value: "1", unit: t } }
                """))
        .containsExactly("fuel-and-material");
  }

  @Test
  void aMaterialIsNoFuel() {
    assertThat(
            codes(
                """
                organisation: Example
                period: 2023-01-01/2024-01-01
                method: cn-steel
                sources:
                  - { id: burnt, kind: stationary-combustion, fuel: 甲醇, activity: { value: "1", unit: t } }
                """))
        .as("1.375 tCO2/t is carbon fixed in methanol, not its combustion")
        .containsExactly("fuel-unknown");
  }

  private static List<String> codes(String yaml) {
    return run(yaml).findings().stream().filter(Finding::isError).map(Finding::code).toList();
  }

  private static Outcome<Inventory> run(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())));
  }
}
