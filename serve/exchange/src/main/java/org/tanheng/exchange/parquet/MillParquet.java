// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.footprint.genealogy.ItemLabel;
import org.tanheng.footprint.genealogy.Items;

/** Items as a Parquet table of production, as a plant's own system would hand them over. */
public final class MillParquet {
  private static final int ROWS = 100_000;
  private static final int KG = 3;

  private MillParquet() {}

  /** Writes the table; inputs have these units and three decimals. */
  public static void write(Items items, List<String> units, OutputStream out) throws IOException {
    Column id = new Column("item", Column.Kind.TEXT, 0);
    Column day = new Column("day", Column.Kind.TEXT, 0);
    Column parents = new Column("parents", Column.Kind.TEXT, 0);
    List<Column> columns = new ArrayList<>(List.of(id, day, parents));
    List<Column> masses = new ArrayList<>();
    for (String name :
        List.of("output_kg", "scrap_kg", "loss_kg", "charge_kg", "returned_kg", "minutes")) {
      masses.add(new Column(name, Column.Kind.SHORT_DECIMAL, KG));
    }
    List<Column> labels = new ArrayList<>();
    for (ItemLabel label : ItemLabel.values()) {
      labels.add(new Column(label.name().toLowerCase(Locale.ROOT), Column.Kind.TEXT, 0));
    }
    List<Column> inputs = new ArrayList<>();
    for (int k = 0; k < units.size(); k++) {
      String name = items.inputs().get(k) + " (" + units.get(k) + ")";
      inputs.add(new Column(name, Column.Kind.SHORT_DECIMAL, KG));
    }
    columns.addAll(masses);
    columns.addAll(labels);
    columns.addAll(inputs);
    ParquetFile file = new ParquetFile(out, columns);
    int rows = 0;
    for (int i = 0; i < items.size(); i++) {
      id.add(items.id(i));
      day.add(items.day(i).toString());
      parents.add(parents(items, i));
      masses.get(0).add(items.output(i));
      masses.get(1).add(items.scrap(i));
      masses.get(2).add(items.loss(i));
      masses.get(3).add(items.charge(i));
      masses.get(4).add(items.returned(i));
      masses.get(5).add(items.minutes(i));
      for (ItemLabel label : ItemLabel.values()) {
        labels.get(label.ordinal()).add(items.label(i, label));
      }
      for (int k = 0; k < inputs.size(); k++) {
        inputs.get(k).add(items.direct(k, i));
      }
      if (++rows == ROWS || i + 1 == items.size()) {
        file.group(rows);
        rows = 0;
      }
    }
    file.finish();
  }

  /** Mothers as the table writes them: name:kg, several with a semicolon between. */
  private static String parents(Items items, int item) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < items.parentCount(item); n++) {
      long grams = items.taken(item, n);
      text.append(n == 0 ? "" : ";").append(items.parentId(item, n)).append(':');
      text.append(grams / 1000).append('.');
      text.append(String.valueOf(1000 + grams % 1000), 1, 4);
    }
    return text.toString();
  }
}
