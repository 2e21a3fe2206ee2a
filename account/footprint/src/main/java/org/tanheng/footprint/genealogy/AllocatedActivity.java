// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * One meter's total of a month split over the items finished in it: items + unallocated = total, to
 * the last quantum. What an item was measured to use is its own; pools go by largest remainder.
 */
public final class AllocatedActivity {
  private final Meter meter;
  private final int input;
  private final long[] quanta;
  private final long measured;
  private final long unallocated;

  private AllocatedActivity(
      Meter meter, int input, long[] quanta, long measured, long unallocated) {
    this.meter = meter;
    this.input = input;
    this.quanta = quanta;
    this.measured = measured;
    this.unallocated = unallocated;
  }

  /** Splits one meter; refused if items and pools together need more than it counted. */
  public static Outcome<AllocatedActivity> of(Items items, Meter meter, YearMonth month) {
    int input = items.inputs().indexOf(meter.input());
    List<Finding> findings = new ArrayList<>();
    long[] quanta = new long[items.size()];
    boolean[] served = served(items, meter, month);
    for (int i = 0; i < quanta.length; i++) {
      if (served[i] && input >= 0) {
        quanta[i] = items.direct[input][i];
      }
    }
    BigInteger own = LargestRemainder.total(quanta);
    BigInteger rest = BigInteger.valueOf(meter.total()).subtract(own);
    for (Pool pool : meter.pools()) {
      long[] weights = weights(items, input, served, pool.key());
      if (pool.quanta() != 0 && LargestRemainder.sum(weights).signum() == 0) {
        findings.add(noKey(meter, pool));
        continue;
      }
      rest = rest.subtract(BigInteger.valueOf(pool.quanta()));
      long[] parts = LargestRemainder.split(BigInteger.valueOf(pool.quanta()), weights);
      for (int i = 0; i < quanta.length; i++) {
        quanta[i] = Math.addExact(quanta[i], parts[i]);
      }
    }
    if (rest.signum() * Long.signum(meter.total()) < 0
        || meter.total() == 0 && rest.signum() != 0) {
      return Outcome.refused(exceeded(meter, rest));
    }
    return Outcome.done(
        new AllocatedActivity(meter, input, quanta, own.longValueExact(), rest.longValueExact()),
        findings);
  }

  /** What a certificate covers of an input, under its own name; all of it is on items. */
  static AllocatedActivity covered(Meter meter, long[] quanta) {
    return new AllocatedActivity(meter, -1, quanta, 0, 0);
  }

  /** The same without what is taken of it; what is taken here is no longer open. */
  AllocatedActivity less(long[] open) {
    long[] left = quanta.clone();
    long taken = 0;
    for (int i = 0; i < left.length; i++) {
      long part = Math.max(0, Math.min(open[i], left[i]));
      left[i] -= part;
      open[i] -= part;
      taken += part;
    }
    Meter rest =
        new Meter(
            meter.input(),
            meter.unit(),
            meter.decimals(),
            meter.total() - taken,
            meter.line(),
            meter.pools());
    return new AllocatedActivity(rest, input, left, measured, unallocated);
  }

  private static boolean[] served(Items items, Meter meter, YearMonth month) {
    boolean[] served = new boolean[items.size()];
    int first = Math.toIntExact(month.atDay(1).toEpochDay());
    int end = Math.toIntExact(month.plusMonths(1).atDay(1).toEpochDay());
    int line = items.words(ItemLabel.LINE).indexOf(meter.line());
    int[] lines = items.labels[ItemLabel.LINE.ordinal()];
    for (int i = 0; i < served.length; i++) {
      served[i] =
          items.days[i] >= first
              && items.days[i] < end
              && (meter.line().isEmpty() || lines[i] == line);
    }
    return served;
  }

  private static long[] weights(Items items, int input, boolean[] served, Key key) {
    long[] weights = new long[served.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = served[i] ? key.weight(items, input, i) : 0;
    }
    return weights;
  }

  private static Finding noKey(Meter meter, Pool pool) {
    return Finding.warning(
        "pool-without-key",
        meter.input(),
        pool.kind() + " by " + pool.key(),
        "items of the period with such a weight",
        "The pool stays unallocated; spread it by another key or give the items that column.");
  }

  private static Finding exceeded(Meter meter, BigInteger rest) {
    BigInteger total = BigInteger.valueOf(meter.total());
    return Finding.error(
        "meter-exceeded",
        meter.input(),
        meter.amount(total.subtract(rest).longValueExact()).toPlainString() + " " + meter.unit(),
        "at most the meter's " + meter.amount(meter.total()).toPlainString() + " " + meter.unit(),
        "Check the items' own amounts, the pools and the meter's total of the period.");
  }

  /** The meter. */
  public Meter meter() {
    return meter;
  }

  /** The column of the items, or -1 if they have none. */
  int input() {
    return input;
  }

  /** What an item bears, in quanta. */
  public long of(int item) {
    return quanta[item];
  }

  long[] quanta() {
    return quanta;
  }

  /** What items were measured to use together, in quanta. */
  public long measured() {
    return measured;
  }

  /** What belongs to no item, in quanta. */
  public long unallocated() {
    return unallocated;
  }
}
