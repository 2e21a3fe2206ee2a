// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.cbam;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.internal.ColumnTable;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.DefaultValues;
import org.tanheng.units.Quantity;

/** Reads default values with mark-ups and benchmarks from CSV or Excel. */
public final class CbamDefaults {
  private static final int MOST_ROWS = 50_000;
  private static final String SPECIFIC = "tCO2e/t";
  private static final ColumnTable<CbamColumn> COLUMNS =
      new ColumnTable<>(
          List.of(CbamColumn.values()),
          CbamColumn::of,
          CbamColumn::title,
          header -> header.containsAll(CbamColumn.needed()),
          "cbam-default-columns",
          CbamColumn.needed().stream().map(CbamColumn::title).collect(Collectors.joining(", ")),
          "default value",
          MOST_ROWS);

  private final List<Finding> findings = new ArrayList<>();

  private CbamDefaults() {}

  /**
   * The rows below the header; refused as a whole if a cell is wrong or two rows speak of one good.
   *
   * @param work folder for passing files
   */
  public static Outcome<DefaultValues> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work)
        .flatMap(lines -> COLUMNS.rows(lines, name, Cells::new))
        .flatMap(cells -> new CbamDefaults().values(cells));
  }

  /** The empty table. */
  public static byte[] template() {
    return COLUMNS.template();
  }

  private record Cells(Long line, Map<CbamColumn, String> texts) {
    String place(CbamColumn column) {
      return "line " + line + ", " + column.title();
    }
  }

  private Outcome<DefaultValues> values(List<Cells> cells) {
    List<DefaultValues.Row> rows = new ArrayList<>();
    for (Cells each : cells) {
      DefaultValues.@Nullable Row row = row(each);
      if (row != null) {
        rows.add(row);
      }
    }
    twice(rows);
    return findings.isEmpty() ? Outcome.done(new DefaultValues(rows)) : Outcome.refused(findings);
  }

  private void twice(List<DefaultValues.Row> rows) {
    Map<String, List<DefaultValues.Row>> byGood =
        rows.stream().collect(Collectors.groupingBy(DefaultValues.Row::cn));
    for (List<DefaultValues.Row> same : byGood.values()) {
      for (int i = 1; i < same.size(); i++) {
        DefaultValues.Row later = same.get(i);
        same.subList(0, i).stream()
            .filter(later::meets)
            .findFirst()
            .ifPresent(
                first ->
                    findings.add(
                        Finding.error(
                            "cbam-default-twice",
                            "line " + later.line(),
                            later.cn() + " " + later.country() + " " + later.route(),
                            "one row in force, as on line " + first.line(),
                            "End one of the two rows.")));
      }
    }
  }

  private DefaultValues.@Nullable Row row(Cells cells) {
    int before = findings.size();
    String cn = text(cells, CbamColumn.CN).replace(" ", "");
    if (!cn.isEmpty() && !cn.matches("\\d{2,10}")) {
      wrong(cells, CbamColumn.CN, "cell-number", "2 to 10 digits");
    }
    Quantity direct = amount(cells, CbamColumn.DIRECT, SPECIFIC);
    Quantity indirect = amount(cells, CbamColumn.INDIRECT, SPECIFIC);
    Quantity markUp = amount(cells, CbamColumn.MARK_UP, "%");
    @Nullable Quantity benchmark =
        cells.texts().containsKey(CbamColumn.BENCHMARK)
            ? amount(cells, CbamColumn.BENCHMARK, SPECIFIC)
            : null;
    @Nullable LocalDate from = day(cells, CbamColumn.FROM);
    @Nullable LocalDate to =
        cells.texts().containsKey(CbamColumn.TO) ? day(cells, CbamColumn.TO) : null;
    String document = text(cells, CbamColumn.DOCUMENT);
    for (CbamColumn column : CbamColumn.needed()) {
      if (!cells.texts().containsKey(column)) {
        wrong(cells, column, "cell-empty", column.title());
      }
    }
    if (findings.size() > before || from == null) {
      return null;
    }
    return new DefaultValues.Row(
        cells.line(),
        cn,
        text(cells, CbamColumn.COUNTRY),
        text(cells, CbamColumn.ROUTE),
        direct,
        indirect,
        markUp,
        benchmark,
        from,
        to,
        document);
  }

  private static String text(Cells cells, CbamColumn column) {
    return cells.texts().getOrDefault(column, "");
  }

  private Quantity amount(Cells cells, CbamColumn column, String unit) {
    String text = text(cells, column);
    if (!text.isEmpty() && !text.matches("\\d{1,12}(\\.\\d{1,18})?")) {
      wrong(cells, column, "cell-number", "a number without sign, 1.9 for example");
    }
    boolean read = text.matches("\\d{1,12}(\\.\\d{1,18})?");
    return Quantity.of((read ? new BigDecimal(text).toPlainString() : "0"), unit);
  }

  private @Nullable LocalDate day(Cells cells, CbamColumn column) {
    String text = text(cells, column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(cells, column, "cell-not-date", "a day such as 2026-01-01");
      return null;
    }
  }

  private void wrong(Cells cells, CbamColumn column, String code, String wanted) {
    findings.add(
        Finding.error(
            code,
            cells.place(column),
            text(cells, column),
            wanted,
            "Correct the cell and load the file again."));
  }
}
