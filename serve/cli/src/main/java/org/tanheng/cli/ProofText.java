// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.carbon.CrossChecked;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.LabSummary;

/** Cross-checks and laboratory means of an inventory as lines of text. */
final class ProofText {

  private static final MathContext SHOWN = new MathContext(6);

  private ProofText() {}

  static List<String> of(InventoryInput input) {
    var text = new ArrayList<String>();
    for (CrossChecked check : CrossChecked.of(input)) {
      text.add(
          "cross-check %s %s/%s: %s against %s by %s, %s%s"
              .formatted(
                  check.source().id(),
                  check.from(),
                  check.to(),
                  check.counted(),
                  check.second(),
                  check.check().route().code(),
                  check.share().map(ProofText::percent).orElse("nothing counted"),
                  check.isExceeded() ? ", too far" : ""));
    }
    for (LabSummary summary : LabSummary.of(input)) {
      summary
          .mean()
          .ifPresent(
              mean ->
                  text.add(
                      "laboratory %s %s: %s %s as received, weighted by consumption"
                          .formatted(
                              summary.source().id(),
                              summary.parameter(),
                              mean.value().value().round(SHOWN).toPlainString(),
                              mean.value().unit())));
    }
    return text;
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).round(SHOWN).stripTrailingZeros().toPlainString() + " %";
  }
}
