// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class ActivitySheetTest {
  @TempDir private Path folder;

  @Test
  void monthsOfASourceStandInOneRowAndBlankIsNotZero() throws IOException {
    List<SheetCell> cells =
        read("表一\n排放源,名称,单位,2024年2月,2024-12\ngrid,x,MWh,\"1,000\",\ngas,y,,0,5\n").orElseThrow();
    assertThat(cells)
        .extracting(SheetCell::place)
        .containsExactly("row 3, 2024-02", "row 4, 2024-02", "row 4, 2024-12");
    SheetCell first = cells.getFirst();
    assertThat(first.amount()).isEqualTo("1,000");
    assertThat(first.unit()).isEqualTo("MWh");
    assertThat(first.span().orElseThrow())
        .isEqualTo(new SheetCell.Span(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)));
    assertThat(cells.getLast().span().orElseThrow().to()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(cells.getLast().unit()).isNull();
  }

  @Test
  void theLastDayOfASpanBelongsToItAndABadDayHoldsUpOnlyItsRow() throws IOException {
    List<SheetCell> cells =
        read("source,first day,last day,amount\n"
                + "gas,2024-01-05,2024/2/4,3\ngas,4/2/2024,2024-02-30,4\n")
            .orElseThrow();
    assertThat(cells.getFirst().span().orElseThrow().to()).isEqualTo(LocalDate.of(2024, 2, 5));
    assertThat(codes(cells.getLast().span())).containsExactly("date-malformed");
  }

  @Test
  void theTemplateNamesItsSourcesAndIsReadByItself() throws IOException {
    byte[] bytes = SheetTemplate.xlsx(List.of(new SheetTemplate.Row("grid", "外购电", "MWh")), 2024);
    Path file = Files.write(folder.resolve("t.xlsx"), bytes);
    assertThat(codes(ActivitySheet.read(file, "t.xlsx", folder))).containsExactly("file-no-rows");
  }

  @ParameterizedTest
  @CsvSource({
    "'', file-empty",
    "'a,b\n1,2\n', sheet-columns-missing",
    "'source,2024-13\n1,2\n', sheet-columns-missing",
    "'source,first day,amount\n1,2024-01-01,2\n', sheet-columns-missing",
    "'source,2024-01\ngas,\n', file-no-rows",
    "'PK not a zip', xlsx-damaged"
  })
  void whatIsNoActivitySheetIsRefused(String text, String code) throws IOException {
    assertThat(codes(read(text))).contains(code);
  }

  private Outcome<List<SheetCell>> read(String text) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), text.getBytes(StandardCharsets.UTF_8));
    return ActivitySheet.read(file, "a.csv", folder);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }
}
