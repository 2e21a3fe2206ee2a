// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.QualityIndicator;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;

/**
 * Data-quality indicators that follow from the data themselves: reliability from how the activity
 * data came to be, time from the data year of the factor, by the words of table 7.6.
 */
final class Derived {

  private static final Pattern YEAR = Pattern.compile("(?:^|.*[ /])([12]\\d{3})$");
  private static final int VERY_GOOD_BELOW = 3;
  private static final int GOOD_BELOW = 6;
  private static final int FAIR_BELOW = 10;

  private Derived() {}

  static Map<QualityIndicator, Integer> of(List<LedgerLine> lines, int reportingYear) {
    var derived = new EnumMap<QualityIndicator, Integer>(QualityIndicator.class);
    Quality worst =
        lines.stream().map(LedgerLine::quality).reduce(Quality::worse).orElse(Quality.MISSING);
    derived.put(QualityIndicator.RELIABILITY, reliability(worst));
    year(lines.getFirst().traced().trace())
        .ifPresent(year -> derived.put(QualityIndicator.TIME, time(reportingYear - year)));
    return derived;
  }

  /** Measured but not verified is good; an estimate with a method is fair; a stand-in is poor. */
  private static int reliability(Quality quality) {
    return switch (quality) {
      case MEASURED, READ_BACK -> 2;
      case INTERPOLATED, ESTIMATED, MANUAL -> 3;
      case SUBSTITUTED, MISSING -> QualityIndicator.POOR;
    };
  }

  private static int time(int difference) {
    int years = Math.abs(difference);
    if (years < VERY_GOOD_BELOW) {
      return QualityIndicator.VERY_GOOD;
    }
    if (years < GOOD_BELOW) {
      return 2;
    }
    return years < FAIR_BELOW ? 3 : QualityIndicator.POOR;
  }

  private static OptionalInt year(Trace trace) {
    Citation source = trace.source();
    if (trace.label().startsWith("factor") && source != null && source.locator() != null) {
      var matcher = YEAR.matcher(source.locator());
      return matcher.matches()
          ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
          : OptionalInt.empty();
    }
    return trace.inputs().stream()
        .map(Derived::year)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
