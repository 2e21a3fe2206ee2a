// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Decimals as they stand. Those of a huge exponent are refused: a few characters of them would fill
 * the memory once they are written out.
 */
final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {
  private static final int MOST_ZEROS = 1_000;

  DecimalDeserializer() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
    BigDecimal value = BigDecimalDeserializer.instance.deserialize(json, context);
    if (value != null && Math.abs((long) value.scale()) > MOST_ZEROS) {
      throw context.weirdStringException(
          value.toString(), BigDecimal.class, "more than " + MOST_ZEROS + " zeros");
    }
    return value;
  }
}
