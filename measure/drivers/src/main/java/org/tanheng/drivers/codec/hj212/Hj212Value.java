// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.JsonObject;

/**
 * One value of one factor in a message.
 *
 * @param code code of the factor, as a21026 (SO2) or w01018 (COD)
 * @param field what kind of value: Rtd now, Avg, Min, Max over the interval, Cou the sum, ...
 * @param value as written
 * @param flag state of the instrument: N normal, F stopped, M maintenance, S set by hand, D fault,
 *     C calibrating, T beyond its range, B no connection; null if the message does not tell
 */
public record Hj212Value(String code, String field, String value, @Nullable String flag) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  /** The value as a number, empty where it is none. */
  public Optional<BigDecimal> number() {
    return NUMBER.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("code", code)
        .put("field", field)
        .put("value", value)
        .put("flag", flag)
        .build();
  }
}
