// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FactorsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aRowByItsIdSaysWhereItIsPublished() {
    assertThat(run("factors", "cn-grid-average/全国/2023")).isZero();
    assertThat(out.toString())
        .startsWith("cn-grid-average/全国/2023  0.5306 ")
        .contains("data year  2023", "serves     scope-2", "licence", "document");
  }

  @Test
  void wordsInAnyCaseNarrowTheRowsAndTheRestIsCounted() {
    assertThat(run("factors", "GRID", "--year", "2023", "--limit", "2")).isZero();
    assertThat(out.toString().lines()).hasSize(3);
    assertThat(out.toString()).containsPattern("2 of \\d+ rows");
  }

  @Test
  void jsonHoldsExactDecimals() {
    assertThat(run("factors", "cn-grid-average/全国/2023", "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"value\": \"0.5306\"", "\"total\": \"1\"");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(run("factors", "no-such-row")).isOne();
    assertThat(out.toString()).contains("factor-not-found", "no-such-row");
    assertThat(run("factors", "--family", "grid")).isOne();
    assertThat(out.toString()).contains("factor-family", "cn-grid-average");
  }

  private int run(String... arguments) {
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }
}
