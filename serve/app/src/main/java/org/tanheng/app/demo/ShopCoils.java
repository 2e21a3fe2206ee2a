// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.ShopYear;

/**
 * A month of the processing shop as coils: the energy is that of the published quarter hours, cut
 * into runs of the line; which coil was made of which, and the masses, are synthetic and say so.
 */
final class ShopCoils {
  static final YearMonth MONTH = YearMonth.of(2018, 3);
  private static final BigDecimal RUNNING = new BigDecimal("20");
  private static final int LONGEST = 16;
  private static final List<String> GRADES = List.of("SPHC", "SPCC", "SGCC");

  private final List<Run> runs = new ArrayList<>();
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal idle = BigDecimal.ZERO;

  private record Run(LocalDate day, int quarters, BigDecimal energy) {}

  private ShopCoils() {}

  static ShopCoils read() {
    ShopCoils coils = new ShopCoils();
    try (var in =
        new BufferedReader(new InputStreamReader(ShopYear.open(), StandardCharsets.UTF_8))) {
      Run run = null;
      for (String line : in.lines().skip(1).toList()) {
        String[] cells = line.split(",", 3);
        String[] date = cells[0].split(" ", 2)[0].split("/", 3);
        if (Integer.parseInt(date[1]) == MONTH.getMonthValue()) {
          LocalDate day = MONTH.atDay(Integer.parseInt(date[0]));
          run = coils.quarter(run, day, new BigDecimal(cells[1]));
        }
      }
      coils.end(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return coils;
  }

  /** A quarter hour of at least 20 kWh belongs to a run; a run ends after four hours at most. */
  private @Nullable Run quarter(@Nullable Run run, LocalDate day, BigDecimal energy) {
    total = total.add(energy);
    if (energy.compareTo(RUNNING) < 0) {
      idle = idle.add(energy);
      end(run);
      return null;
    }
    if (run == null) {
      return new Run(day, 1, energy);
    }
    Run longer = new Run(day, run.quarters() + 1, run.energy().add(energy));
    if (longer.quarters() == LONGEST) {
      end(longer);
      return null;
    }
    return longer;
  }

  private void end(@Nullable Run run) {
    if (run != null) {
      runs.add(run);
    }
  }

  /** The table of production: of each three coils the last is welded of halves of the first two. */
  String table() {
    StringBuilder text = new StringBuilder("item,day,output_kg,scrap_kg,charge_kg,minutes,parents");
    text.append(",stage,grade,line,shift,route,origin,electricity (kWh)\n");
    long[] made = new long[runs.size()];
    for (int n = 0; n < runs.size(); n++) {
      Run run = runs.get(n);
      boolean weld = n % 3 == 2;
      long half = weld ? made[n - 2] / 2 : 0;
      long other = weld ? made[n - 1] / 2 : 0;
      long charge = weld ? 0 : 600L * run.quarters() + 137L * (n % 7);
      long scrap = (charge + half + other) / 100;
      made[n] = charge + half + other - scrap;
      String parents = weld ? name(n - 2) + ":" + half + ";" + name(n - 1) + ":" + other : "";
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%d,%d,%d,%d,%s,%s,%s,L1,%s,cold,%s,%s%n",
              name(n),
              run.day(),
              made[n],
              scrap,
              charge,
              15 * run.quarters(),
              parents,
              weld ? "welded" : "slit",
              GRADES.get(n / 3 % GRADES.size()),
              "ABC".charAt(n % 3),
              "energy measured; genealogy and mass synthetic",
              run.energy().toPlainString()));
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String name(int n) {
    return String.format(Locale.ROOT, "SHOP-%03d", n + 1);
  }

  String plan() {
    return """
        meters:
          - input: electricity
            unit: kWh
            decimals: 2
            total: %s
            pools:
              - {kind: idle, amount: %s, by: minutes}
        follows:
          - {source: electricity, follows: electricity}
        factors:
          - input: electricity
            category: GWP100 (kgCO2e)
            direct: 0.41565
            source: >-
              Ember yearly electricity data (CC BY 4.0), South Korea 2024, life-cycle intensity;
              plant and upstream cannot be told apart in it, screening only
        notes:
          - "%s."
          - >-
            电量取自 2018 年 3 月公布的每刻钟读数：一刻钟不低于 20 kWh 记为一次运行，其余为空转。谱系、质量、牌号和班次
            均为合成。不计钢材本身：足迹为门到门。
          - >-
            Energy is that of the published quarter hours of March 2018: at least 20 kWh in a quarter
            hour is a run of the line, the rest is idle use. Genealogy, masses, grades and shifts are
            synthetic. The steel itself is not counted: the footprint is from gate to gate.
        """
        .formatted(total.toPlainString(), idle.toPlainString(), ShopYear.ATTRIBUTION);
  }
}
