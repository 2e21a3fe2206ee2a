// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.report.InventoryReport;
import org.tanheng.carbon.report.ReportContext;
import org.tanheng.carbon.report.ReportKind;
import org.tanheng.document.Document;
import org.tanheng.document.Figure;
import org.tanheng.document.Section;
import org.tanheng.document.Table;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Language;

/** Laboratory results and cross-checks as reports print them. */
class ProofReportTest {

  @Test
  void bothReportsShowThem() throws IOException {
    Document iso = report("ghg-protocol", ReportKind.ISO_14064_1, Language.EN);
    assertThat(table(iso, "cross-checks").rows()).hasSize(2);
    assertThat(table(iso, "cross-checks").rows().getFirst().cells().toString())
        .contains("stock balance", "1000", "1010", "1.00 %");
    assertThat(table(iso, "lab-results").rows()).hasSize(2);
    assertThat(cells(table(iso, "factors")))
        .as("the results stand in a table of their own")
        .noneMatch(cell -> cell.contains("C-2023"));
    Document chinese = report("cn-general-industry", ReportKind.CN_GUIDELINE, Language.ZH);
    assertThat(table(chinese, "cross-checks").rows()).hasSize(2);
    assertThat(table(chinese, "lab-results").rows().getFirst().cells().toString())
        .contains("C-2023-01", "60");
  }

  @Test
  void theTableOfParametersHasTheMeanOfTheYearAndTheYearsActivityOnce() throws IOException {
    Document chinese = report("cn-general-industry", ReportKind.CN_GUIDELINE, Language.ZH);
    Stream<String> all =
        Stream.concat(
            cells(table(chinese, "activity-table")).stream(),
            cells(table(chinese, "factor-table")).stream());
    assertThat(all)
        .anyMatch(cell -> cell.contains("0.547255102040"))
        .anyMatch(cell -> cell.contains("value=4000"))
        .noneMatch(cell -> cell.contains("期初库存"));
  }

  private static List<String> cells(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .map(cell -> cell instanceof Figure figure ? "value=" + figure.value() : cell.toString())
        .toList();
  }

  private static Table table(Document document, String id) {
    return document.sections().stream()
        .flatMap(ProofReportTest::sections)
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty())
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + id));
  }

  private static Stream<Section> sections(Section section) {
    return Stream.concat(
        Stream.of(section), section.sections().stream().flatMap(ProofReportTest::sections));
  }

  private static Document report(String method, ReportKind kind, Language language)
      throws IOException {
    String yaml =
        base()
            .replace("ghg-protocol", method)
            .replace("route: measured", "route: stock-balance")
            .replace(
                "value: \"1000\"",
                "stock: { purchased: \"900\", opening: \"400\", closing: \"300\" }");
    Inventory inventory =
        InventoryYaml.read(yaml)
            .flatMap(
                input ->
                    MethodPacks.bundled()
                        .pack(input.method())
                        .flatMap(p -> InventoryEngine.run(input, p, FactorLibrary.bundled())))
            .orElseThrow();
    return InventoryReport.build(inventory, ReportContext.EMPTY, kind, language)
        .orElseThrow()
        .document();
  }

  private static String base() throws IOException {
    try (var in = ProofReportTest.class.getResourceAsStream("boiler.yaml")) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
