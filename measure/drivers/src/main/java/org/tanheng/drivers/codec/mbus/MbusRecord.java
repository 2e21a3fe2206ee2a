// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;
import org.tanheng.evidence.JsonObject;

/**
 * One data record of a telegram.
 *
 * @param function instantaneous, maximum, minimum, error, or manufacturer-specific
 * @param storage 0 now, n the n-th value that the meter stored
 * @param tariff 0 the total
 * @param device the unit inside the meter, 0 the meter itself
 * @param quantity what is measured; {@code manufacturer-specific} for the maker's own block
 * @param unit the base unit (Wh, J, m3, kg, W, s, ...), null where there is none
 * @param value a decimal in the unit, a date, a text, or the maker's bytes; null if the meter shows
 *     no valid one
 * @param modifiers what further value information says, in order
 */
public record MbusRecord(
    String function,
    long storage,
    int tariff,
    int device,
    String quantity,
    @Nullable String unit,
    @Nullable String value,
    List<String> modifiers) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  public MbusRecord {
    modifiers = List.copyOf(modifiers);
  }

  /** The value as a number, empty where it is text, a date, or not valid. */
  public Optional<BigDecimal> number() {
    return value != null && unit != null && NUMBER.matcher(value).matches()
        ? Optional.of(new BigDecimal(value))
        : Optional.empty();
  }

  JsonObject json() {
    var json =
        JsonObject.builder()
            .put("function", function)
            .put("storage", storage)
            .put("tariff", tariff)
            .put("device", device)
            .put("quantity", quantity)
            .put("unit", unit == null ? JsonNull.NULL : Json.of(unit))
            .put("value", value == null ? JsonNull.NULL : Json.of(value));
    if (!modifiers.isEmpty()) {
      json.put("modifiers", Json.of(modifiers.stream().map(Json::of).toList()));
    }
    return json.build();
  }
}
