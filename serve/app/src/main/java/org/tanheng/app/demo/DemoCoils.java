// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.data.coil.CoilRepository;
import org.tanheng.data.coil.StoredCoilMonth;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.User;
import org.tanheng.exchange.production.MillTable;
import org.tanheng.footprint.genealogy.CoilMonth;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.footprint.genealogy.ScrapRule;
import org.tanheng.footprint.genealogy.SyntheticMill;
import org.tanheng.footprint.genealogy.Tolerance;

/** Two months of coils: the shop's with real energy, and a mill that is synthetic throughout. */
@Component
class DemoCoils {
  private static final int MILL = 50_000;
  private static final int CATEGORIES = 2;
  private static final long SEED = 20_260_901;
  private static final String INVENTED =
      "invented for the synthetic mill, of a plausible size and of no plant";

  private final CoilRepository months;
  private final Attachments attachments;
  private final InventoryRepository inventories;

  DemoCoils(CoilRepository months, Attachments attachments, InventoryRepository inventories) {
    this.months = months;
    this.attachments = attachments;
    this.inventories = inventories;
  }

  /** The shop's March, closing to the shop's inventory. */
  void shop(UUID shop, User by) {
    StoredInventory inventory =
        inventories.newest(OrgScope.everything()).stream()
            .filter(one -> one.orgUnitId().equals(shop))
            .findFirst()
            .orElseThrow();
    ShopCoils coils = ShopCoils.read();
    String table = coils.table();
    keep(
        new Handed(
            shop,
            ShopCoils.MONTH,
            "2018-03 卷（电量实测，谱系为合成）/ coils (energy measured, genealogy synthetic)",
            table,
            coils.plan(),
            (int) table.lines().count() - 1),
        inventory,
        by);
  }

  /** A month of the synthetic mill, with lines of an inventory that does not exist either. */
  void mill(UUID unit, User by) {
    YearMonth month = YearMonth.of(2026, 9);
    Items items = SyntheticMill.items(MILL, month, SEED);
    List<Meter> meters = SyntheticMill.meters(items);
    CoilMonth made =
        new CoilMonth(
            month,
            items,
            meters,
            SyntheticMill.lines(meters),
            SyntheticMill.intensities(CATEGORIES),
            ScrapRule.CUT_OFF,
            Tolerance.USUAL);
    StringWriter table = new StringWriter();
    PrintWriter rows = new PrintWriter(table);
    MillTable.items(made, rows);
    rows.flush();
    StringWriter plan = new StringWriter();
    PrintWriter lines = new PrintWriter(plan);
    MillTable.plan(made, INVENTED, lines);
    lines.println("notes:");
    lines.println(
        "  - \"完全合成：背后没有工厂、仪表和清单。 Synthetic throughout: no plant, no meter, no inventory stands behind it.\"");
    lines.flush();
    keep(
        new Handed(
            unit,
            month,
            "2026-09 综合钢厂（完全合成）/ integrated mill (wholly synthetic)",
            table.toString(),
            plan.toString(),
            items.size()),
        null,
        by);
  }

  private record Handed(
      UUID unit, YearMonth month, String title, String table, String plan, int items) {}

  private void keep(Handed handed, @Nullable StoredInventory inventory, User by) {
    byte[] bytes = handed.table().getBytes(StandardCharsets.UTF_8);
    String name = "production-" + handed.month() + ".csv";
    UUID attachment;
    try {
      attachment =
          attachments
              .bring(by, handed.unit(), new ByteArrayInputStream(bytes), name, "text/csv")
              .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    months.add(
        new StoredCoilMonth(
            new UUID(0, 0),
            handed.unit(),
            handed.month().atDay(1),
            handed.title(),
            attachment,
            handed.plan(),
            inventory == null ? null : inventory.id(),
            inventory == null ? null : inventory.version(),
            handed.items(),
            0,
            by.id(),
            Instant.EPOCH));
  }
}
