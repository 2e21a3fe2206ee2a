// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.util.List;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.TimeRange;

/**
 * What was done about one gap, to be kept: the rule, whose shape it took, the use that was spread
 * and the readings that say so. The use of any part lies between nothing and {@code use}.
 *
 * @param donor the sibling's point id, "weekday" for a profile, empty for an even spread
 * @param use what the counter moved across the gap, in the unit that it shows
 * @param readings estimated readings inside the gap, none for an even spread
 */
public record Filling(
    String pointId,
    TimeRange gap,
    String ruleId,
    String donor,
    BigDecimal use,
    List<Reading> readings) {
  public Filling {
    readings = List.copyOf(readings);
  }
}
