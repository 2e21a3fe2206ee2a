// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.document.RequiredContents;
import org.tanheng.document.Status;
import org.tanheng.exchange.ProductModelFile;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.report.ProductReport;
import org.tanheng.units.Language;

/** A report is final when nothing is missing, and a draft that names each thing that is. */
class ProductReportTest {
  private static final Path BRACKET = Path.of("../../docs/examples/footprint-bracket.yaml");

  /** A study that says all that has to be said. */
  private static final String WHOLE =
      """
      model: bar
      name: { zh: 钢棒, en: Steel bar }
      declared-unit: { amount: 1 kg, description: one kilogram of bar at the gate }
      process: rolling
      boundary: cradle-to-gate
      period: "2025"
      place: CN
      gwp: AR6
      statement:
        goal: To know the footprint.
        application: Customers ask for it.
        audience: Customers.
        exclusions: [capital goods]
        limitations: One year, one plant.
        pcr: none applies
        review: internal review 2026-02
        valid-until: 2028-12-31
      cut-off: { rule: 1 % of the mass each, limit: 5 % }
      processes:
        - id: rolling
          stage: production
          place: CN-JS
          period: "2025"
          technology: hot rolling
          outputs:
            - { product: bar, kind: reference, amount: 1 kg }
          emissions:
            - { name: furnace, amount: 0.25 kg, gas: CO2, channel: fossil, source: { document: furnace log, origin: meter }, pedigree: [1, 1, 1, 1, 1], spread: { kind: normal, deviation: 5 % } }
      """;

  private final StringWriter out = new StringWriter();

  @TempDir private Path folder;

  private static RequiredContents.Checked report(String text) {
    return ProductReport.of(
        ProductModelFile.read(text)
            .flatMap(model -> ModelEngine.run(model, "", ModelSettings.PLAIN))
            .orElseThrow(),
        Language.EN);
  }

  private static List<String> missing(RequiredContents.Checked checked) {
    return checked.findings().stream().map(Finding::subject).toList();
  }

  @Test
  void aWholeStudyIsFinal() {
    RequiredContents.Checked checked = report(WHOLE);
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.document().status()).isEqualTo(Status.FINAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  goal: To know the footprint. | goal",
        "  audience: Customers. | goal",
        ", description: one kilogram of bar at the gate | unit",
        "  exclusions: [capital goods] | boundary",
        "  limitations: One year, one plant. | limitations",
        "  pcr: none applies | pcr",
        "  review: internal review 2026-02 | review",
        "  valid-until: 2028-12-31 | validity",
        "technology: hot rolling | data",
        ", pedigree: [1, 1, 1, 1, 1] | data"
      })
  void whatIsMissingIsNamedAndKeepsADraft(String line, String item) {
    assertThat(WHOLE).contains(line.strip());
    RequiredContents.Checked checked = report(WHOLE.replace(line.strip(), ""));
    assertThat(missing(checked)).containsExactly(item);
    assertThat(checked.document().status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void illustrativeNumbersAndAnUnsaidAudienceKeepTheExampleADraft() throws IOException {
    RequiredContents.Checked checked = report(Files.readString(BRACKET));
    assertThat(missing(checked))
        .contains("goal", "boundary", "pcr", "review", "validity", "data")
        .doesNotContain("allocation", "electricity", "stages", "channels", "gwp", "cut-off");
  }

  @Test
  void theCommandWritesTheReportAndWarnsOfWhatItLacks() throws IOException {
    Path file = folder.resolve("bracket.docx");
    var errors = new StringWriter();
    String[] words = {
      "footprint", "model", BRACKET.toString(), "--report", file.toString(), "--lang", "zh-CN"
    };
    int code = Main.run(words, new PrintWriter(out), new PrintWriter(errors));
    assertThat(code).isZero();
    assertThat(Files.size(file)).isGreaterThan(5_000);
    assertThat(out + errors.toString()).contains("report-item-missing");
  }
}
