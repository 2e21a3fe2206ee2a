// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Bridge;

/**
 * What leads from one version's total to another's, in tCO2e; the parts add up to the difference
 * exactly.
 *
 * @param from total of the earlier version
 * @param to total of the later one
 * @param difference to minus from
 * @param effects sums by cause
 * @param parts causes by source
 */
record BridgeView(
    BigDecimal from,
    BigDecimal to,
    BigDecimal difference,
    List<BridgeSum> effects,
    List<BridgePart> parts) {

  /** The sum of one cause over all sources, in tCO2e. */
  record BridgeSum(Bridge.Effect effect, BigDecimal amount) {}

  /** A source's part of the difference, in tCO2e, and what changed where that can be said. */
  record BridgePart(
      String source,
      Bridge.Effect effect,
      BigDecimal amount,
      @Nullable String before,
      @Nullable String after) {}

  static BridgeView of(Bridge bridge) {
    return new BridgeView(
        bridge.from(),
        bridge.to(),
        bridge.difference(),
        bridge.byEffect().entrySet().stream()
            .map(sum -> new BridgeSum(sum.getKey(), sum.getValue()))
            .toList(),
        bridge.parts().stream()
            .map(p -> new BridgePart(p.source(), p.effect(), p.amount(), p.before(), p.after()))
            .toList());
  }
}
