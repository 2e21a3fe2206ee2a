// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/** Rules over one series of monthly activity data. */
final class SeriesRules {

  private static final int SEASON = 4;
  private static final int REPEATED = 3;
  private static final int YEAR_HALF = 6;
  private static final BigDecimal ALIKE = new BigDecimal("0.005");

  private SeriesRules() {}

  static List<Finding> check(Series series, Thresholds limits) {
    var findings = new ArrayList<Finding>();
    months(series, limits, findings);
    total(series, findings);
    crossCheck(series, limits, findings);
    calibration(series, findings);
    findings.addAll(shape(series.subject(), series.months(), limits));
    reviewer(series, findings);
    return findings;
  }

  private static void months(Series series, Thresholds limits, List<Finding> findings) {
    for (MonthValue month : series.months()) {
      String place = series.subject() + " " + month.month();
      BigDecimal value = month.value();
      if (value == null) {
        findings.add(
            Finding.warning(
                "month-missing",
                place,
                "",
                "a value in " + series.unit(),
                "Enter the value, or record a zero with its reason: missing is never zero."));
      } else if (value.signum() < 0) {
        findings.add(
            Finding.error(
                "negative-activity",
                place,
                value.toPlainString(),
                "zero or more",
                "Check sign, register order and corrections."));
      }
      if (month.filledShare().compareTo(limits.filled()) > 0) {
        findings.add(
            Finding.warning(
                "filled-share",
                place,
                percent(month.filledShare()),
                "at most " + percent(limits.filled()),
                "Read back what the meter stored, or attach the ground of the estimate."));
      }
    }
  }

  private static void total(Series series, List<Finding> findings) {
    BigDecimal stated = series.statedTotal();
    if (stated != null && stated.compareTo(series.sum()) != 0) {
      findings.add(
          Finding.error(
              "total-not-sum",
              series.subject(),
              stated.toPlainString(),
              series.sum().toPlainString() + " " + series.unit(),
              "The total must be the sum of its months."));
    }
  }

  private static void crossCheck(Series series, Thresholds limits, List<Finding> findings) {
    BigDecimal second = series.crossCheck();
    if (second == null) {
      findings.add(
          Finding.warning(
              "cross-check-missing",
              series.subject(),
              "one source",
              "a second source (bill, purchase ledger, statistics)",
              "Declare a cross-check for this parameter."));
    } else if (off(series.sum(), second).compareTo(limits.crossCheck()) > 0) {
      findings.add(
          Finding.warning(
              "cross-check-difference",
              series.subject(),
              series.sum().toPlainString() + " " + series.unit(),
              second.toPlainString() + " by the second source",
              "Explain the difference of " + percent(off(series.sum(), second)) + "."));
    }
  }

  private static void calibration(Series series, List<Finding> findings) {
    var due = series.calibrationDue();
    if (due != null && due.isBefore(series.lastUse())) {
      findings.add(
          Finding.error(
              "calibration-expired",
              series.subject(),
              due.toString(),
              "a certificate valid on " + series.lastUse(),
              "Attach the new certificate, or use the method's fallback for the time since."));
    }
  }

  /** What is odd in the months alone; those without a value take no part. */
  static List<Finding> shape(String subject, List<MonthValue> months, Thresholds limits) {
    var findings = new ArrayList<Finding>();
    List<BigDecimal> known =
        months.stream().map(MonthValue::value).filter(Objects::nonNull).toList();
    if (known.size() < SEASON) {
      return findings;
    }
    if (new HashSet<>(known.stream().map(BigDecimal::stripTrailingZeros).toList()).size() == 1
        && known.getFirst().signum() != 0) {
      findings.add(
          Finding.warning(
              "flat-line",
              subject,
              known.getFirst().toPlainString() + " in every month",
              "months that differ",
              "Check whether one value was copied over the year."));
      return findings;
    }
    repeated(subject, months, findings);
    BigDecimal median = Median.of(known);
    alike(subject, known, median, findings);
    BigDecimal mad = Median.of(known.stream().map(v -> v.subtract(median).abs()).toList());
    BigDecimal limit = mad.multiply(limits.deviations());
    for (MonthValue month : months) {
      BigDecimal value = month.value();
      if (value != null && mad.signum() > 0 && distance(value, median).compareTo(limit) > 0) {
        findings.add(
            Finding.warning(
                "month-unusual",
                subject + " " + month.month(),
                plain(value),
                plain(median) + " +- " + plain(limit),
                "Explain the month, or correct it."));
      }
    }
    return findings;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Meters do not show the same amount month after month; a copied value does. */
  private static void repeated(String subject, List<MonthValue> months, List<Finding> findings) {
    int run = 1;
    for (int i = 1; i < months.size(); i++) {
      BigDecimal value = months.get(i).value();
      BigDecimal last = months.get(i - 1).value();
      boolean same =
          value != null && last != null && value.signum() != 0 && value.compareTo(last) == 0;
      run = same ? run + 1 : 1;
      if (run == REPEATED) {
        findings.add(
            Finding.warning(
                "value-repeated",
                subject + " " + months.get(i).month(),
                value + " for the third month running",
                "months that differ",
                "Check whether the value was copied, or estimated without being marked so."));
      }
    }
  }

  private static void alike(
      String subject, List<BigDecimal> known, BigDecimal median, List<Finding> findings) {
    BigDecimal spread =
        known.stream()
            .max(BigDecimal::compareTo)
            .orElseThrow()
            .subtract(known.stream().min(BigDecimal::compareTo).orElseThrow());
    if (known.size() >= YEAR_HALF
        && median.signum() > 0
        && spread.signum() > 0
        && spread.compareTo(median.multiply(ALIKE)) < 0) {
      findings.add(
          Finding.warning(
              "months-alike",
              subject,
              known.size() + " months within " + percent(off(median.add(spread), median)),
              "months that differ as use does",
              "Check whether one measurement was spread over the year with small changes."));
    }
  }

  private static void reviewer(Series series, List<Finding> findings) {
    @Nullable String reviewer = series.reviewer();
    if (reviewer == null) {
      findings.add(
          Finding.warning(
              "not-reviewed",
              series.subject(),
              "",
              "a reviewer",
              "Have somebody other than " + series.recorder() + " review it."));
    } else if (reviewer.equals(series.recorder())) {
      findings.add(
          Finding.error(
              "reviewer-is-recorder",
              series.subject(),
              reviewer,
              "another person",
              "A reviewer must not review their own record."));
    }
  }

  private static BigDecimal distance(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs();
  }

  static BigDecimal off(BigDecimal value, BigDecimal reference) {
    return reference.signum() == 0
        ? (value.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE)
        : distance(value, reference).divide(reference.abs(), MathContext.DECIMAL128);
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(2).round(new MathContext(3)).toPlainString() + " %";
  }
}
