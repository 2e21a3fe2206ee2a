// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceInput;
import org.tanheng.data.Database;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.data.postgres.PostgresServer;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Computes an inventory of 10,000 sources, 12 months and 3 gases with all traces, and beside it the
 * same sums by a plain loop of decimals without units, traces or checks. Run: java -cp ...
 * InventoryBench [sources] [repetitions] [any word to leave out the posting].
 */
public final class InventoryBench {
  private static final long SEED = 20_230_101;
  private static final int MONTHS = 12;
  private static final double TARGET_SECONDS = 1;
  private static final double PERSIST_SECONDS = 15;
  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  private InventoryBench() {}

  public static void main(String[] arguments) {
    int sources = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    boolean posted = arguments.length < 3;
    MethodPack pack = MethodPacks.bundled().pack("ghg-protocol").orElseThrow();
    InventoryInput input = input(sources);
    System.out.printf("%,d sources, %d months, seed %d%n", sources, MONTHS, SEED);
    for (int i = 0; i < repetitions; i++) {
      long cpu = cpu();
      long start = System.nanoTime();
      Inventory inventory = InventoryEngine.run(input, pack, FactorLibrary.bundled()).orElseThrow();
      BigDecimal total = inventory.total();
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (cpu() - cpu) / 1e9;
      start = System.nanoTime();
      BigDecimal plain = plain(input);
      double plainSeconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%,d lines with traces %.2f s, CPU %.2f s (target %.0f s: %s); plain decimals %.2f s; sums %s%n",
          inventory.lines().size(),
          seconds,
          cpuSeconds,
          TARGET_SECONDS,
          seconds <= TARGET_SECONDS ? "met" : "missed",
          plainSeconds,
          total.compareTo(plain) == 0 ? "equal" : total + " and " + plain);
      if (i == repetitions - 1 && posted) {
        persist(inventory);
      }
    }
  }

  /** Of the whole process, the collector and the compiler included. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static InventoryInput input(int count) {
    var random = new Random(SEED);
    Unit tonne = Unit.of("t");
    var sources = new ArrayList<SourceInput>();
    for (int i = 0; i < count; i++) {
      var data = new ArrayList<ActivityDatum>();
      for (int month = 0; month < MONTHS; month++) {
        data.add(
            new ActivityDatum(
                START.plusMonths(month),
                START.plusMonths(month + 1L),
                new Quantity(BigDecimal.valueOf(random.nextInt(1_000_000), 3), tonne),
                Quality.MEASURED,
                null,
                null));
      }
      sources.add(
          new SourceInput(
              "boiler-" + i,
              "stationary-combustion",
              data,
              i % 2 == 0 ? "bituminous coal" : "diesel",
              null,
              null,
              Map.of(),
              null,
              null,
              null,
              null,
              SourceInput.Place.NONE,
              List.of()));
    }
    return new InventoryInput(
        "bench", START, START.plusYears(1), "AR6", "ghg-protocol", sources, List.of());
  }

  /**
   * Amount × heating value × factor × potential, rounded to the ledger's decimals: a bare script.
   */
  private static BigDecimal plain(InventoryInput input) {
    Map<String, List<BigDecimal>> perTonne = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (SourceInput source : input.sources()) {
      List<BigDecimal> factors =
          perTonne.computeIfAbsent(
              Objects.requireNonNull(source.fuel()), InventoryBench::tonnesPerTonne);
      for (ActivityDatum datum : source.data()) {
        for (BigDecimal factor : factors) {
          sum =
              sum.add(
                  datum
                      .value()
                      .value()
                      .multiply(factor)
                      .setScale(LedgerLine.QUANTUM, RoundingMode.HALF_EVEN));
        }
      }
    }
    return sum;
  }

  private static List<BigDecimal> tonnesPerTonne(String fuel) {
    FactorLibrary library = FactorLibrary.bundled();
    var defaults = library.fuels().defaults("ipcc-2006-manufacturing", fuel).orElseThrow();
    var factors = new ArrayList<BigDecimal>();
    for (String gas : List.of("co2", "ch4", "n2o")) {
      String name = gas.equals("ch4") ? "CH4-non-fossil" : gas.toUpperCase(Locale.ROOT);
      BigDecimal potential = library.gwp().value("AR6", name).orElseThrow().value().value();
      factors.add(
          Objects.requireNonNull(defaults.get("ncv"))
              .value()
              .value()
              .multiply(Objects.requireNonNull(defaults.get(gas + "-factor")).value().value())
              .multiply(potential)
              .movePointLeft(6));
    }
    return factors;
  }

  private static void persist(Inventory inventory) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "tanheng-bench-postgres");
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      String name = "bench" + System.nanoTime();
      server.createDatabase(name);
      try (Database database =
          Database.open(
                  new DatabaseSettings.External(server.url(name), server.user(), server.password()))
              .orElseThrow()) {
        double seconds = Posting.seconds(database, inventory);
        System.out.printf(
            "persisted in PostgreSQL in %.1f s (target %.0f s: %s)%n",
            seconds, PERSIST_SECONDS, seconds <= PERSIST_SECONDS ? "met" : "missed");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
