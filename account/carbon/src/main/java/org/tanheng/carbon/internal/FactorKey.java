// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.SourceInput;
import org.tanheng.units.Citation;
import org.tanheng.units.Quantity;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Names what a source multiplies its activity data by, so that two sources with the same name are
 * wrong together: a row of the library, a declared factor with its document, a fuel of a table, and
 * the parameters stated beside it, as equal numbers or by the same samples. An amount, such as
 * condensate returned, is no part of it, since it is cut when a source is cut.
 */
final class FactorKey {

  private FactorKey() {}

  static String of(SourceInput source, Map<String, Traced> arguments, String table) {
    String base = base(source, arguments.get("factor"), table);
    String stated = stated(source);
    return stated.isEmpty() ? base : base + "{" + stated + "}";
  }

  private static String base(SourceInput source, @Nullable Traced factor, String table) {
    if (factor != null) {
      Citation cited = factor.trace().source();
      if (cited == null) {
        return "factor/" + text(factor.value());
      }
      return cited.id() == null
          ? "declared/" + cited.document() + "/" + text(factor.value())
          : cited.id();
    }
    if (source.fuel() != null) {
      return table + "/" + source.fuel();
    }
    return source.gas() == null ? "kind/" + source.kind() : "gas/" + source.gas();
  }

  private static String stated(SourceInput source) {
    Unit activity = source.data().getFirst().value().unit();
    var parts = new TreeMap<String, String>();
    source
        .parameters()
        .forEach(
            (name, value) -> {
              if (!isAmount(value, activity)) {
                parts.put(name, name + "=" + text(value));
              }
            });
    source
        .proof()
        .lab()
        .forEach(
            result ->
                parts.merge(
                    "lab/" + result.parameter(),
                    result.parameter() + " of " + result.sample(),
                    (first, next) -> first + "," + next));
    return String.join(";", parts.values());
  }

  private static boolean isAmount(Quantity value, Unit activity) {
    return value.unit().isCommensurable(activity) && !activity.isCommensurable(Unit.ONE);
  }

  private static String text(Quantity quantity) {
    BigDecimal value = quantity.value();
    return (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
        + " "
        + quantity.unit();
  }
}
