// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.data.Database;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.ResultRule;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.security.UserRepository;

/** Posts an inventory through the product's own repositories in one transaction. */
final class Posting {

  private Posting() {}

  static double seconds(Database database, Inventory inventory) {
    DSLContext sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
    UUID unit = new OrganisationRepository(sql).create();
    UUID user = new UserRepository(sql).create("bench", "bench", null, "en");
    long start = System.nanoTime();
    sql.transaction(
        inner -> {
          DSLContext in = inner.dsl();
          UUID id = new InventoryRepository(in).create(unit, "bench", user);
          new LedgerRepository(in).post(id, 1, calculation(inventory), lines(inventory), user);
        });
    return (System.nanoTime() - start) / 1e9;
  }

  private static StoredCalculation calculation(Inventory inventory) {
    BigDecimal total = inventory.total();
    return new StoredCalculation(
        0,
        "bench",
        "bench",
        inventory.pack().id(),
        inventory.pack().hash(),
        "bench",
        "bench",
        inventory.input().start(),
        inventory.input().end(),
        total,
        total,
        "bench",
        ResultRule.LINES);
  }

  private static ArrayList<PostedLine> lines(Inventory inventory) {
    var lines = new ArrayList<PostedLine>();
    for (LedgerLine line : inventory.lines()) {
      lines.add(
          new PostedLine(
              lines.size() + 1,
              line.source().id(),
              line.kind().id(),
              null,
              null,
              line.month().orElse(null),
              line.gas(),
              line.basis().name(),
              line.kind().scope(),
              line.kind().category(),
              line.kind().row(),
              line.isCounted(),
              line.amount(),
              line.quality().code(),
              line.factorKey()));
    }
    return lines;
  }
}
