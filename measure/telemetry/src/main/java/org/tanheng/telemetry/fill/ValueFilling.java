// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.util.List;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.TimeRange;

/**
 * Estimated interval values for a run of missing ones, to be kept with the rule and its donor. No
 * register knows their sum, so each has the bounds of what its donors showed.
 *
 * @param donor the sibling's point id, or "weekday"
 * @param values estimates by time, with the least and the most of their donors, in the point's unit
 */
public record ValueFilling(
    String pointId, TimeRange gap, String ruleId, String donor, List<Value> values) {
  /** One estimate; the bounds stand at the reading's scale. */
  public record Value(Reading reading, long low, long high) {}

  public ValueFilling {
    values = List.copyOf(values);
  }
}
