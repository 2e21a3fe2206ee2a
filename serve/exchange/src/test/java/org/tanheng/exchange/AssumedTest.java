// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.uncertainty.Assumed;
import org.tanheng.carbon.uncertainty.Uncertainty;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;

class AssumedTest {

  private static final String WORKS =
      """
      organisation: Example works
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "10000", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }%s
        - id: gas
          kind: stationary-combustion
          activity: { value: "21", unit: 1e4 Nm3 }
          parameters: { ncv: "389.31 GJ/1e4 Nm3", carbon-content: "0.01532 tC/GJ", oxidation-factor: "0.99" }%s
        - id: boiler-coal
          kind: stationary-combustion
          fuel: bituminous coal
          activity: { value: "100", unit: t }
          uncertainty: { activity: "5 %%", factor: "10 %%" }
      """;

  /**
   * √((5306·2 %)² + (5306·5 %)² + (454.65·3 %)² + (454.65·5 %)² + (245.82·5 %)² + (245.82·10 %)²).
   */
  @Test
  void whatNobodyStatesIsAssumedByRatingAndNamed() {
    Inventory inventory = run(WORKS.formatted("", ""));
    Assumed assumed = Assumed.of(inventory);
    assertThat(assumed.tonnes()).isEqualByComparingTo("288.277");
    assertThat(assumed.share()).isEqualByComparingTo("0.0479944");
    assertThat(assumed.parts())
        .extracting(part -> part.source() + " " + part.part().word() + " " + part.share())
        .containsExactly("grid factor 0.05", "gas factor 0.05");
    assertThat(Uncertainty.of(inventory).isKnown()).as("what is known stays as it is").isFalse();
    var uncertainty = (JsonObject) InventoryJson.of(inventory).get("uncertainty").orElseThrow();
    assertThat(uncertainty.text("halfRange")).hasValue("unknown");
    assertThat(((JsonObject) uncertainty.get("assumed").orElseThrow()).items("parts")).hasSize(2);
  }

  @Test
  void whatIsStatedWholeNeedsNoAssumption() {
    String stated = "\n    uncertainty: { activity: '2 %', factor: '3 %' }";
    Inventory inventory = run(WORKS.formatted(stated, stated));
    assertThat(Assumed.of(inventory).parts()).isEmpty();
    assertThat(Assumed.of(inventory).tonnes()).isEqualTo(Uncertainty.of(inventory).tonnes());
    assertThat(InventoryJson.of(inventory).get("uncertainty").orElseThrow().toString())
        .doesNotContain("assumed");
  }

  private static Inventory run(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())))
        .orElseThrow();
  }
}
