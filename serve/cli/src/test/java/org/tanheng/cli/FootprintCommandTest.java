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
}
