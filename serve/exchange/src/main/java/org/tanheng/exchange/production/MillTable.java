// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import org.tanheng.footprint.genealogy.CoilMonth;
import org.tanheng.footprint.genealogy.GateLine;
import org.tanheng.footprint.genealogy.ItemLabel;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.footprint.genealogy.Pool;

/** Writes a month as the table and the plan that it could have been read from. */
public final class MillTable {
  private static final int KG = 3;

  private MillTable() {}

  /** The table of items as CSV; each input has the decimals of its meter. */
  public static void items(CoilMonth month, PrintWriter out) {
    Items items = month.items();
    out.print("item,day,output_kg,scrap_kg,loss_kg,charge_kg,returned_kg,minutes,parents");
    for (ItemLabel label : ItemLabel.values()) {
      out.print("," + label.name().toLowerCase(Locale.ROOT));
    }
    for (int k = 0; k < items.inputs().size(); k++) {
      out.print("," + items.inputs().get(k) + " (" + meter(month, k).unit() + ")");
    }
    out.println();
    for (int i = 0; i < items.size(); i++) {
      out.print(items.id(i) + "," + items.day(i));
      for (long grams :
          new long[] {
            items.output(i), items.scrap(i), items.loss(i), items.charge(i), items.returned(i)
          }) {
        out.print("," + plain(grams, KG));
      }
      out.print("," + plain(items.minutes(i), KG) + "," + parents(items, i));
      for (ItemLabel label : ItemLabel.values()) {
        out.print("," + items.label(i, label));
      }
      for (int k = 0; k < items.inputs().size(); k++) {
        out.print("," + plain(items.direct(k, i), meter(month, k).decimals()));
      }
      out.println();
    }
  }

  private static Meter meter(CoilMonth month, int input) {
    String name = month.items().inputs().get(input);
    return month.meters().stream()
        .filter(meter -> meter.input().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String parents(Items items, int item) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < items.parentCount(item); n++) {
      text.append(n == 0 ? "" : ";")
          .append(items.parentId(item, n))
          .append(':')
          .append(plain(items.taken(item, n), KG));
    }
    return text.toString();
  }

  private static String plain(long value, int decimals) {
    return BigDecimal.valueOf(value, decimals).stripTrailingZeros().toPlainString();
  }

  /** The plan as YAML; {@code source} is said of every factor. */
  public static void plan(CoilMonth month, String source, PrintWriter out) {
    out.println("meters:");
    for (Meter meter : month.meters()) {
      out.printf(
          "  - {input: %s, unit: %s, decimals: %d, total: %s, pools: [",
          meter.input(),
          meter.unit(),
          meter.decimals(),
          meter.amount(meter.total()).toPlainString());
      String mark = "";
      for (Pool pool : meter.pools()) {
        out.printf(
            "%s{kind: %s, amount: %s, by: %s}",
            mark,
            pool.kind().name().toLowerCase(Locale.ROOT),
            meter.amount(pool.quanta()).toPlainString(),
            pool.key().name().toLowerCase(Locale.ROOT));
        mark = ", ";
      }
      out.println("]}");
    }
    out.println("inventory:");
    for (GateLine line : month.lines()) {
      out.printf(
          "  - {source: %s, scope: %d, gas: %s, tCO2e: %s, follows: %s}%n",
          line.source(), line.scope(), line.gas(), line.tonnes().toPlainString(), line.follows());
    }
    out.println("factors:");
    var table = month.intensities();
    for (int k = 0; k < table.inputs().size(); k++) {
      for (int c = 0; c < table.categories().size(); c++) {
        out.printf(
            "  - {input: %s, category: %s, direct: %s, upstream: %s, source: \"%s\"}%n",
            table.inputs().get(k),
            table.categories().get(c),
            BigDecimal.valueOf(table.direct(k, c)).toPlainString(),
            BigDecimal.valueOf(table.upstream(k, c)).toPlainString(),
            source);
      }
    }
  }
}
