// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** The worked example of the documentation. */
class FootprintCoilsTest {
  private static final Path EXAMPLES = Path.of("../../docs/examples");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... more) {
    String[] fixed = {
      "footprint", "coils", EXAMPLES.resolve("coils.csv").toString(), "--period", "2026-09"
    };
    String[] all = Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new);
    return Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private JsonObject json() {
    return (JsonObject) Json.parse(out.toString()).orElseThrow();
  }

  @Test
  void theExampleClosesAndBridges() {
    assertThat(run("--plan", EXAMPLES.resolve("coils.yaml").toString())).isZero();
    JsonObject json = json();
    JsonObject electricity = (JsonObject) json.items("activity").getFirst();
    assertThat(electricity.text("items")).contains("2890.00");
    assertThat(electricity.text("unallocated")).contains("110.00");
    JsonObject gate = (JsonObject) json.get("gate").orElseThrow();
    assertThat(gate.get("closes").orElseThrow()).isEqualTo(Json.of(true));
    JsonObject scope = (JsonObject) gate.get("scope1").orElseThrow();
    assertThat(scope.text("unallocated")).contains("0.005000000000");
    assertThat(scope.text("posted")).contains("2.005000000003");
    assertThat(json.items("findings")).hasSize(1);
  }

  @Test
  void aRowAnItem() {
    String plan = EXAMPLES.resolve("coils.yaml").toString();
    assertThat(run("--plan", plan, "--format", "csv")).isZero();
    assertThat(out.toString().lines()).hasSize(6);
    assertThat(out.toString())
        .contains("S,2026-09-01,20000.000,,slab,DC01,CC,,,illustrative,1061.55,500.0,");
    assertThat(err.toString()).contains("gate-unallocated cars");
  }

  @Test
  void otherProgramsReadTheParquetFile() throws Exception {
    Path target = folder.resolve("result.parquet");
    String plan = EXAMPLES.resolve("coils.yaml").toString();
    assertThat(run("--plan", plan, "--out", target.toString())).isZero();
    assertThat(Files.size(target)).isPositive();
    assertThat(Files.readAllBytes(target)).startsWith('P', 'A', 'R', '1');
  }

  @Test
  void aWrongPeriodIsNamed() {
    String[] all = {"footprint", "coils", "none.csv", "--period", "2026-13"};
    assertThat(Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true))).isOne();
    assertThat(out.toString()).contains("option-invalid");
  }

  @Test
  void aMissingFileIsNamed() {
    String[] all = {"footprint", "coils", "none.csv", "--period", "2026-09"};
    assertThat(Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true))).isOne();
    assertThat(out.toString()).contains("file-unreadable");
  }
}
