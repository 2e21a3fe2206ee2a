// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of six items that can be worked out by hand: a slab split into two coils, one coil
 * reworked, both welded into an order. Slab S 20 t of 20.5 t charged; coils A 9.8 t and B 9.9 t of
 * 10 t each; A again, 9.7 t of its 9.8 t; order W 14 t of 9.7 t of A and 4.4 t of B.
 */
final class SmallMill {
  static final YearMonth MONTH = YearMonth.of(2026, 9);
  static final int S = 0;
  static final int A = 1;
  static final int B = 2;
  static final int A2 = 3;
  static final int W = 4;

  private SmallMill() {}

  static long kg(double kg) {
    return Math.round(kg * 1000);
  }

  static LocalDate day(int day) {
    return MONTH.atDay(day);
  }

  static ItemsBuilder builder() {
    ItemsBuilder items = new ItemsBuilder(List.of("electricity", "gas"));
    items.item("S", day(1), mass(20_000, 300, 200, 20_500), 60).label(ItemLabel.LINE, "CC");
    items.used(0, 1_000_00).used(1, 500_0);
    items.item("A", day(2), mass(9_800, 150, 50, 0), 30).label(ItemLabel.LINE, "HR");
    items.from("S", kg(10_000)).used(0, 700_00).used(1, 250_0);
    items.item("B", day(2), mass(9_900, 80, 20, 0), 30).label(ItemLabel.LINE, "HR");
    items.from("S", kg(10_000)).used(0, 800_00).used(1, 250_0);
    items.item("A", day(3), mass(9_700, 100, 0, 0), 15).label(ItemLabel.LINE, "RW");
    items.from("A", kg(9_800)).used(0, 50_00);
    items.item("W", day(4), mass(14_000, 100, 0, 0), 45).label(ItemLabel.LINE, "WL");
    items.from("A", kg(9_700)).from("B", kg(4_400)).used(0, 150_00);
    return items;
  }

  static ItemsBuilder.Mass mass(double out, double scrap, double loss, double charge) {
    return new ItemsBuilder.Mass(kg(out), kg(scrap), kg(loss), kg(charge), 0);
  }

  /** 3,000.00 kWh, of which 2,700 were measured, 90 idle by minutes, 100 base by mass. */
  static List<Meter> meters() {
    return List.of(
        new Meter(
            "electricity",
            "kWh",
            2,
            3_000_00,
            "",
            List.of(
                new Pool(Pool.Kind.IDLE, 90_00, Key.MINUTES),
                new Pool(Pool.Kind.BASE, 100_00, Key.MASS))),
        new Meter("gas", "m3", 1, 1_000_0, "", List.of()));
  }

  /** kg CO2e: electricity 0.6 (0.5 + 0.1 upstream), gas 2.5 (2.0 + 0.5 upstream). */
  static Intensities intensities() {
    return new Intensities(List.of("electricity", "gas"), List.of("GWP100 kgCO2e"))
        .direct(0, 0, 0.5)
        .upstream(0, 0, 0.1)
        .direct(1, 0, 2.0)
        .upstream(1, 0, 0.5);
  }

  static List<GateLine> lines() {
    return List.of(
        new GateLine("grid", 2, "CO2e", new BigInteger("1650000000001"), "electricity"),
        new GateLine("furnace", 1, "CO2", new BigInteger("2000000000003"), "gas"),
        new GateLine("furnace", 1, "CH4", new BigInteger("7"), "gas"),
        new GateLine("cars", 1, "CO2", new BigInteger("5000000000"), ""));
  }

  static CoilMonth month(Items items, ScrapRule rule) {
    return new CoilMonth(MONTH, items, meters(), lines(), intensities(), rule, Tolerance.USUAL);
  }

  static CoilResult run(ScrapRule rule) {
    return CoilResult.of(month(builder().build(), rule)).orElseThrow();
  }
}
