// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;

/** Rules over several quantities: stocks, meter trees, attachments, output against fuel. */
final class BalanceRules {

  private static final BigDecimal GROWN = new BigDecimal("1.10");
  private static final BigDecimal FLAT = new BigDecimal("1.01");

  private BalanceRules() {}

  static List<Finding> check(ReviewInput input) {
    var findings = new ArrayList<Finding>();
    input.stocks().forEach(stock -> stock(stock, input.thresholds(), findings));
    input.meters().forEach(tree -> meters(tree, input.thresholds(), findings));
    input.files().forEach(file -> file(file, findings));
    input.outputs().forEach(output -> output(output, findings));
    return findings;
  }

  static List<Finding> of(Output output) {
    var findings = new ArrayList<Finding>();
    output(output, findings);
    return findings;
  }

  private static void stock(Stock stock, Thresholds limits, List<Finding> findings) {
    BigDecimal allowed = stock.used().abs().multiply(limits.stock());
    if (stock.difference().abs().compareTo(allowed) > 0) {
      findings.add(
          Finding.warning(
              "stock-balance",
              stock.subject(),
              stock.difference().toPlainString() + " " + stock.unit() + " left over",
              "opening + in - used - out - closing = 0",
              "Check stocktaking and deliveries at the year's ends."));
    }
  }

  private static void meters(MeterTree tree, Thresholds limits, List<Finding> findings) {
    BigDecimal off = SeriesRules.off(tree.subMeters(), tree.main());
    if (off.compareTo(limits.subMeters()) > 0) {
      findings.add(
          Finding.warning(
              "sub-meters-difference",
              tree.subject(),
              tree.subMeters().toPlainString() + " " + tree.unit() + " by sub-meters",
              tree.main().toPlainString() + " by the main meter",
              "Find the unmetered use or the wrong multiplier: "
                  + SeriesRules.percent(off)
                  + " off."));
    }
  }

  private static void file(FileCheck file, List<Finding> findings) {
    if (!file.recordedHash().equals(file.presentHash())) {
      findings.add(
          Finding.error(
              "attachment-changed",
              file.name(),
              file.presentHash(),
              file.recordedHash(),
              "The file is not the one that was recorded; attach the original again."));
    }
  }

  private static void output(Output output, List<Finding> findings) {
    if (output.outputRatio().compareTo(GROWN) >= 0 && output.fuelRatio().compareTo(FLAT) <= 0) {
      findings.add(
          Finding.warning(
              "output-up-fuel-flat",
              output.subject(),
              "output x " + output.outputRatio().toPlainString(),
              "fuel that follows, got x " + output.fuelRatio().toPlainString(),
              "Explain the saving, or look for fuel that was not recorded."));
    }
  }
}
