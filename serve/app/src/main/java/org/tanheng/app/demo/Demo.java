// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.inventory.InventoryPosting;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;

/** Fills an empty store with two plants of real or published data and prints their totals. */
@Component
@Order(10)
@ConditionalOnProperty(name = "tanheng.demo", havingValue = "true")
class Demo implements ApplicationRunner {

  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  private final OrganisationRepository organisation;
  private final UserRepository users;
  private final InventoryRepository inventories;
  private final InventoryPosting posting;
  private final Shop shop;
  private final Machinery machinery;
  private final DemoCoils coils;
  private final DemoCbam cbam;
  private final DemoProducts products;
  private final DemoExchange exchange;
  private final TransactionTemplate transactions;

  Demo(
      OrganisationRepository organisation,
      UserRepository users,
      InventoryRepository inventories,
      InventoryPosting posting,
      Shop shop,
      Machinery machinery,
      DemoCoils coils,
      DemoCbam cbam,
      DemoProducts products,
      DemoExchange exchange,
      TransactionTemplate transactions) {
    this.organisation = organisation;
    this.users = users;
    this.inventories = inventories;
    this.posting = posting;
    this.shop = shop;
    this.machinery = machinery;
    this.coils = coils;
    this.cbam = cbam;
    this.products = products;
    this.exchange = exchange;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transactions.executeWithoutResult(
        status -> {
          if (inventories.isEmpty()) {
            fill();
          }
        });
  }

  private void fill() {
    User admin = users.byLogin("admin").orElseThrow();
    UUID by = admin.id();
    UUID plant =
        site(
            "SHOP",
            "钢材加工车间（公开数据集，韩国光阳）",
            "Steel processing shop (public data set)",
            "South Korea",
            "Asia/Seoul");
    post(plant, "2018 温室气体清单 / GHG inventory 2018", shop.fill(plant, admin), by);
    coils.shop(plant, admin);
    UUID works =
        site(
            "WORKS",
            "机械制造企业（复现一份公开报告）",
            "Machinery works (a published report)",
            "华中",
            "Asia/Shanghai");
    post(works, "公开报告复现 / published report recomputed", machinery.fill(works, by), by);
    UUID mill =
        site(
            "MILL",
            "综合钢厂（完全合成，非真实企业）",
            "Integrated mill (wholly synthetic)",
            "CN",
            "Asia/Shanghai");
    coils.mill(mill, admin);
    cbam.mill(mill, by);
    UUID panels =
        site(
            "PANEL",
            "蜂窝板示例（公开单元过程数据，未公布的数量为示意）",
            "Honeycomb panel (published data; the rest illustrative)",
            "CN",
            "Asia/Shanghai");
    System.err.printf("Demo product: %s kgCO2e/m2%n", products.fill(panels, by).toPlainString());
    exchange.fill(panels, by);
  }

  private void post(UUID unit, String title, String yaml, UUID by) {
    BigDecimal total = posting.post(unit, title, yaml, by);
    System.err.printf(
        "Demo inventory: %s: %s tCO2e%n", title, total.stripTrailingZeros().toPlainString());
  }

  private UUID site(String code, String zh, String en, String region, String zone) {
    OrgUnit root = organisation.known().getFirst();
    UUID id = organisation.create();
    organisation.append(
        new OrgUnit(
            id,
            0,
            root.id(),
            code,
            zh,
            en,
            OrgKind.SITE,
            region,
            zone,
            Control.FULL,
            true,
            BigDecimal.ONE,
            BEGINNING,
            null,
            Instant.EPOCH,
            null,
            null),
        null);
    return id;
  }
}
