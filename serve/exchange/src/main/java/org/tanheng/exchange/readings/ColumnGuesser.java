// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanheng.telemetry.PointKind;
import org.tanheng.units.Unit;

/** Says of each column of numbers whether it is a counter, use per interval or a state. */
final class ColumnGuesser {
  private static final Pattern COUNTER =
      Pattern.compile("(?i).*(读数|示数|表底|表码|止码|累计|总电能|register|cumul|counter|total.?index).*");
  private static final Pattern STATE =
      Pattern.compile("(?i).*(factor|因数|力率|温度|temp|压力|pressure|电压|volt|电流|频率|freq|功率|湿度|humid).*");
  private static final List<String> ACCOUNTED = List.of("kWh", "kvarh", "m3", "Nm3", "Sm3", "kg");
  private static final List<String> STATES =
      List.of("kW", "kvar", "A", "V", "K", "Pa", "Hz", "%", "m3/h", "t/h");

  private ColumnGuesser() {}

  static List<ColumnGuess> guess(Head head, Survey survey) {
    List<ColumnGuess> guesses = new ArrayList<>();
    for (int i = 0; i < head.columns(); i++) {
      boolean free = i != head.timeColumn() && i != head.clockColumn();
      if (free && survey.columns[i].isNumeric()) {
        guesses.add(guess(head, i, survey.columns[i]));
      }
    }
    return guesses;
  }

  private static ColumnGuess guess(Head head, int column, ColumnStats stats) {
    String name = head.names().get(column);
    List<Reason> reasons = new ArrayList<>();
    Optional<Unit> unit =
        Units.of(
            head.units().get(column).isEmpty()
                ? name
                : "(" + Units.bare(head.units().get(column)) + ")");
    unit.ifPresent(found -> reasons.add(Reason.of("column.unit", found.symbol(), name)));
    boolean amount = unit.filter(found -> isOneOf(ACCOUNTED, found)).isPresent();
    PointKind kind = kind(name, unit, stats, reasons);
    return new ColumnGuess(
        column + 1,
        name,
        kind,
        unit,
        stats.scale(),
        stats.numbers(),
        stats.blanks(),
        stats.bad(),
        stats.hasSum() ? Optional.of(stats.sum()) : Optional.empty(),
        stats.isSigned(),
        amount && kind != PointKind.GAUGE,
        reasons);
  }

  private static PointKind kind(
      String name, Optional<Unit> unit, ColumnStats stats, List<Reason> reasons) {
    if (COUNTER.matcher(name).matches()) {
      reasons.add(Reason.of("column.counter-name", name));
      return PointKind.REGISTER;
    }
    if (unit.isPresent() && isOneOf(STATES, unit.get())) {
      reasons.add(Reason.of("column.state-unit", unit.get().symbol()));
      return PointKind.GAUGE;
    }
    if (unit.isEmpty() && STATE.matcher(name).matches()) {
      reasons.add(Reason.of("column.state-name", name));
      return PointKind.GAUGE;
    }
    if (stats.isCounter()) {
      reasons.add(Reason.of("column.counter-grows"));
      return PointKind.REGISTER;
    }
    reasons.add(Reason.of("column.interval"));
    return PointKind.INTERVAL;
  }

  private static boolean isOneOf(List<String> known, Unit unit) {
    return known.stream().anyMatch(symbol -> Unit.of(symbol).isCommensurable(unit));
  }
}
