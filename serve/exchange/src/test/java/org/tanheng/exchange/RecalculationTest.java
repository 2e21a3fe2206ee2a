// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.Recalculation;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

class RecalculationTest {

  private static final String YAML =
      """
      organisation: x
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid-a
          kind: purchased-electricity
          unit: works
          activity: { value: "100", unit: MWh }
          factor: { value: "%1$s tCO2/MWh", source: contract }
        - id: grid-b
          kind: purchased-electricity
          activity: { value: "200", unit: MWh }
          factor: { value: "%1$s tCO2/MWh", source: contract }
          certificates: { value: "300", unit: MWh }
        - id: boiler
          kind: stationary-combustion
          activity: { value: "%2$s", unit: GJ }
          parameters: { carbon-content: "0.02 tC/GJ", oxidation-factor: "0.98" }
        - id: trucks
          kind: mobile-combustion
          fuel: diesel
          activity: { value: "10", unit: t }
      """;
  private static final MethodPack PACK = MethodPacks.bundled().pack("ghg-protocol").orElseThrow();
  private static final FactorLibrary LIBRARY = FactorLibrary.bundled();

  private final Recalculation first =
      Recalculation.start(input(YAML.formatted("0.5", "70")), PACK, LIBRARY).orElseThrow();

  @Test
  void aChangedFactorComputesItsDependantsAndLeavesTheLinesOfTheOthers() {
    InventoryInput changed = input(YAML.formatted("0.6", "70"));
    Recalculation next = first.with(changed).orElseThrow();
    assertThat(next.evaluated()).containsExactly("grid-a", "grid-b");
    assertThat(next.inventory().total()).isNotEqualByComparingTo(first.inventory().total());
    equalToAFreshRun(next.inventory(), changed);
    for (String same : List.of("boiler", "trucks")) {
      theSameObjects(next, same);
    }
  }

  @Test
  void aChangedAmountComputesItsSourceAlone() {
    InventoryInput changed = input(YAML.formatted("0.5", "71"));
    Recalculation next = first.with(changed).orElseThrow();
    assertThat(next.evaluated()).containsExactly("boiler");
    equalToAFreshRun(next.inventory(), changed);
    theSameObjects(next, "grid-a");
  }

  @Test
  void nothingChangedComputesNothing() {
    Recalculation next = first.with(input(YAML.formatted("0.5", "70"))).orElseThrow();
    assertThat(next.evaluated()).isEmpty();
    assertThat(next.inventory().lines()).isEqualTo(first.inventory().lines());
    assertThat(next.inventory().findings()).isEqualTo(first.inventory().findings()).isNotEmpty();
  }

  @Test
  void anotherPeriodGwpSetOrShareBearsOnWhatDependsOnIt() {
    String later = YAML.formatted("0.5", "70").replace("2023-01-01/", "2022-12-01/");
    assertThat(first.with(input(later)).orElseThrow().evaluated()).hasSize(4);
    String gwp = "gwp: AR5\n" + YAML.formatted("0.5", "70");
    assertThat(first.with(input(gwp)).orElseThrow().evaluated()).hasSize(4);
    String halved =
        YAML.formatted("0.5", "70")
            + "consolidation:\n  approach: equity-share\n  units:\n"
            + "    works: { share: \"50 %\", control: full }\n";
    Recalculation half = first.with(input(halved)).orElseThrow();
    equalToAFreshRun(half.inventory(), input(halved));
    Recalculation third = half.with(input(halved.replace("50 %", "30 %"))).orElseThrow();
    assertThat(third.evaluated()).containsExactly("grid-a");
    equalToAFreshRun(third.inventory(), input(halved.replace("50 %", "30 %")));
  }

  @Test
  void aRefusedChangeLeavesTheInventory() {
    assertThat(first.with(input(YAML.formatted("0.5", "70").replace("0.98", "1.98"))))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(first.evaluated()).hasSize(4);
    assertThat(first.inventory().lines()).isNotEmpty();
  }

  private void theSameObjects(Recalculation next, String source) {
    List<LedgerLine> before = lines(first.inventory(), source);
    List<LedgerLine> after = lines(next.inventory(), source);
    assertThat(after).hasSameSizeAs(before).isNotEmpty();
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i)).isSameAs(before.get(i));
    }
  }

  private static List<LedgerLine> lines(Inventory inventory, String source) {
    return inventory.lines().stream().filter(l -> l.source().id().equals(source)).toList();
  }

  private static void equalToAFreshRun(Inventory inventory, InventoryInput input) {
    Inventory fresh = InventoryEngine.run(input, PACK, LIBRARY).orElseThrow();
    assertThat(InventoryJson.of(inventory).write()).isEqualTo(InventoryJson.of(fresh).write());
  }

  private static InventoryInput input(String yaml) {
    return InventoryYaml.read(yaml).orElseThrow();
  }
}
