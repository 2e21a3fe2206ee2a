// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tanheng.footprint.genealogy.AllocatedActivity;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.GateLine;
import org.tanheng.footprint.genealogy.ItemLabel;
import org.tanheng.footprint.genealogy.Items;

/**
 * The result of a month as one Parquet file, a row an item: labels, allocated activity and gate
 * view as exact decimals, footprints per tonne as binary fractions. Times are UTC midnights.
 */
public final class CoilParquet {
  private static final int ROWS = 100_000;
  private static final int KG = 3;

  private final CoilResult result;
  private final Items items;
  private final Column id = new Column("item", Column.Kind.TEXT, 0);
  private final Column day = new Column("day", Column.Kind.TIME, 0);
  private final Column output = new Column("output_kg", Column.Kind.SHORT_DECIMAL, KG);
  private final Column held = new Column("held_back", Column.Kind.TEXT, 0);
  private final List<Column> labels = new ArrayList<>();
  private final List<Column> amounts = new ArrayList<>();
  private final List<Column> gate = new ArrayList<>();
  private final List<Column> footprints = new ArrayList<>();

  private CoilParquet(CoilResult result) {
    this.result = result;
    items = result.items();
    for (ItemLabel label : ItemLabel.values()) {
      labels.add(text(label.name().toLowerCase(Locale.ROOT)));
    }
    for (AllocatedActivity activity : result.activities()) {
      String line = activity.meter().line().isEmpty() ? "" : " " + activity.meter().line();
      amounts.add(
          new Column(
              activity.meter().input() + line + " (" + activity.meter().unit() + ")",
              Column.Kind.SHORT_DECIMAL,
              activity.meter().decimals()));
    }
    for (int scope = 1; scope <= 2; scope++) {
      gate.add(
          new Column(
              "gate_scope" + scope + " (tCO2e)", Column.Kind.SHORT_DECIMAL, GateLine.DECIMALS));
    }
    for (String category : result.footprint().categories()) {
      footprints.add(new Column(category + " per t", Column.Kind.FRACTION, 0));
    }
  }

  private static Column text(String name) {
    return new Column(name, Column.Kind.TEXT, 0);
  }

  /** Writes the file; the stream is not closed. */
  public static void write(CoilResult result, OutputStream out) throws IOException {
    new CoilParquet(result).write(out);
  }

  private void write(OutputStream out) throws IOException {
    List<Column> columns = new ArrayList<>(List.of(id, day, output, held));
    columns.addAll(labels);
    columns.addAll(amounts);
    columns.addAll(gate);
    columns.addAll(footprints);
    ParquetFile file = new ParquetFile(out, columns);
    int rows = 0;
    for (int i = 0; i < items.size(); i++) {
      add(i);
      if (++rows == ROWS || i + 1 == items.size()) {
        file.group(rows);
        rows = 0;
      }
    }
    file.finish();
  }

  private void add(int item) {
    id.add(items.id(item));
    day.add(TimeUnit.DAYS.toMillis(items.day(item).toEpochDay()));
    output.add(items.output(item));
    boolean holds = result.quarantine().holds(item);
    held.add(holds ? result.quarantine().of(item).code() : "");
    for (int n = 0; n < labels.size(); n++) {
      labels.get(n).add(items.label(item, ItemLabel.values()[n]));
    }
    for (int n = 0; n < amounts.size(); n++) {
      amounts.get(n).add(result.activities().get(n).of(item));
    }
    for (int n = 0; n < gate.size(); n++) {
      gate.get(n).add(result.gate().carried(item, n + 1).unscaledValue().longValueExact());
    }
    for (int n = 0; n < footprints.size(); n++) {
      footprints.get(n).add(holds ? Double.NaN : result.footprint().perTonne(item, n));
    }
  }
}
