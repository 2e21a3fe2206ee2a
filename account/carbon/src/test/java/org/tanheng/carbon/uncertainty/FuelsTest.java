// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Trace;

/** The middle values of the ranges are those of the factor library, each within its own limits. */
class FuelsTest {

  private static final JsonObject TABLE = Resource.of("fuels");

  static List<JsonObject> fuels() {
    return Resource.rows(TABLE, "fuels");
  }

  @ParameterizedTest
  @MethodSource("fuels")
  void middleValuesAreThoseOfTheLibrary(JsonObject row) {
    String fuel = row.text("fuel").orElseThrow();
    Map<String, Trace> library =
        FactorLibrary.bundled().fuels().defaults("ipcc-2006-manufacturing", fuel).orElseThrow();
    JsonObject like = (JsonObject) TABLE.get(row.text("like").orElseThrow()).orElseThrow();
    check(fuel, row.items("ncv"), library, "ncv");
    check(fuel, row.items("CO2"), library, "co2-factor");
    check(fuel, like.items("CH4"), library, "ch4-factor");
    check(fuel, like.items("N2O"), library, "n2o-factor");
  }

  private static void check(
      String fuel, List<Json> limits, Map<String, Trace> library, String name) {
    BigDecimal middle = number(limits.get(0));
    assertThat(middle).isBetween(number(limits.get(1)), number(limits.get(2)));
    assertThat(library).as(fuel).containsKey(name);
    assertThat(middle)
        .as(fuel + " " + name)
        .isEqualByComparingTo(library.get(name).value().value());
  }

  private static BigDecimal number(Json text) {
    return new BigDecimal(((JsonString) text).value());
  }
}
