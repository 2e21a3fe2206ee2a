// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.evidence.Json;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class OwnPackTest {

  private static final String EXAMPLE =
      "{\"source\": \"by hand: 10 t x 0.5\", \"yaml\": \"%s\", \"total\": \"%s\", \"tolerance\": \"0\"}";
  private static final String YAML =
      "organisation: x\\nperiod: 2024-01-01/2025-01-01\\nmethod: my-coating\\nsources:\\n"
          + "  - { id: paint, kind: solvent, activity: { value: '10', unit: t },"
          + " parameters: { carbon-share: '0.5 tCO2/t' } }\\n";

  @ParameterizedTest
  @ValueSource(
      strings = {"ghg-protocol", "cn-machinery", "cn-steel", "cn-ets-cement", "iso-14064-1"})
  void aCopyOfAPackIsReadUnderAnotherId(String id) {
    String text = MethodPacks.bundled().text(id).orElseThrow();
    assertThat(codes(OwnPacks.read(text))).containsExactly("pack-id");
    String copy = text.replace("\"id\": \"" + id + "\"", "\"id\": \"our-copy\"");
    MethodPack pack = OwnPacks.read(copy).orElseThrow();
    assertThat(pack.kinds()).isEqualTo(MethodPacks.bundled().pack(id).orElseThrow().kinds());
  }

  @Test
  void aPackIsReleasedByItsOwnExampleAndComputesAnInventory() {
    MethodPack released = OwnPacks.read(pack(EXAMPLE.formatted(YAML, "5"))).orElseThrow();
    assertThat(released.isReleased()).as(released.statusReason()).isTrue();
    MethodPack wrong = OwnPacks.read(pack(EXAMPLE.formatted(YAML, "6"))).orElseThrow();
    assertThat(wrong.isReleased()).isFalse();
    assertThat(wrong.statusReason()).contains("gives 5 instead of 6");
    assertThat(OwnPacks.read(pack("")).orElseThrow().isReleased()).isFalse();

    String inventory =
        YAML.translateEscapes()
            + "pack: "
            + Json.of(pack(EXAMPLE.formatted(YAML, "5"))).write()
            + "\n";
    Inventory computed =
        InventoryYaml.read(inventory)
            .flatMap(
                input ->
                    MethodPacks.of(input)
                        .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())))
            .orElseThrow();
    assertThat(computed.total()).isEqualByComparingTo("5");
    assertThat(computed.findings()).isEmpty();
    assertThat(computed.pack().hash()).isEqualTo(released.hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown-key        | "edition"          | "editoin"
          missing-key        | "document": "QJ 1" | "document": ""
          pack-id            | my-coating         | My Coating
          choice-invalid     | "AR6"              | "AR7"
          choice-invalid     | cn-ndrc-later      | cn-nothing
          year-invalid       | "validFrom": 2024  | "validFrom": "2024"
          kind-unknown       | purchased-heat     | purchased-heet
          formula-syntax     | activity*carbon-share | activity**carbon-share
          choice-invalid     | "scope": "1"       | "scope": "4"
          unit-unknown       | "tCO2"             | "tBLOB"
          unknown-key        | "scope": "1"       | "scope": "1", "treatmant": "DEDUCTION"
          unknown-key        | "scope": "1"       | "scope": "1", "like": "nothing"
          unknown-key        | "kind": "purchased-heat" | "kind": "purchased-heat", "treatment": "DEDUCTION"
          missing-key        | [ { "gas": "CO2", "unit": "tCO2", "formulas": [ "activity*carbon-share" ] } ] | []
          factor-family      | cn-grid-average    | cn-grid-avarage
          """)
  void everyMistakeIsNamed(String code, String find, String replace) {
    String text = pack("");
    assertThat(text).contains(find);
    assertThat(codes(OwnPacks.read(text.replace(find, replace)))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"id\": 1, \"id\": 2}", "null", "{\"kinds\": [1]}"})
  void whatIsNoPackIsRefused(String text) {
    assertThat(codes(OwnPacks.read(text))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "five", "0x5"})
  void anAnswerIsAPlainNumber(String total) {
    assertThat(codes(OwnPacks.read(pack(EXAMPLE.formatted(YAML, total)))))
        .containsExactly("number-malformed");
  }

  @Test
  void thePackOfAnInventoryMustBeItsMethod() {
    String inventory =
        YAML.translateEscapes().replace("my-coating", "ghg-protocol")
            + "pack: "
            + Json.of(pack("")).write()
            + "\n";
    assertThat(codes(InventoryYaml.read(inventory))).containsExactly("pack-id");
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused
        ? refused.findings().stream().map(Finding::code).toList()
        : List.of();
  }

  private static String pack(String examples) {
    return """
        {
          "id": "my-coating", "titleZh": "涂装", "titleEn": "Coating", "document": "QJ 1", "edition": "2024",
          "validFrom": 2024, "boundary": "enterprise", "gwp": "AR6", "methaneSplit": false,
          "fuelTable": "cn-ndrc-later",
          "kinds": [
            { "kind": "purchased-electricity", "family": "cn-grid-average" },
            { "kind": "purchased-heat" },
            {
              "kind": "solvent", "titleZh": "溶剂", "titleEn": "Solvent", "scope": "1", "category": "1",
              "results": [ { "gas": "CO2", "unit": "tCO2", "formulas": [ "activity*carbon-share" ] } ]
            }
          ],
          "examples": [%s]
        }
        """
        .formatted(examples);
  }
}
