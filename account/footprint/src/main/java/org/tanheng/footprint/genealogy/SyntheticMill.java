// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An integrated mill that does not exist: slabs, hot, cold and annealed coils in equal numbers,
 * with splits, welds and rework, drawn from a seed. Every item says that it is synthetic; the
 * figures are of a plausible size and of no plant.
 */
public final class SyntheticMill {
  /** Its twelve inputs with their units. */
  public static final List<String> INPUTS =
      List.of(
          "electricity",
          "coke-oven-gas",
          "blast-furnace-gas",
          "natural-gas",
          "steam",
          "oxygen",
          "nitrogen",
          "argon",
          "coal",
          "ore",
          "lime",
          "zinc");

  /** Units of the inputs. */
  public static final List<String> UNITS =
      List.of("kWh", "m3", "m3", "m3", "kg", "m3", "m3", "m3", "kg", "kg", "kg", "kg");

  private static final int[] SLAB = {110, 20, 90, 4, 15, 95, 60, 1, 610, 1480, 85, 0};
  private static final int[] HOT = {95, 30, 25, 12, 6, 0, 4, 0, 0, 0, 0, 0};
  private static final int[] COLD = {105, 0, 0, 3, 22, 0, 5, 0, 0, 0, 0, 0};
  private static final int[] FINISH = {60, 18, 0, 26, 10, 0, 35, 0, 0, 0, 0, 9};
  private static final int[][] RECIPES = {SLAB, HOT, COLD, FINISH};
  private static final List<String> STAGES =
      List.of("slab", "hot-rolled", "cold-rolled", "annealed");
  private static final List<String> LINES = List.of("CC", "HR", "CR", "CA");
  private static final List<String> GRADES = List.of("DC01", "DC04", "HC340LA", "50W800", "SPCC");
  private static final List<String> SHIFTS = List.of("A", "B", "C", "D");
  private static final int REWORK = 97;
  private static final int WELD = 40;

  private final SplittableRandom random;
  private final ItemsBuilder items = new ItemsBuilder(INPUTS);
  private final YearMonth month;
  private final int each;
  private long[] made = new long[0];

  private SyntheticMill(int size, YearMonth month, long seed) {
    this.month = month;
    each = size / STAGES.size();
    random = new SplittableRandom(seed);
  }

  /** About this many items; the same seed gives the same month. */
  public static Items items(int size, YearMonth month, long seed) {
    SyntheticMill mill = new SyntheticMill(size, month, seed);
    for (int stage = 0; stage < STAGES.size(); stage++) {
      mill.stage(stage);
    }
    return mill.items.build();
  }

  private void stage(int stage) {
    long[] before = made;
    made = new long[each];
    for (int n = 0; n < each; n++) {
      long in = stage == 0 ? 20_000_000 + random.nextLong(4_000_000) : before[n];
      boolean weld = stage == 2 && n % WELD == 1;
      long extra = weld ? before[n - 1] / 10 : 0;
      if (stage == 2 && n % WELD == 0 && n + 1 < each) {
        in -= before[n] / 10;
      }
      long throughput = in + extra;
      long scrap = throughput / 100 + random.nextLong(throughput / 100);
      long loss = stage == 0 ? throughput / 50 : throughput / 400;
      long out = throughput - scrap - loss;
      item(stage, n, new ItemsBuilder.Mass(out, scrap, loss, stage == 0 ? in : 0, 0));
      if (stage > 0) {
        items.from(name(stage - 1, n), in);
        if (weld) {
          items.from(name(stage - 1, n - 1), extra);
        }
      }
      use(stage, throughput, 1);
      made[n] = out;
      if (stage == 2 && n % REWORK == 0) {
        made[n] = out - out / 50;
        item(stage, n, new ItemsBuilder.Mass(made[n], out / 50, 0, 0, 0));
        items.from(name(stage, n), out);
        use(stage, out, 0.4);
      }
    }
  }

  private void item(int stage, int n, ItemsBuilder.Mass mass) {
    int days = month.lengthOfMonth() - STAGES.size();
    int day = 1 + stage + (int) ((long) n * days / each);
    items.item(name(stage, n), month.atDay(day), mass, 12 + random.nextInt(20));
    items
        .label(ItemLabel.STAGE, STAGES.get(stage))
        .label(ItemLabel.LINE, LINES.get(stage))
        .label(ItemLabel.GRADE, GRADES.get(n % GRADES.size()))
        .label(ItemLabel.SHIFT, SHIFTS.get(n / 25 % SHIFTS.size()))
        .label(ItemLabel.ROUTE, "BF-BOF")
        .label(ItemLabel.ORIGIN, "synthetic");
  }

  private void use(int stage, long grams, double share) {
    for (int k = 0; k < INPUTS.size(); k++) {
      double mean = RECIPES[stage][k] * share * grams / 1e6;
      items.used(k, Math.round(mean * (0.85 + 0.3 * random.nextDouble()) * 1000));
    }
  }

  private static String name(int stage, int n) {
    return String.format(Locale.ROOT, "SYN-%s-%07d", LINES.get(stage), n);
  }

  /**
   * A meter for each input: what items used, 3 % idle by minutes, 2 % base by mass, 1 % nobody's.
   */
  public static List<Meter> meters(Items items) {
    List<Meter> meters = new ArrayList<>();
    for (int k = 0; k < INPUTS.size(); k++) {
      long sum = LargestRemainder.sum(items.direct[k]).longValueExact();
      List<Pool> pools =
          List.of(
              new Pool(Pool.Kind.IDLE, sum * 3 / 100, Key.MINUTES),
              new Pool(Pool.Kind.BASE, sum * 2 / 100, Key.MASS));
      long total = sum + sum * 3 / 100 + sum * 2 / 100 + sum / 100;
      meters.add(new Meter(INPUTS.get(k), UNITS.get(k), 3, total, "", pools));
    }
    return meters;
  }

  /** Round factors of a plausible size for a first category, shrinking for the others. */
  public static Intensities intensities(int categories) {
    double[] plant = {0, 0.8, 0.85, 1.95, 0, 0, 0, 0, 2.6, 0, 0.44, 0};
    double[] before = {0.6, 0.1, 0, 0.35, 0.2, 0.3, 0.1, 0.4, 0.2, 0.05, 0.9, 3.1};
    List<String> names = new ArrayList<>();
    for (int c = 0; c < categories; c++) {
      names.add(c == 0 ? "GWP100 (kgCO2e)" : "illustrative-" + (c + 1));
    }
    Intensities table = new Intensities(INPUTS, names);
    for (int k = 0; k < INPUTS.size(); k++) {
      for (int c = 0; c < categories; c++) {
        table.direct(k, c, plant[k] / (1 << c)).upstream(k, c, before[k] / (1 + c));
      }
    }
    return table;
  }

  /** Lines of an inventory that does not exist: each input with factors of another family. */
  public static List<GateLine> lines(List<Meter> meters) {
    String[] quanta = {"530600000", "800000000", "850000000", "1950000000", "0", "0"};
    List<GateLine> lines = new ArrayList<>();
    for (int k = 0; k < quanta.length; k++) {
      BigInteger amount =
          new BigInteger(quanta[k])
              .multiply(BigInteger.valueOf(meters.get(k).total()))
              .divide(BigInteger.valueOf(1000));
      if (amount.signum() > 0) {
        lines.add(new GateLine(INPUTS.get(k), k == 0 ? 2 : 1, "CO2", amount, INPUTS.get(k)));
      }
    }
    BigInteger coal = BigInteger.valueOf(meters.get(8).total()).multiply(new BigInteger("2600000"));
    lines.add(new GateLine("coal", 1, "CO2", coal, "coal"));
    return lines;
  }
}
