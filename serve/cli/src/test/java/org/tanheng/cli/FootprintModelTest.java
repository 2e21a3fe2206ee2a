// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;

/** Answers of the examples were reckoned apart, as fractions. */
class FootprintModelTest {
  private static final String PANEL = "../../docs/examples/footprint-pp-panel.yaml";
  private static final String BRACKET = "../../docs/examples/footprint-bracket.yaml";
  private final StringWriter out = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    PANEL + ", '', 5.097420048735036",
    PANEL + ", sun, 5.002794048735036",
    PANEL + ", coal-resin, 16.420504618735038",
    PANEL + ", thin, 4.796127265070397",
    PANEL + ", yield, 5.078138181828463",
    BRACKET + ", '', 4.032662",
    BRACKET + ", yield, 3.995548597938144"
  })
  void examples(String file, String scenario, double total) {
    int code =
        scenario.isEmpty()
            ? main(file, "--format", "json")
            : main(file, "--format", "json", "--scenario", scenario);
    assertThat(code).as(out.toString()).isZero();
    assertThat(number("total")).isCloseTo(total, within(1e-12 * total));
    assertThat(number("residual")).isLessThan(1e-14);
  }

  @Test
  void scenariosSideBySide() {
    assertThat(main(PANEL, "--scenario", "sun", "--scenario", "thin", "--runs", "100")).isZero();
    assertThat(out.toString())
        .contains("sun against as it stands: -0.0946260 kgCO2e (-1.86 %)")
        .contains("remainder as coal")
        .contains("cut-off: flows below 1 %");
  }

  @Test
  void findingsSayPathAndLine() throws IOException {
    Path file = folder.resolve("m.yaml");
    Files.writeString(
        file, Files.readString(Path.of(BRACKET)).replace("amount: 0.9 kWh", "amount: -0.9 kWh"));
    assertThat(main(file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("amount-negative", "processes[1].inputs[1].amount (line 6");
  }

  private double number(String key) {
    JsonObject json = (JsonObject) Json.parse(out.toString()).orElseThrow();
    return Double.parseDouble(((JsonNumber) json.get(key).orElseThrow()).text());
  }

  private int main(String... more) {
    var all = new java.util.ArrayList<>(java.util.List.of("footprint", "model"));
    all.addAll(java.util.List.of(more));
    return Main.run(
        all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(new StringWriter()));
  }
}
