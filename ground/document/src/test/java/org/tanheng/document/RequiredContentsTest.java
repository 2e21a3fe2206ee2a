// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;

class RequiredContentsTest {
  private static final Requirement TOTAL = new Requirement("total", "9.3.1 f)", "direct emissions");
  private static final Requirement YEAR = new Requirement("base-year", "9.3.1 k)", "base year");

  @Test
  void aDocumentWithAllItemsIsFinal() {
    var checked = RequiredContents.check(complete(), List.of(TOTAL));
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.document().status()).isEqualTo(Status.FINAL);
  }

  @Test
  void aMissingItemKeepsItADraftAndNamesTheClause() {
    var checked = RequiredContents.check(complete(), List.of(TOTAL, YEAR));
    assertThat(checked.document().status()).isEqualTo(Status.DRAFT);
    assertThat(checked.findings()).extracting(Finding::code).containsExactly("report-item-missing");
    assertThat(checked.findings().getFirst().wanted()).isEqualTo("9.3.1 k) base year");
  }

  @Test
  void aSectionThatOnlySaysWhatIsMissingDoesNotAnswer() {
    Section gap =
        Section.of("y", "Base year", List.of(new Block.Gap("base-year", "state the base year")))
            .answering("base-year");
    Document document = Samples.document(List.of(Block.Paragraph.of("text")), gap);
    var findings = RequiredContents.check(document, List.of(TOTAL, YEAR)).findings();
    assertThat(findings).extracting(Finding::subject).containsExactly("base-year");
  }

  @Test
  void aFigureWithoutSourceIsNeverFinal() {
    Document document =
        Samples.document(
            List.of(Block.Paragraph.of(new Figure(Quantity.of("1", "tCO2"), 0, null, true))));
    var checked = RequiredContents.check(document, List.of(TOTAL));
    assertThat(checked.findings())
        .extracting(Finding::code)
        .containsExactly("report-figure-untraced");
    assertThat(checked.document().status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void theTraceOfARowCoversItsFigures() {
    var columns = List.of(Table.Column.text("source", 2), Table.Column.figure("t", "tCO2", 1));
    var row = Table.Row.of(Words.of("gas"), Figure.ofRow(Quantity.of("1", "tCO2"), 2));
    var bare = Table.of("t", "Lines", columns, List.of(row));
    var sourced = Table.of("t", "Lines", columns, List.of(row.from(Samples.gas())));
    assertThat(RequiredContents.check(Samples.document(List.of(bare)), List.of(TOTAL)).findings())
        .hasSize(1);
    assertThat(
            RequiredContents.check(Samples.document(List.of(sourced)), List.of(TOTAL)).findings())
        .isEmpty();
  }

  private static Document complete() {
    return Samples.document(List.of(Block.Paragraph.of(Figure.of(Samples.gas(), 2))));
  }
}
