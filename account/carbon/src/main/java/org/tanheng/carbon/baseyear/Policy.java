// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import java.math.BigDecimal;
import java.util.Set;

/**
 * When the organisation restates its base year. The standards name no threshold; the organisation
 * states its own.
 *
 * @param threshold share of the base-year emissions, 0.05 for 5 %
 * @param triggers changes that count
 * @param cumulative whether changes that are small one by one are tested together
 */
public record Policy(BigDecimal threshold, Set<Trigger> triggers, boolean cumulative) {
  public Policy {
    triggers = Set.copyOf(triggers);
  }
}
