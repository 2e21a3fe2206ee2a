// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tanheng.exchange.parquet.ParquetCell;
import org.tanheng.exchange.parquet.ParquetTable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** A Parquet file, its flat columns the header. */
final class ParquetCells implements Cells {

  private final ParquetTable table;
  private List<Finding> damage = List.of();
  private long row;

  private ParquetCells(ParquetTable table) {
    this.table = table;
  }

  static Outcome<Cells> open(Path file, String name) throws IOException {
    return ParquetTable.open(file, name).map(ParquetCells::new);
  }

  @Override
  public List<String> header() {
    return table.names();
  }

  @Override
  public boolean next() throws IOException {
    Outcome<Boolean> next = table.next();
    if (next instanceof Outcome.Done<Boolean> done) {
      damage = List.of();
      row++;
      return done.value();
    }
    damage = next.findings();
    return true;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public List<Finding> damage() {
    return damage;
  }

  @Override
  public String text(int column) {
    return table.cell(column).text();
  }

  @Override
  public long scaled(int column, int decimals) {
    ParquetCell cell = table.cell(column);
    if (cell.isAbsent()) {
      return 0;
    }
    if (cell.isFraction()) {
      return Decimals.scaled(cell.fraction(), decimals);
    }
    if (cell.isText()) {
      return cell.text().isBlank() ? 0 : Decimals.scaled(cell.text(), decimals);
    }
    return Decimals.rescaled(cell.whole(), cell.scale(), decimals);
  }

  @Override
  public long day(int column) {
    ParquetCell cell = table.cell(column);
    if (cell.isAbsent()) {
      return BAD;
    }
    if (!cell.isText()) {
      return cell.day();
    }
    return Cells.dayOf(cell.text());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
