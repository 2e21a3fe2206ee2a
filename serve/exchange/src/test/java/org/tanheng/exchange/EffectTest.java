// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.baseyear.Effect;
import org.tanheng.carbon.baseyear.Joining;
import org.tanheng.carbon.baseyear.Modification;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/** What a change would have made of a base year, against figures worked out by hand. */
class EffectTest {

  private static final String BASE =
      """
      organisation: Group
      period: 2020-01-01/2021-01-01
      method: ghg-protocol
      gwp: AR5
      consolidation: { approach: financial-control }
      sources:
        - { id: grid, kind: purchased-electricity, unit: Works, activity: { value: "5000", unit: MWh },
            factor: { value: "0.20 tCO2/MWh", source: supplier } }
        - { id: kiln, kind: process, unit: Sold, activity: { value: "300", unit: tCO2 } }
        - { id: leak, kind: fugitive, gas: HFC-134a, activity: { value: "100", unit: kg } }
      """;

  private static final String BOUGHT =
      """
      organisation: Bought
      period: %s
      method: ghg-protocol
      sources:
        - { id: grid, kind: purchased-electricity, activity: { value: "1000", unit: MWh },
            factor: { value: "0.50 tCO2/MWh", source: supplier } }
        - { id: half, kind: process, share: 40 %%, activity: { value: "100", unit: tCO2 } }
      consolidation: { approach: equity-share }
      """;

  private static final Modification NOTHING =
      new Modification(Set.of(), List.of(), null, null, Map.of(), Map.of());

  @Test
  void whatLeftIsTakenFromTheWholeYear() {
    Effect effect =
        effect(new Modification(Set.of("kiln"), List.of(), null, null, Map.of(), Map.of()));
    assertThat(effect.added()).isEqualByComparingTo("-300");
    assertThat(effect.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.source()).isEqualTo("kiln"));
  }

  /** 1300 for R-134a in AR5 and 1530 in AR6: 0.1 t × 230. */
  @Test
  void anotherSetOfWarmingPotentials() {
    Effect effect = effect(new Modification(Set.of(), List.of(), null, "AR6", Map.of(), Map.of()));
    assertThat(effect.added()).isEqualByComparingTo("23");
  }

  @Test
  void anotherFactorAndAnAmountFoundWrong() {
    var factor = new FactorChoice.Own(Quantity.of("0.25", "tCO2/MWh"), "invoice", null);
    Effect effect =
        effect(
            new Modification(
                Set.of(),
                List.of(),
                null,
                null,
                Map.of("grid", factor),
                Map.of("kiln", new BigDecimal("1.5"))));
    assertThat(effect.added()).as("5000 × 0.05 + 300 × 0.5").isEqualByComparingTo("400");
    assertThat(effect.rows()).extracting(Effect.Row::source).containsExactly("grid", "kiln");
  }

  /** Jointly controlled to 50 %: half of 500, and half of nothing of what it does not control. */
  @Test
  void aUnitThatCameInCountsByTheApproach() {
    Joining whole = joining("2020-01-01/2021-01-01", "1", Control.FULL);
    Joining joint = joining("2020-01-01/2021-01-01", "0.5", Control.JOINT);
    assertThat(effect(with(whole)).added())
        .as("controlled counts whole")
        .isEqualByComparingTo("600");
    assertThat(effect(with(joint)).added())
        .as("0.5 × 500 + 0.5 × 0.4 × 100")
        .isEqualByComparingTo("270");
    assertThat(effect(with(joint)).rows())
        .extracting(Effect.Row::source)
        .containsExactly("BO/grid", "BO/half");
  }

  @Test
  void anotherPeriodAndUnknownSourcesAreSaid() {
    Outcome<InventoryInput> other =
        with(joining("2021-01-01/2022-01-01", "1", Control.FULL)).of(read(BASE));
    assertThat(other.findings()).extracting(f -> f.code()).containsExactly("effect-period");
    assertThat(
            new Modification(Set.of("kiln", "oven"), List.of(), null, null, Map.of(), Map.of())
                .unknown(read(BASE)))
        .containsExactly("oven");
  }

  @Test
  void noChangeHasNoEffect() {
    assertThat(effect(NOTHING).added()).isEqualByComparingTo("0");
    assertThat(effect(NOTHING).rows()).isEmpty();
  }

  private static Modification with(Joining unit) {
    return new Modification(Set.of(), List.of(unit), null, null, Map.of(), Map.of());
  }

  private static Joining joining(String period, String share, Control control) {
    return new Joining("BO", read(BOUGHT.formatted(period)), new BigDecimal(share), control);
  }

  private static Effect effect(Modification change) {
    InventoryInput base = read(BASE);
    return Effect.between(run(base), run(change.of(base).orElseThrow()));
  }

  private static InventoryInput read(String yaml) {
    return InventoryYaml.read(yaml).orElseThrow();
  }

  private static Inventory run(InventoryInput input) {
    return MethodPacks.of(input)
        .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled()))
        .orElseThrow();
  }
}
