// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.exchange.production.Production;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.footprint.genealogy.CoilMonth;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.ScrapRule;
import org.tanheng.footprint.genealogy.SyntheticMill;
import org.tanheng.footprint.genealogy.Tolerance;

/** The synthetic mill out to Parquet and back, and the result as DuckDB reads it. */
class CoilParquetTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 9);

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBackToTheLastGram() throws Exception {
    Items made = SyntheticMill.items(4_000, MONTH, 3);
    Path file = folder.resolve("mill.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      MillParquet.write(made, SyntheticMill.UNITS, out);
    }
    Items read = Production.read(file, "mill", MONTH, ProductionPlan.NONE).orElseThrow().items();
    assertThat(read.size()).isEqualTo(made.size());
    for (int i = 0; i < made.size(); i++) {
      assertThat(read.id(i)).isEqualTo(made.id(i));
      assertThat(read.output(i)).isEqualTo(made.output(i));
      assertThat(read.direct(11, i)).isEqualTo(made.direct(11, i));
      assertThat(read.parentCount(i)).isEqualTo(made.parentCount(i));
      for (int n = 0; n < made.parentCount(i); n++) {
        assertThat(read.parent(i, n)).isEqualTo(made.parent(i, n));
        assertThat(read.taken(i, n)).isEqualTo(made.taken(i, n));
      }
    }
  }

  @Test
  void duckDbFindsTheMetersTotal() throws Exception {
    Items items = SyntheticMill.items(4_000, MONTH, 3);
    var meters = SyntheticMill.meters(items);
    CoilResult result =
        CoilResult.of(
                new CoilMonth(
                    MONTH,
                    items,
                    meters,
                    SyntheticMill.lines(meters),
                    SyntheticMill.intensities(16),
                    ScrapRule.CUT_OFF,
                    Tolerance.USUAL))
            .orElseThrow();
    Path file = folder.resolve("result.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      CoilParquet.write(result, out);
    }
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select sum(\"electricity (kWh)\"), sum(\"GWP100 (kgCO2e) per t\"),"
                    + " count(distinct origin) from read_parquet('"
                    + file
                    + "')")) {
      row.next();
      var activity = result.activities().getFirst();
      assertThat(row.getBigDecimal(1))
          .isEqualByComparingTo(
              activity.meter().amount(activity.meter().total() - activity.unallocated()));
      double sum = 0;
      for (int i = 0; i < items.size(); i++) {
        sum += result.footprint().perTonne(i, 0);
      }
      assertThat(row.getDouble(2)).isCloseTo(sum, within(1e-3));
      assertThat(row.getInt(3)).isOne();
    }
  }
}
