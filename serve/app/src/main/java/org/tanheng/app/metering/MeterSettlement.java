// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a two-part tariff settles of a meter in a month: maximum demand, power factor and the rates.
 *
 * @param pointId the register that the demand is computed from
 * @param fixed highest mean power in periods that follow each other, null when none is known wholly
 * @param sliding the same in periods that begin every slip
 * @param shown what the meter's own demand registers say, one entry for each of its settlements
 * @param powerFactor null where no reactive energy is read or nothing was used
 * @param rates use of each rate register, in the order of the rates
 * @param ratesTogether their sum, null unless all are known
 * @param total use of the register that they should add up to
 */
record MeterSettlement(
    YearMonth month,
    @Nullable UUID pointId,
    @Nullable HighestDemand fixed,
    @Nullable HighestDemand sliding,
    List<ShownDemand> shown,
    @Nullable MonthPowerFactor powerFactor,
    List<RateUse> rates,
    @Nullable BigDecimal ratesTogether,
    @Nullable BigDecimal total,
    @Nullable String unit) {

  /**
   * A highest mean power.
   *
   * @param low least that it can have been by the resolution of the register
   * @param high most that it can have been
   */
  record HighestDemand(
      Instant start,
      Instant end,
      BigDecimal value,
      String unit,
      String quality,
      BigDecimal low,
      BigDecimal high) {}

  /**
   * A settlement of the meter's own demand register.
   *
   * @param closed whether the fall that ends it was seen
   */
  record ShownDemand(
      UUID pointId,
      Instant start,
      Instant end,
      BigDecimal maximum,
      String unit,
      String quality,
      boolean closed) {}

  /**
   * P / sqrt(P² + Q²).
   *
   * @param rule which reactive energy counts
   */
  record MonthPowerFactor(BigDecimal value, BigDecimal active, BigDecimal reactive, String rule) {}

  /** Use of one rate in the month. */
  record RateUse(
      String role, UUID pointId, @Nullable BigDecimal value, String quality, BigDecimal coverage) {}
}
