// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tanheng.finding.Finding;

/** What items were measured to use on lines that no meter of the input serves. */
final class MeterCover {
  private MeterCover() {}

  /** A finding for each input of which some use would be lost. */
  static List<Finding> findings(CoilMonth month) {
    List<Finding> findings = new ArrayList<>();
    List<String> inputs = month.items().inputs();
    for (int k = 0; k < inputs.size(); k++) {
      String input = inputs.get(k);
      List<Meter> meters =
          month.meters().stream().filter(meter -> meter.input().equals(input)).toList();
      Set<String> lines = meters.stream().map(Meter::line).collect(Collectors.toSet());
      if (!meters.isEmpty() && !lines.contains("")) {
        lost(month.items(), k, month, lines, meters.getFirst(), findings);
      }
    }
    return findings;
  }

  private static void lost(
      Items items,
      int input,
      CoilMonth month,
      Set<String> lines,
      Meter meter,
      List<Finding> findings) {
    BigInteger quanta = BigInteger.ZERO;
    Set<String> without = new TreeSet<>();
    for (int i = 0; i < items.size(); i++) {
      long used = items.direct(input, i);
      String line = items.label(i, ItemLabel.LINE);
      if (used != 0 && !lines.contains(line) && items.isIn(i, month.month())) {
        quanta = quanta.add(BigInteger.valueOf(used));
        without.add(line.isEmpty() ? "-" : line);
      }
    }
    if (quanta.signum() != 0) {
      findings.add(
          Finding.error(
              "meter-line-missing",
              meter.input(),
              "%s %s of items on %s"
                  .formatted(
                      new BigDecimal(quanta, meter.decimals()).toPlainString(),
                      meter.unit(),
                      without.stream().limit(5).collect(Collectors.joining(", "))),
              "a meter of the input for each line that uses it, or one for all",
              "Add the meters of these lines to the plan, or leave the line of the meter out."));
    }
  }
}
