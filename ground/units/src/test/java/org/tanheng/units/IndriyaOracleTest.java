// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import javax.measure.UnitConverter;
import org.junit.jupiter.api.Test;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.unit.Units;

/** The reference implementation of JSR 385 as an oracle for what both know. */
class IndriyaOracleTest {
  private static final Map<String, String> PAIRS =
      Map.of(
          "km/h", "m/s", "kWh", "J", "MPa", "Pa", "mg", "kg", "d", "s", "GW", "W", "kΩ", "Ω", "L",
          "m3", "t", "g", "kV", "mV");

  @Test
  void convertsAsIndriyaDoes() throws Exception {
    SimpleUnitFormat format = SimpleUnitFormat.getInstance();
    format.alias(Units.KILOGRAM.multiply(1000), "t");
    format.alias(Units.LITRE, "L");
    format.alias(Units.DAY, "d");
    for (Map.Entry<String, String> pair : PAIRS.entrySet()) {
      var from = format.parse(pair.getKey().replace("kWh", "kW·h").replace("m3", "m³"));
      var to = format.parse(pair.getValue().replace("m3", "m³"));
      UnitConverter converter = from.getConverterToAny(to);
      Number oracle = converter.convert(new BigDecimal("123.456"));
      BigDecimal ours = Quantity.of("123.456", pair.getKey()).in(pair.getValue());
      assertThat(new BigDecimal(oracle.toString()).round(new MathContext(15)))
          .as(pair.toString())
          .isEqualByComparingTo(ours.round(new MathContext(15)));
    }
  }
}
