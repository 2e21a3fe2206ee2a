// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.carbon.SourceInput;
import org.tanheng.document.Document;
import org.tanheng.document.Figure;
import org.tanheng.document.FigureText;
import org.tanheng.document.RequiredContents.Checked;
import org.tanheng.document.Requirement;
import org.tanheng.document.Rule;
import org.tanheng.document.Section;
import org.tanheng.document.SectionNumbers;
import org.tanheng.document.Status;
import org.tanheng.document.Table;
import org.tanheng.document.TraceAnnex;
import org.tanheng.document.TraceGraph;
import org.tanheng.document.Words;
import org.tanheng.finding.Finding;
import org.tanheng.units.Language;

class InventoryReportTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCompleteIsoReportIsFinal(Language language) {
    Checked checked = iso(Works.complete(), language);
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.document().status()).isEqualTo(Status.FINAL);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCompleteMachineryReportIsFinal(Language language) {
    Checked checked = machinery(Works.complete(), language);
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.document().status()).isEqualTo(Status.FINAL);
  }

  @Test
  void theClauseHasItemsAToT() {
    List<Requirement> items = RequirementList.read(ReportKind.ISO_14064_1, Language.EN);
    assertThat(items.stream().map(Requirement::clause).distinct())
        .containsExactlyElementsOf(
            "abcdefghijklmnopqrst".chars().mapToObj(c -> "9.3.1 " + (char) c + ")").toList());
  }

  @Test
  void withoutContextEveryItemThatNoCalculationKnowsIsMissing() {
    Checked checked = iso(ReportContext.EMPTY, Language.EN);
    assertThat(checked.document().status()).isEqualTo(Status.DRAFT);
    assertThat(checked.findings()).extracting(Finding::code).containsOnly("report-item-missing");
    assertThat(checked.findings())
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder(
            "organisation",
            "responsible",
            "organisational-boundary",
            "reporting-boundary",
            "significance",
            "biogenic",
            "exclusions",
            "base-year",
            "recalculation",
            "methods",
            "method-changes",
            "uncertainty-impact",
            "conformity",
            "verification");
  }

  @Test
  void bothTotalsArePrintedAndOpenDownToTheirLines() {
    Table table = table(iso(Works.complete(), Language.EN).document(), "by-category");
    assertThat(printed(table, "Total (category 2 location-based)")).isEqualTo("5,760.65");
    assertThat(printed(table, "Total (category 2 market-based)")).isEqualTo("4,112.25");
    assertThat(printed(table, "Category 1: direct emissions and removals")).isEqualTo("454.65");
    assertThat(printed(table, "Category 3: indirect emissions from transport")).isEqualTo("—");
  }

  @Test
  void theMachineryReportReproducesThePublishedOne() {
    Document document = machinery(Works.complete(), Language.ZH).document();
    Table summary = table(document, "summary");
    assertThat(printed(summary, "化石燃料燃烧排放")).isEqualTo("181.80");
    assertThat(printed(summary, "过程排放")).isEqualTo("232.00");
    assertThat(printed(summary, "购入使用电力产生的排放")).isEqualTo("851.49");
    assertThat(printed(summary, "温室气体排放总量（不包括购入电力和热力）")).isEqualTo("413.80");
    assertThat(printed(summary, "温室气体排放总量（包括购入电力和热力）")).isEqualTo("1,265.29");
  }

  @Test
  void theChineseReportHasTheOfficialHeadings() {
    Document document = machinery(Works.complete(), Language.ZH).document();
    SectionNumbers numbers = SectionNumbers.of(document);
    assertThat(document.sections().stream().map(numbers::heading))
        .containsExactly(
            "一、报告主体基本情况",
            "二、温室气体排放",
            "三、活动数据及来源说明",
            "四、排放因子数据及来源说明",
            "五、真实性声明",
            "表B.1　2025 年温室气体排放量汇总表",
            "表B.2　活动数据表",
            "表B.3　排放因子和计算系数");
  }

  @Test
  void monthsOfASourceAddUpInTheTablesAndAreNoFactors() {
    Document document =
        InventoryReport.build(
                Works.monthly(), Works.complete(), ReportKind.CN_GUIDELINE, Language.ZH)
            .orElseThrow()
            .document();
    assertThat(table(document, "activity-table").rows())
        .as("the year's activity data, once")
        .filteredOn(row -> row.cells().size() > 2 && cell(row, 1).equals("活动水平数据"))
        .singleElement()
        .satisfies(row -> assertThat(cell(row, 2)).isEqualTo("21"));
    assertThat(table(document, "factors").rows())
        .as("evidence of activity data is no document of a factor")
        .noneMatch(row -> row.toString().contains("bill:7"));
  }

  @Test
  void everyPrintedLineIsARuleThatCanBeRecomputed() {
    Document document = iso(Works.complete(), Language.EN).document();
    List<TraceGraph.Node> computed =
        TraceAnnex.of(document).graph().nodes().stream()
            .filter(node -> !node.isInput() && !"IPCC 2006 approach 1".equals(node.trace().rule()))
            .toList();
    assertThat(computed).hasSizeGreaterThan(8);
    assertThat(computed).allMatch(node -> Rule.of(node.trace()).isPresent());
  }

  @Test
  void equalAmountsOfTwoSourcesStayTwoInputs() {
    var inventory =
        Works.run(
            "iso-14064-1",
            2023,
            List.of(
                Works.source("a", "process", "10 tCO2", null, Map.of(), null, null, null),
                Works.source("b", "process", "10 tCO2", null, Map.of(), null, null, null)));
    Document document =
        InventoryReport.build(inventory, Works.complete(), ReportKind.ISO_14064_1, Language.EN)
            .orElseThrow()
            .document();
    Set<String> inputs =
        TraceAnnex.of(document).graph().nodes().stream()
            .filter(TraceGraph.Node::isInput)
            .map(node -> node.trace().label())
            .collect(Collectors.toSet());
    assertThat(inputs).contains("a activity data", "b activity data");
  }

  @Test
  void longListsMoveToTheAnnexAndTheLargestStay() {
    List<SourceInput> sources =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    Works.source("s" + i, "process", i + " tCO2", null, Map.of(), null, null, null))
            .toList();
    Document document =
        InventoryReport.build(
                Works.run("iso-14064-1", 2023, sources),
                Works.complete(),
                ReportKind.ISO_14064_1,
                Language.EN)
            .orElseThrow()
            .document();
    assertThat(table(document, "lines").rows()).hasSize(60);
    assertThat(table(document, "largest").rows()).hasSize(10);
    assertThat(table(document, "largest").rows().getFirst().cells().getFirst())
        .isEqualTo(Words.of("s60"));
    assertThat(SectionNumbers.of(document).heading(document.sections().getLast()))
        .isEqualTo("Annex B Emissions by source");
  }

  @Test
  void aGuidelineReportNeedsAGuidelineMethod() {
    var outcome =
        InventoryReport.build(Works.iso(), Works.complete(), ReportKind.CN_GUIDELINE, Language.ZH);
    assertThat(outcome.findings())
        .extracting(Finding::code)
        .containsExactly("report-method-mismatch");
  }

  @Test
  void theBaseYearOfAnotherPeriodNeedsItsInventory() {
    ReportContext complete = Works.complete();
    ReportContext other =
        new ReportContext(
            complete.number(),
            complete.date(),
            complete.entity(),
            complete.boundaries(),
            new ReportContext.BaseYear("2020", "first year", null, null, "over 5 %", "none"),
            complete.methods(),
            complete.statements(),
            complete.sources());
    assertThat(iso(other, Language.EN).findings())
        .extracting(Finding::subject)
        .containsExactly("base-year");
  }

  @Test
  void aRemarkOnASourceThatIsNotThereIsSaid() {
    Checked checked =
        InventoryReport.build(Works.iso(), Works.complete(), ReportKind.ISO_14064_1, Language.EN)
            .orElseThrow();
    assertThat(checked.findings()).extracting(Finding::got).containsExactly("weld");
    assertThat(checked.findings().getFirst().code()).isEqualTo("report-source-unknown");
    assertThat(checked.document().status()).isEqualTo(Status.FINAL);
  }

  @Test
  void theRecalledLayoutOfTheStandardIsSaidInBothLanguages() {
    assertThat(table(machinery(Works.complete(), Language.ZH).document(), "summary").notes())
        .hasSize(2)
        .anyMatch(note -> note.contains("附录 B") && note.contains("尚未与标准原文核对"));
    assertThat(table(machinery(Works.complete(), Language.EN).document(), "summary").notes())
        .anyMatch(note -> note.contains("annex B") && note.contains("recalled"));
  }

  private static Checked iso(ReportContext context, Language language) {
    return InventoryReport.build(
            Works.iso(), Works.withoutWeld(context), ReportKind.ISO_14064_1, language)
        .orElseThrow();
  }

  private static Checked machinery(ReportContext context, Language language) {
    return InventoryReport.build(Works.machinery(), context, ReportKind.CN_GUIDELINE, language)
        .orElseThrow();
  }

  private static Table table(Document document, String id) {
    return document
        .walk()
        .map(Section::blocks)
        .flatMap(List::stream)
        .filter(block -> block instanceof Table table && table.id().equals(id))
        .map(Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String printed(Table table, String first) {
    Table.Row row =
        table.rows().stream()
            .filter(r -> r.cells().getFirst() instanceof Words w && w.text().equals(first))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row " + first));
    return cell(row, row.cells().size() - 1);
  }

  private static String cell(Table.Row row, int column) {
    return switch (row.cells().get(column)) {
      case Figure figure -> FigureText.number(figure);
      case Words words -> words.text();
      default -> throw new AssertionError("neither figure nor words");
    };
  }

  @Test
  void gasesAreReportedInTheirGroups() {
    assertThat(Terms.gasGroup("R410A")).isEqualTo("HFCs");
    assertThat(Terms.gasGroup("HFC-134a")).isEqualTo("HFCs");
    assertThat(Terms.gasGroup("CF4")).isEqualTo("PFCs");
    assertThat(Terms.gasGroup("C2F6")).isEqualTo("PFCs");
    assertThat(Terms.gasGroup("CO2")).isEqualTo("CO2");
    assertThat(Terms.gasGroup("SF6")).isEqualTo("SF6");
  }
}
