// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

class SimulateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  private int simulate(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("plant.yaml"), yaml);
    String[] words = {"simulate", file.toString(), "--for", "300ms"};
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aPlantIsPlayedAndItsTruthPrinted() throws Exception {
    assertThat(
            simulate(
                """
                plant: works
                speed: 3600
                groups:
                  - { name: press, meters: 3, protocol: modbus-tcp, port: 0, size: 1..1 }
                """))
        .isZero();
    assertThat(err.toString()).contains("CC BY 4.0").contains("Modbus TCP on port ");
    var truth = (JsonObject) Json.parse(out.toString()).orElseThrow();
    assertThat(truth.items("meters"))
        .extracting(meter -> ((JsonObject) meter).text("id").orElseThrow())
        .containsExactly("press-1", "press-2", "press-3");
  }

  @Test
  void aWrongPlantEndsWithAFindingForEachMistake() throws Exception {
    assertThat(simulate("groups:\n  - { protocol: smoke, meters: none }\n")).isEqualTo(1);
    assertThat(err.toString()).contains("groups[0].protocol").contains("groups[0].meters");
    assertThat(out.toString()).isEmpty();
  }
}
