// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules that a unit and all below it shall have from now on.
 *
 * @param checks null: the rules of the unit above hold again
 * @param fills in order of choice; null like the checks
 */
record RuleOrder(
    UUID org,
    @Nullable List<CheckOrder> checks,
    @Nullable List<RuleSet.GapRule> fills,
    String reason) {

  /** One validation rule as it shall be. */
  record CheckOrder(String check, boolean on, String severity, Map<String, BigDecimal> numbers) {}
}
