// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

class InventoryExamplesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "inventories.csv",
      delimiter = '|',
      quoteCharacter = '^',
      numLinesToSkip = 1)
  void publishedAnswers(String name, String method, String source, String key, String value) {
    String[] words = method.split(" ");
    String yaml =
        "organisation: x\nperiod: 2025-01-01/2026-01-01\nmethod: %s\n%ssources:\n  - %s\n"
            .formatted(words[0], words.length > 1 ? "gwp: " + words[1] + "\n" : "", source);
    JsonObject result = InventoryJson.of(run(yaml).orElseThrow());
    assertThat(result.text(key)).as(name).hasValue(value);
    assertThat(sum(result, "value"))
        .as("lines close to the total")
        .isEqualByComparingTo(total(result));
    for (String apart : new String[] {"biogenic", "removals"}) {
      assertThat(sum(result, apart))
          .as(apart)
          .isEqualByComparingTo(result.text(apart).orElseThrow());
    }
  }

  private static String total(JsonObject result) {
    return result.text("total").orElseThrow();
  }

  private static BigDecimal sum(JsonObject result, String key) {
    return result.items("lines").stream()
        .map(line -> ((JsonObject) line).text(key).orElse("0"))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static java.util.stream.Stream<MethodPack> packs() {
    return MethodPacks.bundled().all().stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyWorkedExampleOfAPackPasses(MethodPack pack) {
    for (MethodPack.Example example : pack.examples()) {
      BigDecimal total = run(example.yaml()).orElseThrow().total();
      assertThat(total.subtract(new BigDecimal(example.total())).abs())
          .as("%s: %s", pack.id(), example.source())
          .isLessThanOrEqualTo(new BigDecimal(example.tolerance()));
    }
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
