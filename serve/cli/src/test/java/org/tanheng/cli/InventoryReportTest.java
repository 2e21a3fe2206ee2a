// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryReportTest {
  private static final String INVENTORY =
      """
      organisation: 示例机械厂
      period: 2025-01-01/2026-01-01
      method: cn-machinery
      sources:
        - id: gas
          kind: stationary-combustion
          fuel: 天然气
          activity: { value: "8.4082", unit: 万Nm3 }
      """;
  private static final String REPORT =
      """
      report:
        organisation:
          credit-code: A1
          legal-representative: B
          address: C
          industry: D
          products: E
          processes: F
          responsible: G
          contact: H
        boundaries: { organisational: I }
        sources: { gas: { activity-source: J } }
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @SuppressWarnings("NullAway.Init")
  InventoryReportTest() {}

  @ParameterizedTest
  @CsvSource({"docx,PK", "xlsx,PK", "pdf,%PDF", "html,<!DOCTYPE"})
  void writesEveryFormatByTheEndingOfTheFile(String ending, String magic) throws IOException {
    Path file = folder.resolve("r." + ending);
    assertThat(run(INVENTORY + REPORT, "--report", "cn-guideline", "-o", file.toString())).isZero();
    assertThat(out.toString()).startsWith("final ");
    assertThat(err.toString()).isEmpty();
    assertThat(new String(Files.readAllBytes(file), 0, magic.length(), StandardCharsets.UTF_8))
        .isEqualTo(magic);
  }

  @Test
  void aDraftSaysOnStderrWhatIsMissing() throws IOException {
    Path file = folder.resolve("r.html");
    assertThat(run(INVENTORY, "--lang", "en", "-o", file.toString())).isZero();
    assertThat(out.toString()).startsWith("draft ");
    assertThat(err.toString()).contains("report-item-missing", "9.3.1 r)");
    assertThat(Files.readString(file)).contains("DRAFT");
  }

  @Test
  void aKeyThatIsNotKnownIsRefusedWithItsPath() throws IOException {
    String wrong = INVENTORY + "report: { organisation: { adress: X } }\n";
    assertThat(run(wrong, "-o", folder.resolve("r.pdf").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("unknown-key", "report.organisation.adress", "address");
    assertThat(folder.resolve("r.pdf")).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAFinding() throws IOException {
    assertThat(run(INVENTORY, "-o", folder.resolve("no/r.pdf").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("file-unwritable");
  }

  @ParameterizedTest
  @CsvSource({"--report,x", "--lang,fr", "--format,odt"})
  void aWrongOptionIsWrongUsage(String option, String value) throws IOException {
    String file = folder.resolve("r.pdf").toString();
    assertThat(run(INVENTORY, option, value, "-o", file)).isEqualTo(2);
    assertThat(err.toString()).contains(option);
  }

  private int run(String yaml, String... options) throws IOException {
    Path input = Files.writeString(folder.resolve("in.yaml"), yaml);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "inventory";
    arguments[1] = "report";
    arguments[2] = input.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err, true));
  }
}
