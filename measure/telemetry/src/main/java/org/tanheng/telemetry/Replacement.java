// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of a meter at an instant. For each of its registers it names the last reading of the
 * old counter and the first of the new one, as the counters show them, so that nothing between them
 * is lost.
 *
 * @param serial number of the new meter
 * @param digits digits of the new counter before the decimal point, null if as before
 * @param registers by point id; a point without an entry misses its use across the exchange
 */
public record Replacement(
    Instant at, String serial, @Nullable Integer digits, Map<String, Exchange> registers) {
  /** What one counter showed last and its successor first, in the register's unit. */
  public record Exchange(BigDecimal last, BigDecimal first) {}

  public Replacement {
    registers = Map.copyOf(registers);
  }
}
