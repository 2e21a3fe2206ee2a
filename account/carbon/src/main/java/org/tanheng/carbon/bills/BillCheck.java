// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * The arithmetic that a printed bill must satisfy: register difference x multiplier is the energy
 * billed, bands add up to the total, amounts to the amount. A difference is named with its size;
 * nothing is corrected.
 */
public final class BillCheck {

  private BillCheck() {}

  /** What does not fit on the bill; empty when all of it adds up. */
  public static List<Finding> check(Bill bill) {
    var findings = new ArrayList<Finding>();
    period(bill, findings);
    signs(bill, findings);
    bill.registers().forEach(line -> register(line, findings));
    bands(bill, findings);
    greenPower(bill, findings);
    amounts(bill, findings);
    return findings;
  }

  private static void period(Bill bill, List<Finding> findings) {
    if (!bill.end().isAfter(bill.start())) {
      findings.add(
          Finding.error(
              "period-invalid",
              "period",
              bill.start() + "/" + bill.end(),
              "an end after the start",
              "Enter the first day and the day after the last."));
    } else if (!bill.isCalendarMonths()) {
      findings.add(
          Finding.warning(
              "bill-period-not-calendar",
              "period",
              bill.start() + "/" + bill.end(),
              "whole calendar months",
              "The energy is split over the months by the meter's profile, or by days, and flagged."));
    }
  }

  private static void signs(Bill bill, List<Finding> findings) {
    if (bill.energy().signum() < 0) {
      findings.add(
          Finding.error(
              "negative-activity",
              "energy",
              bill.energy().toPlainString(),
              "zero or more",
              "Enter a credit as a correction of the earlier bill."));
    }
  }

  private static void register(RegisterLine line, List<Finding> findings) {
    String place = "register " + line.name();
    if (line.multiplier().signum() <= 0) {
      findings.add(
          Finding.error(
              "bill-multiplier",
              place,
              line.multiplier().toPlainString(),
              "greater than zero",
              "Copy the multiplier (CT x PT) from the bill or the plate."));
      return;
    }
    BigDecimal byReadings = line.byReadings();
    if (byReadings.signum() < 0) {
      findings.add(
          Finding.error(
              "bill-register-backwards",
              place,
              line.from().toPlainString() + " to " + line.to().toPlainString(),
              "a later reading that is not smaller",
              "Check the readings, or enter the digits of the register if it rolled over."));
      return;
    }
    BigDecimal off = byReadings.subtract(line.billed());
    if (off.abs().compareTo(rounding(line.billed())) > 0) {
      findings.add(
          Finding.warning(
              "bill-register-mismatch",
              place,
              line.billed().toPlainString() + " billed",
              byReadings.stripTrailingZeros().toPlainString() + " by readings x multiplier",
              "Ask the supplier, or check readings and multiplier; the difference is "
                  + off.stripTrailingZeros().toPlainString()
                  + "."));
    }
  }

  /** A bill prints whole units or fixed decimals: half a step of the printed number is rounding. */
  private static BigDecimal rounding(BigDecimal printed) {
    return BigDecimal.ONE.movePointLeft(Math.max(printed.scale(), 0)).divide(BigDecimal.TWO);
  }

  private static void bands(Bill bill, List<Finding> findings) {
    BigDecimal sum = sum(bill, BillLine.Kind.BAND, BillLine::energy);
    long bands = bill.lines().stream().filter(l -> l.kind() == BillLine.Kind.BAND).count();
    BigDecimal off = bill.energy().subtract(bill.losses()).subtract(sum).abs();
    BigDecimal withLosses = bill.energy().subtract(sum).abs();
    BigDecimal slack = rounding(bill.energy()).multiply(BigDecimal.valueOf(bands + 1));
    if (bands > 0 && off.min(withLosses).compareTo(slack) > 0) {
      findings.add(
          Finding.warning(
              "bill-bands-sum",
              "bands",
              sum.toPlainString(),
              bill.energy().toPlainString(),
              "The bands must add up to the energy billed; look for a missing band or losses."));
    }
  }

  private static void greenPower(Bill bill, List<Finding> findings) {
    BigDecimal green = sum(bill, BillLine.Kind.GREEN_POWER, BillLine::energy);
    if (green.compareTo(bill.energy()) > 0) {
      findings.add(
          Finding.error(
              "certificates-exceed-use",
              "green power",
              green.toPlainString(),
              "at most " + bill.energy().toPlainString(),
              "Green power is part of the energy billed; enter the settled quantity."));
    }
  }

  private static void amounts(Bill bill, List<Finding> findings) {
    BigDecimal amount = bill.amount();
    if (amount == null || bill.lines().stream().allMatch(line -> line.amount() == null)) {
      return;
    }
    BigDecimal sum =
        bill.lines().stream()
            .map(BillLine::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.subtract(amount).abs().compareTo(new BigDecimal("0.01")) > 0) {
      findings.add(
          Finding.warning(
              "bill-amount-sum",
              "amount",
              sum.toPlainString(),
              amount.toPlainString(),
              "The lines must add up to the total; look for a line that was left out."));
    }
  }

  private static BigDecimal sum(
      Bill bill, BillLine.Kind kind, Function<BillLine, @Nullable BigDecimal> value) {
    return bill.lines().stream()
        .filter(line -> line.kind() == kind)
        .map(value)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
