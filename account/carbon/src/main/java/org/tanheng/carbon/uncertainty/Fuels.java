// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceInput;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.units.Unit;

/**
 * Half-ranges of the defaults of fuels: heating value, CO2 per heat, CH4 and N2O per heat, as IPCC
 * 2006, volume 2, states them. Tables of other documents give none; their fuels take the range of
 * the same fuel here, and the source says which that is.
 */
final class Fuels {

  private static final JsonObject TABLE = Resource.of("fuels");
  private static final MathContext KEPT = new MathContext(6);
  private static final Unit HEAT = Unit.of("GJ");
  private static final Map<String, Optional<HalfRange>> KNOWN = new ConcurrentHashMap<>();

  private Fuels() {}

  /** For a line of a fuel whose defaults are all taken from a table; empty for any other. */
  static Optional<HalfRange> of(LedgerLine line) {
    SourceInput source = line.source();
    String fuel = source.fuel();
    if (fuel == null
        || source.factor() != null
        || !source.parameters().isEmpty()
        || !source.proof().lab().isEmpty()
        || !line.kind().usesFuelTable()) {
      return Optional.empty();
    }
    boolean heat = line.datum().value().unit().isCommensurable(HEAT);
    return KNOWN.computeIfAbsent(
        fuel.toLowerCase(Locale.ROOT) + "/" + line.gas() + "/" + heat,
        key -> row(fuel).flatMap(row -> range(row, line.gas(), heat)));
  }

  private static Optional<JsonObject> row(String fuel) {
    return Resource.rows(TABLE, "fuels").stream()
        .filter(
            row ->
                row.text("fuel").orElseThrow().equalsIgnoreCase(fuel)
                    || row.items("names").stream()
                        .anyMatch(
                            name ->
                                name instanceof JsonString text
                                    && text.value().equalsIgnoreCase(fuel)))
        .findFirst();
  }

  private static Optional<HalfRange> range(JsonObject row, String gas, boolean heat) {
    String fuel = row.text("fuel").orElseThrow();
    List<Json> own = row.items(gas);
    List<Json> limits =
        own.isEmpty()
            ? ((JsonObject) TABLE.get(row.text("like").orElseThrow()).orElseThrow()).items(gas)
            : own;
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    HalfRange perHeat = range(limits, own.isEmpty() ? "otherLocator" : "co2Locator", fuel, gas);
    return Optional.of(
        heat ? perHeat : perHeat.times(range(row.items("ncv"), "ncvLocator", fuel, "ncv")));
  }

  private static HalfRange range(List<Json> limits, String locator, String fuel, String what) {
    var numbers = new ArrayList<BigDecimal>();
    limits.forEach(limit -> numbers.add(new BigDecimal(((JsonString) limit).value())));
    BigDecimal value = numbers.get(0);
    return HalfRange.of(
        value.subtract(numbers.get(1)).divide(value, KEPT),
        numbers.get(2).subtract(value).divide(value, KEPT),
        HalfRange.Origin.DEFAULT,
        List.of(Resource.citation(TABLE, locator, fuel + "/" + what)));
  }
}
