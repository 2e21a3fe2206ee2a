// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.UnitProcess;
import org.tanheng.footprint.uncertainty.Distribution;

/** A process as it is read: its lines wait for its parameters. */
final class Draft {

  /**
   * A line as the set states it.
   *
   * @param stated in the unit of the set, NaN where there is a formula alone
   * @param factor what a number of the line is multiplied by to stand in the flow's unit
   */
  record Line(
      Flow flow,
      double stated,
      String formula,
      double factor,
      boolean input,
      boolean reference,
      boolean avoided,
      String provider,
      @Nullable Distribution spread) {}

  final ParameterList parameters;
  private final Found found;
  private final String at;
  private final List<Line> lines = new ArrayList<>();

  Draft(Found found, String at) {
    this.found = found;
    this.at = at;
    parameters = new ParameterList(found, at, found.globals());
  }

  /** The number of the line among those of the process. */
  int add(Line line) {
    lines.add(line);
    return lines.size() - 1;
  }

  List<Line> lines() {
    return lines;
  }

  boolean has(String flow) {
    return lines.stream().anyMatch(l -> l.flow().id().equals(flow));
  }

  /** The number of the only line of a flow, or null. */
  @Nullable Integer only(String flow) {
    Integer only = null;
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).flow().id().equals(flow)) {
        if (only != null) {
          return null;
        }
        only = n;
      }
    }
    return only;
  }

  UnitProcess process(
      String id, String name, String location, String category, Allocation allocation) {
    var exchanges = new ArrayList<Exchange>();
    for (Line line : lines) {
      ParameterList.Resolved value =
          parameters.resolve(line.flow().name(), line.stated(), line.formula());
      String formula = value.formula();
      double factor = line.factor();
      if (!formula.isEmpty() && factor != 1) {
        formula = factor + " * (" + formula + ")";
      }
      exchanges.add(
          new Exchange(
              line.flow(),
              value.value() * factor,
              line.input(),
              line.reference(),
              line.avoided(),
              line.provider(),
              formula,
              spread(line, value.value())));
    }
    return new UnitProcess(id, name, location, category, exchanges, parameters.list(), allocation);
  }

  private @Nullable Distribution spread(Line line, double amount) {
    Distribution spread = line.spread();
    if (spread == null) {
      return null;
    }
    boolean peak = spread.kind() == Distribution.Kind.TRIANGULAR;
    if (peak && (amount < spread.low() || amount > spread.high())) {
      String got = "%s outside %s to %s".formatted(amount, spread.low(), spread.high());
      Spreads.wrong(found, at + " " + line.flow().name(), got, "an amount between its limits");
      return null;
    }
    return spread.times(line.factor());
  }
}
