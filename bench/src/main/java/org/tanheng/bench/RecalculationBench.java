// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.Recalculation;
import org.tanheng.carbon.SourceInput;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Changes one declared factor that a hundredth of the sources share, and one amount, and measures
 * how long the inventory takes to follow. Run: java -cp ... RecalculationBench [sources]
 * [repetitions].
 */
public final class RecalculationBench {
  private static final long SEED = 20_230_101;
  private static final int MONTHS = 12;
  private static final int SHARING = 100;
  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  private RecalculationBench() {}

  public static void main(String[] arguments) {
    int sources = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    MethodPack pack = MethodPacks.bundled().pack("ghg-protocol").orElseThrow();
    FactorLibrary library = FactorLibrary.bundled();
    System.out.printf("%,d sources, %d months, seed %d%n", sources, MONTHS, SEED);
    InventoryInput before = input(sources, "2.5", "100");
    for (int i = 0; i < repetitions; i++) {
      long start = cpu();
      Recalculation first = Recalculation.start(before, pack, library).orElseThrow();
      double all = since(start);
      report("all sources", first, all);
      follow("one factor", first, input(sources, "2.6", "100"), pack, library);
      follow("one amount", first, input(sources, "2.5", "101"), pack, library);
    }
  }

  private static void follow(
      String what,
      Recalculation first,
      InventoryInput changed,
      MethodPack pack,
      FactorLibrary library) {
    long start = cpu();
    Recalculation next = first.with(changed).orElseThrow();
    double seconds = since(start);
    report(what, next, seconds);
    BigDecimal fresh = InventoryEngine.run(changed, pack, library).orElseThrow().total();
    if (fresh.compareTo(next.inventory().total()) != 0) {
      throw new IllegalStateException("total differs from that of a fresh run");
    }
  }

  private static void report(String what, Recalculation made, double seconds) {
    System.out.printf(
        "%s: %,d of %,d sources computed, %,d lines, %.3f CPU seconds%n",
        what,
        made.evaluated().size(),
        made.inventory().input().sources().size(),
        made.inventory().lines().size(),
        seconds);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double since(long start) {
    return (cpu() - start) / 1e9;
  }

  private static InventoryInput input(int count, String factor, String amount) {
    var random = new Random(SEED);
    Unit tonne = Unit.of("t");
    var sources = new ArrayList<SourceInput>();
    for (int i = 0; i < count; i++) {
      var data = new ArrayList<ActivityDatum>();
      for (int month = 0; month < MONTHS; month++) {
        BigDecimal drawn = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
        data.add(
            new ActivityDatum(
                START.plusMonths(month),
                START.plusMonths(month + 1L),
                new Quantity(i == 1 && month == 0 ? new BigDecimal(amount) : drawn, tonne),
                Quality.MEASURED,
                null,
                null));
      }
      boolean shares = i % SHARING == 0;
      sources.add(
          new SourceInput(
              "boiler-" + i,
              "stationary-combustion",
              data,
              shares ? null : "diesel",
              null,
              null,
              Map.of(),
              shares ? new FactorChoice.Own(Quantity.of(factor, "tCO2/t"), "supplier", null) : null,
              null,
              null,
              null,
              SourceInput.Place.NONE,
              List.of()));
    }
    return new InventoryInput(
        "bench", START, START.plusYears(1), "AR6", "ghg-protocol", sources, List.of());
  }
}
