// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.SourceKind;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Holds what a person states against a dated table of physical bounds: beyond them it is refused,
 * outside the usual range it is named. Published values are not asked.
 */
final class Plausibility {

  private static final List<Bound> BOUNDS = read();
  private static final String CO2 = "CO2";

  private record Bound(
      String parameter,
      List<String> kinds,
      List<Unit> units,
      BigDecimal low,
      BigDecimal high,
      BigDecimal most,
      String why) {

    boolean isOf(String name, SourceKind kind, Quantity value) {
      return parameter.equals(name)
          && (kinds.isEmpty() || kinds.contains(kind.id()))
          && unit(value) != null;
    }

    @Nullable Unit unit(Quantity value) {
      return units.stream().filter(value.unit()::isCommensurable).findFirst().orElse(null);
    }
  }

  private Plausibility() {}

  /** What is wrong with a stated parameter or factor: {@code parameter-range} or a warning. */
  static Optional<Finding> check(String name, SourceKind kind, Quantity value, String place) {
    for (Bound bound : BOUNDS) {
      if (bound.isOf(name, kind, value)) {
        return against(bound, value, place);
      }
    }
    return Optional.empty();
  }

  /** The same for a factor that the user brings. */
  static Optional<Finding> check(@Nullable FactorChoice choice, SourceKind kind, String place) {
    return choice instanceof FactorChoice.Own own
        ? check("factor", kind, own.value(), place)
        : Optional.empty();
  }

  private static Optional<Finding> against(Bound bound, Quantity value, String place) {
    Unit unit = bound.unit(value);
    if (unit == null) {
      return Optional.empty();
    }
    BigDecimal number = value.in(unit);
    if (number.compareTo(bound.most()) > 0) {
      return Optional.of(
          Finding.error(
              "parameter-range",
              place,
              value.toString(),
              "at most " + bound.most() + " " + unit,
              "Check the unit: " + bound.why() + "."));
    }
    if (number.compareTo(bound.low()) < 0 || number.compareTo(bound.high()) > 0) {
      return Optional.of(
          Finding.warning(
              "parameter-unusual",
              place,
              value.toString(),
              bound.low() + " to " + bound.high() + " " + unit,
              "Check the value and its unit: " + bound.why() + "."));
    }
    return Optional.empty();
  }

  private static List<Bound> read() {
    var bounds = new ArrayList<Bound>();
    for (Json item : PackReader.resource("plausibility").items("items")) {
      var object = (JsonObject) item;
      String unit = text(object, "unit");
      var units = new ArrayList<Unit>();
      units.add(unit.equals("1") ? Unit.ONE : Unit.of(unit));
      if (unit.contains(CO2)) {
        units.add(Unit.of(unit.replace(CO2, "CO2e")));
      }
      bounds.add(
          new Bound(
              text(object, "parameter"),
              object.items("kinds").stream().map(k -> ((JsonString) k).value()).toList(),
              List.copyOf(units),
              new BigDecimal(text(object, "low")),
              new BigDecimal(text(object, "high")),
              new BigDecimal(text(object, "most")),
              text(object, "why")));
    }
    return List.copyOf(bounds);
  }

  private static String text(JsonObject object, String key) {
    return object.text(key).orElseThrow();
  }
}
