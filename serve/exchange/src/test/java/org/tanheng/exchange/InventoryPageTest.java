// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceKind;
import org.tanheng.exchange.internal.SourceYaml;
import org.tanheng.factors.FactorLibrary;

/** The page that explains the file says all that the reader takes. */
class InventoryPageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "inventory.md");

  @Test
  void everyKeyOfASourceIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(SourceYaml.KEYS).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }

  @Test
  void everyKeyOfAFileIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    String wanted = InventoryYaml.read("colour: red").findings().getFirst().wanted();
    assertThat(wanted).contains("organisation", "sources");
    assertThat(List.of(wanted.split(", ")))
        .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }

  @Test
  void everyKindOfTheGeneralMethodsStandsWithItsScopeAndParameters() throws IOException {
    List<String> rows = Files.readAllLines(PAGE);
    for (String pack : new String[] {"ghg-protocol", "iso-14064-1", "cn-general-industry"}) {
      for (SourceKind kind : MethodPacks.bundled().pack(pack).orElseThrow().kinds()) {
        assertThat(rows)
            .as(kind.id())
            .anySatisfy(
                row ->
                    assertThat(row)
                        .startsWith("| `" + kind.id() + "`")
                        .contains("| " + kind.scope(), "| " + kind.category() + " |"));
      }
    }
  }

  @Test
  void everyKeyOfAResultIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    String yaml =
        "organisation: x\nperiod: 2023-01-01/2024-01-01\nmethod: ghg-protocol\nsources:\n"
            + "  - { id: a, kind: process, activity: { value: '1', unit: tCO2 } }\n";
    var result =
        InventoryYaml.read(yaml)
            .flatMap(
                input ->
                    MethodPacks.bundled()
                        .pack(input.method())
                        .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())))
            .map(InventoryJson::of)
            .orElseThrow();
    List<String> echoed = List.of("organisation", "period", "method", "methodHash", "gwp");
    assertThat(result.members().keySet())
        .filteredOn(key -> !echoed.contains(key))
        .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }
}
