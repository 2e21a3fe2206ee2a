// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;

/**
 * One value of an answer, as the meter states it: on the side (primary or secondary) that the meter
 * keeps, in the unit of the standard.
 *
 * @param quantity what it is, for example {@code active energy import}
 * @param tariff 0 the total, 1 and up the rates (尖峰平谷), null where there is no rate
 * @param storage 0 now, n the n-th last settlement or freeze, null where there is none
 * @param phase A, B, C or total, null where there is none
 * @param value a decimal, a date, a text or bits; null if the meter keeps no such value
 * @param unit null where there is none
 * @param time when a maximum occurred or a load record was stored, null where none is told
 */
public record MeterValue(
    String quantity,
    @Nullable Integer tariff,
    @Nullable Integer storage,
    @Nullable String phase,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String time) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** The value as a number, empty where it is none. */
  public Optional<BigDecimal> number() {
    return value != null && unit != null && NUMBER.matcher(value).matches()
        ? Optional.of(new BigDecimal(value))
        : Optional.empty();
  }

  /** Members in the order of the components; those that do not apply are left out. */
  public JsonObject json() {
    var json = JsonObject.builder().put("quantity", quantity);
    if (tariff != null) {
      json.put("tariff", tariff);
    }
    if (storage != null) {
      json.put("storage", storage);
    }
    if (phase != null) {
      json.put("phase", phase);
    }
    json.put("value", value == null ? JsonNull.NULL : Json.of(value));
    if (unit != null) {
      json.put("unit", unit);
    }
    if (time != null) {
      json.put("time", time);
    }
    return json.build();
  }
}
