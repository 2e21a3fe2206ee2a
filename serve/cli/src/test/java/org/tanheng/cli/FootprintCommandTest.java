// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

class FootprintCommandTest {
  private static final String HEAD = "%%MatrixMarket matrix array real general\n";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @BeforeEach
  void heijungsAndSuh() throws IOException {
    write("A.mtx", HEAD + "2 2\n-2\n10\n100\n0\n");
    write("B.mtx", HEAD + "3 2\n1\n0.1\n0\n10\n2\n-50\n");
    write("C.mtx", HEAD + "1 3\n1\n0\n0\n");
    write(
        "labels.csv",
        """
        kind,index,name,unit
        product,1,fuel,l
        product,2,electricity,kWh
        process,1,power plant,
        process,2,refinery,
        category,1,"carbon dioxide, fossil",kg
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("footprint", "solve", folder.toString()), Arrays.stream(arguments))
            .toArray(String[]::new);
    return Main.run(all, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private JsonObject json() {
    return (JsonObject) Json.parse(out.toString()).orElseThrow();
  }

  @Test
  void oneRowPerCategoryInTheOrderOfTheColumns() {
    assertThat(run("--format", "json")).isZero();
    assertThat(json().get("products").orElseThrow().write())
        .isEqualTo("[\"electricity\",\"fuel\"]");
    assertThat(json().get("impacts").orElseThrow().write()).isEqualTo("[[0.12,0.1]]");
    assertThat(json().members()).containsKeys("categories", "residual", "timings");
  }

  @Test
  void tablesQuoteWhatHoldsAComma() {
    assertThat(run("--format", "csv")).isZero();
    assertThat(out.toString())
        .isEqualTo("product,\"carbon dioxide, fossil\"\nelectricity,0.12\nfuel,0.1\n");
    assertThat(err.toString()).contains("backward error");
  }

  @Test
  void rowsHoldWhatMakesUpAFunctionalUnit() throws IOException {
    write("unit.csv", "product,amount\nelectricity,1000\n");
    String unit = folder.resolve("unit.csv").toString();
    assertThat(run("--format", "csv", "--demand", unit)).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            category,part,name,amount,impact
            "carbon dioxide, fossil",total,,,120.0
            "carbon dioxide, fossil",process,power plant,100.0,100.0
            "carbon dioxide, fossil",process,refinery,2.0,20.0
            "carbon dioxide, fossil",direct,,,100.0
            "carbon dioxide, fossil",input,fuel,200.0,20.0
            """);
    assertThat(run("--format", "csv", "--demand", unit, "--tree", "2")).isEqualTo(1);
  }

  @Test
  void aLoopThatGivesBackWhatItTakesIsNamed() throws IOException {
    write("A.mtx", HEAD + "2 2\n-2\n10\n100\n-500\n");
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString()).contains("loop-singular").contains("power plant > refinery");
  }

  @Test
  void aFolderWithoutImpactsIsRefused() throws IOException {
    Files.delete(folder.resolve("C.mtx"));
    assertThat(run()).isEqualTo(1);
    assertThat(out.toString()).contains("file-missing").contains("C.mtx");
  }

  @Test
  void oneFunctionalUnitWithWhatMakesItUpAndHowSureItIs() throws IOException {
    write("unit.csv", "product,amount\nelectricity,1000\n");
    write("less.csv", "product,amount\n2,500\n");
    write(
        "sd.csv",
        """
        matrix,row,column,distribution,sd,minimum,maximum
        A,2,1,normal,0.5
        B,1,1,normal,0.05
        B,1,2,lognormal,0.1
        correlation,1,2,,0.5
        """);
    assertThat(
            run(
                "--demand", folder.resolve("unit.csv").toString(),
                "--compare", folder.resolve("less.csv").toString(),
                "--uncertainty", folder.resolve("sd.csv").toString(),
                "--tree", "2",
                "--runs", "200"))
        .isZero();
    JsonObject unit = (JsonObject) json().get("demand").orElseThrow();
    assertThat(unit.get("total").orElseThrow().write()).isEqualTo("[120.0]");
    assertThat(unit.write()).contains("\"process\":\"power plant\",\"activity\":100.0");
    assertThat(unit.write()).contains("\"product\":\"fuel\",\"amount\":200.0");
    assertThat(unit.write()).contains("\"tree\":[{\"product\":\"electricity\",\"amount\":1000.0");
    JsonObject sure = (JsonObject) json().get("uncertainty").orElseThrow();
    JsonObject category = (JsonObject) sure.items("categories").get(0);
    assertThat(category.get("sureThatBelow").orElseThrow().write()).isEqualTo("0.0");
    assertThat(sure.get("runsWithoutSolution").orElseThrow().write()).isEqualTo("0");
  }

  @Test
  void whatIsWrongInTheUnitOrTheSpreadsIsNamedByLine() throws IOException {
    write("unit.csv", "product,amount\nsteel,1\nfuel,much\n");
    String unit = folder.resolve("unit.csv").toString();
    assertThat(run("--demand", unit)).isEqualTo(1);
    assertThat(out.toString())
        .contains("demand-product")
        .contains("demand-amount")
        .contains("line 3");
    out.getBuffer().setLength(0);
    write("unit.csv", "fuel,1\n");
    write("sd.csv", "A,2,2,normal,1\nA,1,1,gamma,1\ncorrelation,1,2,,3\n");
    assertThat(run("--demand", unit, "--uncertainty", folder.resolve("sd.csv").toString()))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("spread-entry")
        .contains("spread-distribution")
        .contains("spread-correlation");
    assertThat(run("--uncertainty", folder.resolve("sd.csv").toString())).isEqualTo(1);
  }
}
