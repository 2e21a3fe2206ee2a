// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.tanheng.exchange.readings.Choices;
import org.tanheng.exchange.readings.ColumnGuess;
import org.tanheng.exchange.readings.ImportOrder;
import org.tanheng.exchange.readings.Imported;
import org.tanheng.exchange.readings.Progress;
import org.tanheng.exchange.readings.ReadingsFile;
import org.tanheng.exchange.readings.ReadingsImport;
import org.tanheng.exchange.readings.ShopYear;
import org.tanheng.exchange.readings.Target;
import org.tanheng.exchange.readings.Understanding;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * The processing shop's year as an inventory: its 35,040 quarter hours are read from the published
 * file by the product's own import, and their months become activity data.
 */
final class ShopInventory {

  private static final YearMonth FIRST = YearMonth.of(2018, 1);
  private static final YearMonth LAST = YearMonth.of(2018, 12);
  private static final String FACTOR =
      "{ value: \"0.41565 kgCO2e/kWh\", source: \"Ember yearly electricity data (CC BY 4.0),"
          + " South Korea 2024, life-cycle intensity, for screening\" }";

  private ShopInventory() {}

  /** The document; reading takes about a second. */
  static String yaml() {
    try {
      Path folder = Files.createTempDirectory("tanheng-shop");
      Path file = ShopYear.copyTo(folder);
      try (ReadingsFile open =
          ReadingsFile.open(file, ShopYear.FILE_NAME, folder, Choices.NONE).orElseThrow()) {
        Understanding found = Understanding.of(open, Choices.NONE, ShopYear.ZONE).orElseThrow();
        return yaml(open, found);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String yaml(ReadingsFile file, Understanding found) {
    ColumnGuess use = found.columns().getFirst();
    ColumnGuess published = found.columns().get(3);
    Point point =
        new Point(
            "shop-usage",
            use.kind(),
            use.unit().orElse(Unit.of("kWh")),
            use.scale(),
            null,
            found.step().orElseThrow(),
            "main meter",
            "shop",
            ShopYear.ZONE,
            TimeRange.ALWAYS);
    Imported imported =
        ReadingsImport.read(
                file,
                found,
                new ImportOrder(
                    List.of(Target.of(use.column(), point)), Instant.now(), Quality.MEASURED),
                Progress.NONE)
            .orElseThrow();
    List<MonthlyActivity> months =
        MonthlyActivity.of(point, imported.batch().series(point.id()), FIRST, LAST).orElseThrow();
    return document(months, use.sum().orElseThrow(), published.sum().orElseThrow());
  }

  private static String document(
      List<MonthlyActivity> months, BigDecimal use, BigDecimal published) {
    var text = new StringBuilder();
    BigDecimal implied =
        published.divide(use.movePointLeft(3), MathContext.DECIMAL64).round(new MathContext(4));
    text.append("# ").append(ShopYear.ATTRIBUTION.replace("\n", "\n# ")).append('\n');
    text.append(
            "# 35,040 quarter hours read from the file; stamps end their interval, and the row\n")
        .append(
            "# stamped 0:00 closes its day. Electricity only: no fuel, no output is published.\n")
        .append("# The file's own CO2 column sums to ")
        .append(published.toPlainString())
        .append(" t, ")
        .append(implied.toPlainString())
        .append(" t/MWh over the year;\n")
        .append("# it is rounded to 0.01 t per quarter hour and names no factor. Below, a factor\n")
        .append(
            "# of 2024 stands in for 2018, the only one at hand: for screening, not for filing.\n")
        .append("organisation: Steel processing shop, Gwangyang (public data set)\n")
        .append("period: 2018-01-01/2019-01-01\n")
        .append("gwp: AR6\nmethod: ghg-protocol\nsources:\n");
    for (MonthlyActivity month : months) {
      BigDecimal value = month.value().orElseThrow().in("kWh");
      text.append("  - id: electricity-")
          .append(month.month())
          .append("\n    kind: purchased-electricity\n    month: \"")
          .append(month.month())
          .append("\"\n    device: main meter\n    activity: { value: \"")
          .append(value.toPlainString())
          .append("\", unit: kWh, quality: ")
          .append(month.worst().code())
          .append(" }\n    factor: ")
          .append(FACTOR)
          .append("\n    uncertainty: { activity: \"1 %\", factor: \"10 %\" }\n");
    }
    return text.toString()
        .replace(
            "gwp: AR6\n",
            "gwp: AR6\n# The half-ranges of uncertainty are assumed, not published.\n");
  }
}
