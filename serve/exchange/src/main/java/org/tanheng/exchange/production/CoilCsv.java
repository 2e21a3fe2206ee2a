// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tanheng.footprint.genealogy.AllocatedActivity;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.ItemLabel;
import org.tanheng.footprint.genealogy.Items;

/**
 * The result of a month as CSV, a row an item. The footprint of an item that is held back is left
 * empty; its allocated amounts stand, for they are part of what closes.
 */
public final class CoilCsv {
  private CoilCsv() {}

  /** Writes header and rows. */
  public static void write(CoilResult result, PrintWriter out) {
    Items items = result.items();
    out.println(header(result).stream().map(CoilCsv::quoted).collect(Collectors.joining(",")));
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      row.setLength(0);
      row.append(quoted(items.id(i))).append(',').append(items.day(i)).append(',');
      row.append(BigDecimal.valueOf(items.output(i), 3).toPlainString()).append(',');
      boolean held = result.quarantine().holds(i);
      row.append(held ? result.quarantine().of(i).code() : "");
      for (ItemLabel label : ItemLabel.values()) {
        row.append(',').append(quoted(items.label(i, label)));
      }
      for (AllocatedActivity activity : result.activities()) {
        row.append(',').append(activity.meter().amount(activity.of(i)).toPlainString());
      }
      for (int scope = 1; scope <= 2; scope++) {
        row.append(',').append(result.gate().carried(i, scope).toPlainString());
      }
      for (int c = 0; c < result.footprint().categories().size(); c++) {
        row.append(',').append(held ? "" : Double.toString(result.footprint().perTonne(i, c)));
      }
      out.println(row);
    }
  }

  private static List<String> header(CoilResult result) {
    List<String> names = new ArrayList<>(List.of("item", "day", "output_kg", "held_back"));
    for (ItemLabel label : ItemLabel.values()) {
      names.add(label.name().toLowerCase(Locale.ROOT));
    }
    for (AllocatedActivity activity : result.activities()) {
      String line = activity.meter().line().isEmpty() ? "" : " " + activity.meter().line();
      names.add(activity.meter().input() + line + " (" + activity.meter().unit() + ")");
    }
    names.add("gate_scope1 (tCO2e)");
    names.add("gate_scope2 (tCO2e)");
    result.footprint().categories().forEach(category -> names.add(category + " per t"));
    return names;
  }

  private static String quoted(String text) {
    return text.matches("[^\",;\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
