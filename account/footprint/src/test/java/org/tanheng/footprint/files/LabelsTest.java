// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.Footprints;

class LabelsTest {
  private static final String A =
      "%%MatrixMarket matrix coordinate real general\n2 2 3\n1 1 1\n2 1 -0.5\n2 2 1\n";
  private static final String D =
      "%%MatrixMarket matrix coordinate real general\n1 2 2\n1 1 2\n1 2 3\n";

  private static byte[] bytes(String text) {
    return text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static Outcome<SystemFolder> folder(String labels) {
    return SystemFolder.read(
        Map.of("A.mtx", bytes(A), "D.mtx", bytes(D), "labels.csv", bytes(labels)), false);
  }

  /** Each says that the second product is Power. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "kind,index,name,unit|product,1,Steel,t|product,2,Power,kWh|",
        "kind;index;name|product;1;Steel|product;2;Power|",
        "index\tname|1\tSteel|2\tPower|",
        "product|Steel|Power|",
        "product,unit|Steel,t|Power,kWh|",
        "sector,unit|Steel,t|Power,kWh|",
        "name|Steel|Power|",
        "Steel|Power|",
        "product,1,Steel|product,2,Power|",
        "product,Steel|product,Power|"
      })
  void namesAreFoundUnderTheirHeadings(String labels) {
    assertThat(folder(labels).orElseThrow().product(1)).isEqualTo("Power");
  }

  /** A range that does not hold the amount speaks of another number. */
  @ParameterizedTest
  @CsvSource({"uniform,0.4,0.6,false", "uniform,-0.6,-0.4,true", "triangular,0.4,0.6,false"})
  void rangesHoldTheirAmount(String kind, String low, String high, boolean good) {
    SystemFolder system = folder("name|Steel|Power|").orElseThrow();
    Footprints solved = Footprints.of(system.system(), system.impacts()).orElseThrow();
    var read =
        SpreadFile.read(
            "u.csv",
            bytes(
                "matrix,row,column,distribution,sd,minimum,maximum|A,2,1,%s,,%s,%s|"
                    .formatted(kind, low, high)),
            system,
            solved,
            false);
    assertThat(read.isDone()).isEqualTo(good);
    assertThat(read.findings())
        .extracting(Finding::code)
        .isEqualTo(good ? java.util.List.of() : java.util.List.of("spread-distribution"));
  }
}
