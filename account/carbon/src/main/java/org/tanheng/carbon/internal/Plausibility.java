// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;
import org.tanheng.units.GasState;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Holds what a person states against a dated table of physical bounds: beyond them it is refused,
 * outside the usual range it is named. Published values are not asked.
 */
public final class Plausibility {

  private static final List<Bound> BOUNDS = read();
  private static final String CO2 = "CO2";
  private static final BigDecimal MORE_GASES_MOST = new BigDecimal("3");
  private static final BigDecimal MORE_GASES_HIGH = new BigDecimal("1.5");
  private static final Set<String> MARKS =
      Set.of("gas at 0 °C", "gas at 15 °C", "gas at 20 °C", "gross heat");
  private static final Quantity LEAN_CARBON = Quantity.of("0.0101", "tC/GJ");
  private static final Quantity LEAN_SHARE = Quantity.of("0.4", "tC/t");
  private static final Quantity LEAN_CO2 = Quantity.of("37.3", "tCO2/TJ");
  private static final Unit PER_MASS = Unit.of("tCO2/t");
  private static final Unit VOLUME = Unit.of("m3");
  private static final Pattern LIQUID_UNIT = Pattern.compile("^(t|GJ|TJ|MWh)|/[^/]*(L|gal|bbl)");
  private static final Pattern GAS_NAME =
      Pattern.compile(
          "^(?!.*(liqu|液|lng|lpg)).*(气$|气体|\\bgas(es)?( \\(.*\\))?$|\\bgas,|biogas|hydrogen|methane)");

  /** What a value per volume is about. */
  private enum Phase {
    ANY,
    GAS,
    LIQUID
  }

  private record Bound(
      String parameter,
      List<String> kinds,
      Unit unit,
      Phase phase,
      BigDecimal low,
      BigDecimal high,
      BigDecimal most,
      String why) {

    boolean isOf(String name, String kind, Quantity value) {
      return parameter.equals(name)
          && (kinds.isEmpty() || kinds.contains(kind))
          && plain(unit).equals(plain(value.unit()));
    }
  }

  private Plausibility() {}

  /** What is wrong with a stated parameter or factor: {@code parameter-range} or a warning. */
  static Optional<Finding> check(
      String name, SourceKind kind, Quantity value, String place, SourceInput source) {
    for (Bound bound : BOUNDS) {
      if (bound.isOf(name, kind.id(), value)
          && (bound.phase() == Phase.ANY || bound.phase() == phase(value.unit(), source))) {
        return against(bound, value, place)
            .filter(f -> f.isError() || !(name.equals("ncv") && isLean(source)));
      }
    }
    return Optional.empty();
  }

  /** The same for a factor that the user brings. */
  static Optional<Finding> check(
      @Nullable FactorChoice choice, SourceKind kind, String place, SourceInput source) {
    return choice instanceof FactorChoice.Own own
        ? check("factor", kind, own.value(), place, source)
        : Optional.empty();
  }

  /**
   * A factor whose use is not known yet: by the widest of the bounds that its unit has. Per mass
   * anything may be meant, such as a good.
   */
  public static Optional<Finding> ofAnyKind(Quantity value, String place) {
    return BOUNDS.stream()
        .filter(bound -> bound.parameter().equals("factor"))
        .filter(bound -> plain(bound.unit()).equals(plain(value.unit())))
        .filter(bound -> !plain(bound.unit()).equals(plain(PER_MASS)))
        .max(Comparator.comparing(bound -> new Quantity(bound.most(), bound.unit()).base()))
        .flatMap(bound -> against(bound, value, place));
  }

  /** A plain m3 is of a gas, unless the fuel, the activity or the way of writing says else. */
  private static Phase phase(Unit unit, SourceInput source) {
    Unit activity = source.activity().unit();
    if (GasState.of(unit) != GasState.NOT_STATED || GasState.of(activity) != GasState.NOT_STATED) {
      return Phase.GAS;
    }
    boolean litres =
        activity.isCommensurable(VOLUME) && LIQUID_UNIT.matcher("/" + activity.symbol()).find();
    String fuel = source.fuel();
    if (fuel != null && !litres) {
      return GAS_NAME.matcher(fuel.strip().toLowerCase(Locale.ROOT)).find()
          ? Phase.GAS
          : Phase.LIQUID;
    }
    return litres || LIQUID_UNIT.matcher(unit.symbol()).find() ? Phase.LIQUID : Phase.GAS;
  }

  /** Hydrogen and what is rich in it hold more heat than any fuel of carbon, and less carbon. */
  private static boolean isLean(SourceInput source) {
    return source.factor() instanceof FactorChoice.Own own && own.value().isZero()
        || isBelow(source.parameters().get("carbon-content"), LEAN_CARBON)
        || isBelow(source.parameters().get("carbon"), LEAN_SHARE)
        || isBelow(source.parameters().get("co2-factor"), LEAN_CO2);
  }

  private static boolean isBelow(@Nullable Quantity value, Quantity limit) {
    return value != null
        && (value.isZero()
            || value.unit().isCommensurable(limit.unit()) && value.compareTo(limit) < 0);
  }

  private static Map<String, Integer> plain(Unit unit) {
    var powers = new HashMap<>(unit.dimension().powers());
    powers.keySet().removeAll(MARKS);
    Integer equivalent = powers.remove(CO2 + "e");
    if (equivalent != null) {
      powers.put(CO2, equivalent);
    }
    return powers;
  }

  private static Optional<Finding> against(Bound bound, Quantity value, String place) {
    boolean equivalent = value.unit().dimension().power(CO2 + "e") != 0;
    BigDecimal most = equivalent ? bound.most().multiply(MORE_GASES_MOST) : bound.most();
    BigDecimal high = equivalent ? bound.high().multiply(MORE_GASES_HIGH) : bound.high();
    String unit =
        equivalent ? bound.unit().symbol().replace(CO2, CO2 + "e") : bound.unit().symbol();
    BigDecimal number = value.base().dividedBy(bound.unit().ratio()).toBigDecimal();
    if (number.compareTo(most) > 0) {
      return Optional.of(
          Finding.error(
              "parameter-range",
              place,
              value.toString(),
              "at most " + most.toPlainString() + " " + unit,
              "Check the unit: " + bound.why() + "."));
    }
    if (number.signum() != 0 && number.compareTo(bound.low()) < 0 || number.compareTo(high) > 0) {
      return Optional.of(
          Finding.warning(
              "parameter-unusual",
              place,
              value.toString(),
              bound.low() + " to " + high.toPlainString() + " " + unit,
              "Check the value and its unit: " + bound.why() + "."));
    }
    return Optional.empty();
  }

  private static List<Bound> read() {
    var bounds = new ArrayList<Bound>();
    for (Json item : PackReader.resource("plausibility").items("items")) {
      var object = (JsonObject) item;
      String unit = text(object, "unit");
      bounds.add(
          new Bound(
              text(object, "parameter"),
              object.items("kinds").stream().map(k -> ((JsonString) k).value()).toList(),
              unit.equals("1") ? Unit.ONE : Unit.of(unit),
              object
                  .text("phase")
                  .map(p -> Phase.valueOf(p.toUpperCase(Locale.ROOT)))
                  .orElse(Phase.ANY),
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
