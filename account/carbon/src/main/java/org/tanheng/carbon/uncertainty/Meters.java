// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tanheng.carbon.HalfRangeChoice.MeterClass;
import org.tanheng.evidence.JsonObject;
import org.tanheng.units.Unit;

/**
 * Limits of error by accuracy class. The limit is taken as the half-range of the 95 % interval,
 * which is on the safe side where the error is evenly spread within it.
 */
final class Meters {

  private static final List<JsonObject> ROWS = Resource.rows(Resource.of("meters"), "meters");
  private static final String TRANSFORMER = "transformer";

  private Meters() {}

  static Optional<HalfRange> of(MeterClass choice, Unit activity) {
    Optional<HalfRange> meter =
        kind(choice, activity).flatMap(kind -> row(kind, choice.meterClass()));
    String transformer = choice.transformer();
    return transformer == null
        ? meter
        : meter.flatMap(m -> row(TRANSFORMER, transformer).map(m::times));
  }

  /** The meters and classes that there are. */
  static String known() {
    var known = new TreeSet<String>();
    for (JsonObject row : ROWS) {
      classes(row)
          .members()
          .keySet()
          .forEach(name -> known.add(row.text("meter").orElseThrow() + " " + name));
    }
    return String.join(", ", known);
  }

  private static Optional<String> kind(MeterClass choice, Unit activity) {
    if (choice.meter() != null) {
      return Optional.of(choice.meter()).filter(kind -> !kind.equals(TRANSFORMER));
    }
    return ROWS.stream()
        .filter(row -> Unit.of(row.text("unit").orElseThrow()).isCommensurable(activity))
        .map(row -> row.text("meter").orElseThrow())
        .findFirst()
        .or(() -> activity.symbol().contains("m3") ? Optional.of("gas") : Optional.empty());
  }

  private static Optional<HalfRange> row(String kind, String name) {
    return ROWS.stream()
        .filter(row -> row.text("meter").orElseThrow().equals(kind))
        .flatMap(
            row -> classes(row).text(name).map(percent -> range(row, kind, name, percent)).stream())
        .findFirst();
  }

  private static HalfRange range(JsonObject row, String kind, String name, String percent) {
    return HalfRange.symmetric(
        new BigDecimal(percent).movePointLeft(2),
        HalfRange.Origin.DEFAULT,
        List.of(Resource.citation(row, "locator", kind + "/" + name)));
  }

  private static JsonObject classes(JsonObject row) {
    return (JsonObject) row.get("classes").orElseThrow();
  }
}
