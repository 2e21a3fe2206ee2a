// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Moves a laboratory value from one basis to another. Shares and gross heating values are
 * multiplied by the ratio of dry matter (ISO 1170:2020 Table 1; GB/T 483-2007); the net heating
 * value also carries the heat that evaporates the moisture, 23 J/g for each percent (GB/T
 * 213-2008).
 */
public final class LabConversion {

  private static final Citation RATIO =
      new Citation(
          "ISO 1170:2020, GB/T 483-2007",
          null,
          "Table 1; worked examples of ALS Global, Coal basis conversion",
          null,
          null,
          true);
  private static final Citation NET =
      new Citation(
          "GB/T 213-2008", null, "net calorific value at other moistures", null, null, false);

  private static final Unit PER_MASS = Unit.of("MJ/kg");
  private static final String HEAT = "[2.3 MJ/kg]";

  private LabConversion() {}

  /**
   * The value on another basis, in its own unit. Findings: lab-moisture-missing, naming what the
   * formula needs, and lab-basis-unsuitable for a value that is neither a share of the mass nor
   * heat of it, such as carbon for each unit of heat.
   */
  public static Outcome<Traced> convert(
      String name, Traced value, LabBasis from, LabBasis to, Moistures moistures) {
    if (from == to) {
      return Outcome.done(value);
    }
    Unit unit = value.value().unit();
    boolean net = unit.isCommensurable(PER_MASS);
    if (!net && !isShare(unit)) {
      return Outcome.refused(
          Finding.error(
              "lab-basis-unsuitable",
              name,
              value.value() + " " + from.code(),
              "a share of the mass or heat of it",
              "State the value as received, or the shares that it was computed from."));
    }
    String text = net ? net(from, to) : "value" + ratio(from, to);
    var missing = new TreeSet<>(needed(text));
    missing.removeAll(moistures.stated().keySet());
    if (!missing.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "lab-moisture-missing",
              name,
              from.code() + " without " + String.join(", ", missing),
              "mt (total moisture), mad (moisture of the analysis sample) and, for dry ash free,"
                  + " aad (its ash)",
              "Copy them from the report: without them the value cannot be brought to "
                  + to.code()
                  + "."));
    }
    return apply(name, text, net ? NET : RATIO, value, moistures);
  }

  /** Whether a unit is a share of the mass: a percentage, or carbon in each tonne. */
  static boolean isShare(Unit unit) {
    return unit.isCommensurable(Unit.ONE) || unit.isCommensurable(Unit.of("tC/t"));
  }

  private static Outcome<Traced> apply(
      String name, String text, Citation source, Traced value, Moistures moistures) {
    Map<String, Traced> inputs = new LinkedHashMap<>();
    inputs.put("value", value);
    moistures
        .stated()
        .forEach((key, share) -> inputs.put(key, Trace.input(key, share, Quality.MEASURED)));
    var units = new LinkedHashMap<String, Unit>();
    inputs.forEach((key, traced) -> units.put(key, traced.value().unit()));
    return Formula.compile(name, text, source, units, value.value().unit())
        .flatMap(formula -> formula.evaluate(name, inputs))
        .map(result -> result);
  }

  private static String net(LabBasis from, LabBasis to) {
    String wet = moisture(from);
    String left = moisture(to);
    return (wet.isEmpty() ? "value" : "(value + " + HEAT + "*" + wet + ")")
        + ratio(from, to)
        + (left.isEmpty() ? "" : " - " + HEAT + "*" + left);
  }

  private static String ratio(LabBasis from, LabBasis to) {
    return share(to, true) + share(from, false);
  }

  /** What remains of each unit of a basis: dry matter, or dry matter without ash. */
  private static String share(LabBasis basis, boolean times) {
    String sign = times ? "*" : "/";
    return switch (basis) {
      case AS_RECEIVED -> sign + "(1-mt)";
      case AIR_DRIED -> sign + "(1-mad)";
      case DRY -> "";
      case DRY_ASH_FREE -> times ? "*(1-mad)/(1-mad-aad)" : "*(1-mad-aad)/(1-mad)";
    };
  }

  private static String moisture(LabBasis basis) {
    return switch (basis) {
      case AS_RECEIVED -> "mt";
      case AIR_DRIED -> "mad";
      case DRY, DRY_ASH_FREE -> "";
    };
  }

  private static Set<String> needed(String text) {
    var needed = new TreeSet<String>();
    for (String name : Set.of("mt", "mad", "aad")) {
      if (text.matches(".*\\b" + name + "\\b.*")) {
        needed.add(name);
      }
    }
    return needed;
  }
}
