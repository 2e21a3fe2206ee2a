// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.activity.Assembler;
import org.tanheng.app.readings.Intake;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.User;
import org.tanheng.exchange.readings.ShopYear;

/**
 * The processing shop: a real year of quarter hours imported into the reading store, its months as
 * activity data, and the inventory assembled from them.
 */
@Component
class Shop {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate END = LocalDate.of(2019, 1, 1);
  private static final int USE = 2;
  private static final int LAGGING = 3;
  private static final int LEADING = 4;
  private static final int PUBLISHED = 3;
  private static final String DEFINITION =
      "{\"factor\":{\"source\":\"Ember yearly electricity data (CC BY 4.0), South Korea 2024,"
          + " life-cycle intensity, for screening\",\"value\":\"0.41565 kgCO2e/kWh\"},"
          + "\"uncertainty\":{\"activity\":\"1 %\",\"factor\":\"10 %\"}}";

  private final Intake intake;
  private final ShopMeters meters;
  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final Assembler assembler;

  Shop(
      Intake intake,
      ShopMeters meters,
      SourceRepository sources,
      ActivityRepository activities,
      Assembler assembler) {
    this.meters = meters;
    this.intake = intake;
    this.sources = sources;
    this.activities = activities;
    this.assembler = assembler;
  }

  /** Imports the year and gives the inventory document assembled from it. */
  String fill(UUID shop, User admin) {
    UUID by = admin.id();
    Intake.Taken taken =
        read(
            point(shop, by, "main-meter", "总表有功电量", "Main meter, active energy", "kWh"),
            USE,
            admin);
    meters.fill(
        shop,
        by,
        taken.point(),
        read(
                point(shop, by, "main-meter-lagging", "总表感性无功", "Main meter, lagging", "kvarh"),
                LAGGING,
                admin)
            .point(),
        read(
                point(shop, by, "main-meter-leading", "总表容性无功", "Main meter, leading", "kvarh"),
                LEADING,
                admin)
            .point());
    UUID source = source(shop, by);
    BigDecimal use = BigDecimal.ZERO;
    for (Intake.Month month : taken.months()) {
      use = use.add(month.amount());
      activities.record(
          new NewActivity(
              source,
              shop,
              month.month().atDay(1),
              month.month().plusMonths(1).atDay(1),
              month.amount(),
              "kWh",
              month.quality(),
              month.evidence(),
              null),
          null,
          by);
    }
    BigDecimal published = taken.columns().get(PUBLISHED).sum().orElseThrow();
    return assembler.document(
        OrgScope.everything(),
        new Assembler.Order(shop, FIRST, END, "ghg-protocol", "AR6"),
        remarks(use, published));
  }

  private static List<String> remarks(BigDecimal use, BigDecimal published) {
    String implied =
        published
            .divide(use.movePointLeft(3), MathContext.DECIMAL64)
            .round(new MathContext(4))
            .toPlainString();
    return List.of(
        ShopYear.ATTRIBUTION + ". Electricity only: no fuel and no output are published.",
        "35,040 quarter hours; stamps end their interval, the row stamped 0:00 closes its day.",
        "The file's own CO2 column sums to "
            + published.toPlainString()
            + " t, "
            + implied
            + " t/MWh over the year; it is rounded to 0.01 t per quarter hour and names no factor.",
        "A factor of 2024 stands in for 2018, the only one at hand: for screening, not for filing.",
        "The half-ranges of uncertainty are assumed, not published.");
  }

  private static StoredPoint point(
      UUID shop, UUID by, String code, String zh, String en, String unit) {
    return new StoredPoint(
        new UUID(0, 0),
        shop,
        code,
        zh,
        en,
        "INTERVAL",
        unit,
        2,
        null,
        null,
        false,
        "15m",
        "main meter",
        ShopYear.ZONE.getId(),
        null,
        null,
        by,
        Instant.EPOCH);
  }

  private Intake.Taken read(StoredPoint point, int column, User by) {
    try (InputStream bytes = ShopYear.open()) {
      return intake.take(point, bytes, ShopYear.FILE_NAME, column, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID source(UUID shop, UUID by) {
    UUID id = sources.create();
    sources.append(
        new Source(
            id,
            0,
            shop,
            "electricity",
            "购入电力",
            "Purchased electricity",
            "purchased-electricity",
            "main meter",
            "kWh",
            DEFINITION,
            FIRST,
            null,
            false,
            null,
            by,
            Instant.EPOCH,
            null),
        by);
    return id;
  }
}
