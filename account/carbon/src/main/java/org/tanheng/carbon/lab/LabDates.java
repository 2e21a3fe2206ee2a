// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The four days of a sample, in the order in which they must lie; null where the report does not
 * state one.
 *
 * @param sampled taken from the fuel
 * @param received by the laboratory
 * @param tested in the laboratory
 * @param reported day of the report
 */
public record LabDates(
    @Nullable LocalDate sampled,
    @Nullable LocalDate received,
    @Nullable LocalDate tested,
    @Nullable LocalDate reported) {

  /** Nothing stated. */
  public static final LabDates NONE = new LabDates(null, null, null, null);

  /** All four by name, in their order. */
  public Map<String, @Nullable LocalDate> all() {
    var all = new LinkedHashMap<String, @Nullable LocalDate>();
    all.put("sampled", sampled);
    all.put("received", received);
    all.put("tested", tested);
    all.put("reported", reported);
    return all;
  }
}
