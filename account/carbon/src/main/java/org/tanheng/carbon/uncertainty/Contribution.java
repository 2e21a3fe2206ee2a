// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What one shared error adds to the uncertainty of the total, by approach 1.
 *
 * @param part whether it lies in the activity data or in what they are multiplied by
 * @param key measurement or factor that is shared
 * @param sources sources that share it
 * @param amount their emissions in tCO2e, deductions negative
 * @param tonnes half-range in tCO2e, never negative
 * @param variance share of the variance of the total, 0 to 1
 */
public record Contribution(
    Part part,
    String key,
    List<String> sources,
    BigDecimal amount,
    BigDecimal tonnes,
    BigDecimal variance) {

  public Contribution {
    sources = List.copyOf(sources);
  }

  /** Which input is uncertain. */
  public enum Part {
    ACTIVITY,
    FACTOR;

    /** The word that JSON uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
