// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.factors.GwpTable;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Greenhouse gases of a data set by the names of its flows and a set of global warming potentials,
 * for sets that bring no impact categories. Emissions to water and soil do not count.
 *
 * @param direct kgCO2e by channel and process
 * @param counted the flows that count, each with its channel and potential
 * @param left gases by their names that the GWP set has no value for
 */
public record GasMethod(DirectImpacts direct, List<String> counted, List<String> left) {
  private static final Pattern CODE =
      Pattern.compile("\\b((?:H?CFC|HFC|FC|PFC|Halon))-?\\s?([0-9]{2,4}[a-z]{0,3})\\b");

  private static final Pattern METHANE =
      Pattern.compile(
          "methane(,? \\(?(fossil|non-fossil|biogenic|land use change|land transformation"
              + "|from soil or biomass stock)\\)?)?(\\s*\\[.*)?");

  /** Copies the lists. */
  public GasMethod {
    counted = List.copyOf(counted);
    left = List.copyOf(left);
  }

  private record Gas(String name, Channel channel, double sign) {}

  /** The gases of a linked set. */
  public static Outcome<GasMethod> of(LinkedSystem system, String gwp, GwpTable table) {
    if (table.value(gwp, "CH4-fossil") instanceof Outcome.Refused<?> refused) {
      return Outcome.refused(refused.findings());
    }
    var counted = new ArrayList<String>();
    var left = new ArrayList<String>();
    List<LinkedSystem.Row> rows = system.flows();
    double[] factor = new double[rows.size()];
    int[] channel = new int[rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      Optional<Gas> gas = gas(rows.get(r));
      if (gas.isEmpty()) {
        continue;
      }
      Flow flow = rows.get(r).flow();
      Optional<Double> mass = kilograms(flow.unit());
      Optional<Double> potential = potential(table, gwp, gas.get().name());
      if (mass.isEmpty() || potential.isEmpty()) {
        left.add(flow.name() + " | " + flow.category());
        continue;
      }
      factor[r] = gas.get().sign() * mass.get() * potential.get();
      channel[r] = gas.get().channel().ordinal();
      counted.add(
          "%s | %s: %s, %s"
              .formatted(
                  flow.name(), flow.category(), gas.get().channel().code(), potential.get()));
    }
    SparseMatrix b = system.b();
    double[][] high = new double[Channel.ALL.size()][b.columns()];
    for (int p = 0; p < b.columns(); p++) {
      for (int e = b.start(p); e < b.start(p + 1); e++) {
        int row = b.row(e);
        if (row < factor.length && factor[row] != 0) {
          high[channel[row]][p] += factor[row] * b.value(e);
        }
      }
    }
    var direct = new DirectImpacts("B", high, new double[high.length][b.columns()]);
    return Outcome.done(new GasMethod(direct, counted, left));
  }

  private static Optional<Double> potential(GwpTable table, String gwp, String gas) {
    if (gas.equals("CO2")) {
      return Optional.of(1.0);
    }
    return table.value(gwp, gas) instanceof Outcome.Done<org.tanheng.units.Trace> done
        ? Optional.of(done.value().value().value().doubleValue())
        : Optional.empty();
  }

  private static Optional<Double> kilograms(String unit) {
    return Unit.parse(unit) instanceof Outcome.Done<Unit>(Unit known, var none)
            && known.isCommensurable(Unit.of("kg"))
        ? Optional.of(new Quantity(java.math.BigDecimal.ONE, known).in("kg").doubleValue())
        : Optional.empty();
  }

  /** The gas that a flow is by its name; none where it is no greenhouse gas or not to air. */
  private static Optional<Gas> gas(LinkedSystem.Row row) {
    String name = row.flow().name().strip().toLowerCase(Locale.ROOT);
    String where = row.flow().category().toLowerCase(Locale.ROOT);
    boolean carbon = name.startsWith("carbon dioxide");
    if (row.input()) {
      return carbon ? Optional.of(new Gas("CO2", Channel.REMOVAL, -1)) : Optional.empty();
    }
    boolean elsewhere =
        where.contains("water") || where.contains("soil") || where.contains("ground");
    if (elsewhere && !where.contains("air")) {
      return Optional.empty();
    }
    boolean land =
        name.contains("land transformation")
            || name.contains("land use change")
            || name.contains("from soil or biomass stock");
    boolean living = name.contains("biogenic") || name.contains("non-fossil");
    Channel channel = land ? Channel.LAND_USE : living ? Channel.BIOGENIC : Channel.FOSSIL;
    if (carbon) {
      return Optional.of(new Gas("CO2", channel, 1));
    }
    @Nullable String gas = plain(name, living || land);
    return gas == null
        ? code(row.flow().name()).map(g -> new Gas(g, Channel.FOSSIL, 1))
        : Optional.of(new Gas(gas, channel, 1));
  }

  private static @Nullable String plain(String name, boolean living) {
    if (METHANE.matcher(name).matches()) {
      return living ? "CH4-non-fossil" : name.contains("fossil") ? "CH4-fossil" : "CH4-unsplit";
    }
    return switch (name.replaceAll("\\s*[\\[(].*", "")) {
      case "dinitrogen monoxide", "nitrous oxide" -> "N2O";
      case "sulfur hexafluoride", "sulphur hexafluoride" -> "SF6";
      case "nitrogen trifluoride", "nitrogen fluoride" -> "NF3";
      default -> null;
    };
  }

  private static Optional<String> code(String name) {
    Matcher found = CODE.matcher(name);
    if (!found.find()) {
      return Optional.empty();
    }
    String number = found.group(2);
    return Optional.of(
        switch (number) {
          case "14" -> "CF4";
          case "116" -> "C2F6";
          case "218" -> "C3F8";
          case "10" -> "CCl4";
          default -> found.group(1) + number;
        });
  }
}
