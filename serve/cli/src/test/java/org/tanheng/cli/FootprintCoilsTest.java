// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /**
   * The slab used 100 kWh more than was known: the same as if it had been known at once, but for
   * the gate view, which stays that of the inventory.
   */
  @Test
  void aLateReadingGivesWhatItWouldHaveGivenAtOnce() throws Exception {
    String plan = EXAMPLES.resolve("coils.yaml").toString();
    assertThat(run("--plan", plan, "--late", "S:electricity=1100", "--format", "csv")).isZero();
    String late = out.toString();
    out.getBuffer().setLength(0);
    Path table = folder.resolve("coils.csv");
    Path other = folder.resolve("coils.yaml");
    String rows = Files.readString(EXAMPLES.resolve("coils.csv"));
    Files.writeString(table, rows.replace("illustrative,1000,500", "illustrative,1100,500"));
    String text = Files.readString(EXAMPLES.resolve("coils.yaml"));
    Files.writeString(other, text.replace("total: 3000", "total: 3100"));
    String[] all = {
      "footprint",
      "coils",
      table.toString(),
      "--period",
      "2026-09",
      "--plan",
      other.toString(),
      "--format",
      "csv"
    };
    assertThat(Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true))).isZero();
    assertThat(withoutGate(late)).isEqualTo(withoutGate(out.toString()));
  }

  private static List<String> withoutGate(String csv) {
    return csv.lines()
        .map(line -> line.split(",", -1))
        .map(cells -> String.join(",", Arrays.copyOf(cells, 12)) + "," + cells[14])
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "S:electricity=1100.001, coil-late",
    "X:electricity=1100, coil-late",
    "S:steam=1100, coil-late",
    "S:electricity=-1, option-invalid",
    "electricity, option-invalid"
  })
  void aLateReadingThatCannotBeIsNamed(String late, String code) {
    assertThat(run("--plan", EXAMPLES.resolve("coils.yaml").toString(), "--late", late)).isOne();
    assertThat(out.toString()).contains(code);
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
