// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One meter: what it truly counted is a function of the time alone, what it shows is bent by its
 * faults. Both are kept apart, so that the truth can be told at the end.
 */
final class SimulatedMeter {
  private final Group group;
  private final int number;
  private final LoadProfile profile;
  private final long begun;
  private final long shift;
  private final long perMille;
  private final long start;
  private final long modulus;
  private final SplittableRandom random;
  private final List<Fault> faults;

  /**
   * What a meter says.
   *
   * @param time its own stamp
   * @param register steps of 10^-scale kWh
   * @param watts the load
   * @param swapped whether words come in the other order
   */
  record Shown(long time, long register, long watts, boolean swapped) {}

  SimulatedMeter(Group group, int number, LoadProfile profile, long seed, long begun) {
    this.group = group;
    this.number = number;
    this.profile = profile;
    this.begun = begun;
    this.random = new SplittableRandom(seed * 31 + group.name().hashCode() + number * 7919L);
    this.shift = random.nextLong(profile.period());
    long low = group.smallest().movePointRight(3).longValue();
    long high = group.largest().movePointRight(3).longValue();
    this.perMille = low + random.nextLong(high - low + 1);
    this.modulus = pow10(group.digits() + group.scale());
    this.start = random.nextLong(modulus);
    this.faults =
        new CopyOnWriteArrayList<>(
            group.faults().stream().filter(fault -> fault.touches(number)).toList());
  }

  private static long pow10(int power) {
    return BigDecimal.TEN.pow(power).longValueExact();
  }

  String name() {
    return group.name() + "-" + number;
  }

  int number() {
    return number;
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  /** Whole steps counted since the play began, rounded down; negative before. */
  long counted(long now) {
    long energy = profile.milliWattHours(now + shift) - profile.milliWattHours(begun + shift);
    // mWh x share in thousandths; a step is 10^(6 - scale) mWh
    BigInteger[] steps =
        BigInteger.valueOf(energy)
            .multiply(BigInteger.valueOf(perMille))
            .divideAndRemainder(BigInteger.valueOf(pow10(9 - group.scale())));
    return steps[0].longValueExact() - (steps[1].signum() < 0 ? 1 : 0);
  }

  long firstShown() {
    return start;
  }

  boolean silent(long now) {
    return holding(Fault.Kind.OUTAGE, now) != null;
  }

  /** How many old messages are sent again now; told once. */
  long replays(long now) {
    long count = 0;
    for (Fault fault : faults) {
      if (fault.kind() == Fault.Kind.REPLAY && now - begun >= fault.after().toMillis()) {
        faults.remove(fault);
        count += fault.amount();
      }
    }
    return count;
  }

  synchronized Shown show(long now) {
    long at = now;
    Fault stuck = holding(Fault.Kind.STUCK, now);
    if (stuck != null) {
      at = begun + stuck.after().toMillis();
    }
    long value = register(at);
    Fault jitter = holding(Fault.Kind.JITTER, now);
    if (jitter != null && random.nextInt(3) == 0) {
      value = Math.max(0, value - 1 - random.nextLong(Math.max(1, jitter.amount())));
    }
    Fault drift = holding(Fault.Kind.DRIFT, now);
    long stamp = now + (drift == null ? 0 : drift.amount());
    long watts = profile.watts(now + shift) * perMille / 1000;
    boolean swapped = holding(Fault.Kind.SWAPPED_WORDS, now) != null;
    return new Shown(stamp, value, watts, swapped);
  }

  private long register(long at) {
    long reset = Long.MIN_VALUE;
    for (Fault fault : faults) {
      long when = begun + fault.after().toMillis();
      if (fault.kind() == Fault.Kind.RESET && at >= when) {
        reset = Math.max(reset, when);
      }
    }
    long counted = counted(at);
    boolean whole = reset == Long.MIN_VALUE;
    return Math.floorMod(whole ? start + counted : counted - counted(reset), modulus);
  }

  private @Nullable Fault holding(Fault.Kind kind, long now) {
    for (Fault fault : faults) {
      if (fault.kind() == kind && fault.holds(now - begun)) {
        return fault;
      }
    }
    return null;
  }

  /** Faults by name, for the truth at the end. */
  List<String> faults() {
    var names = new ArrayList<String>();
    faults.forEach(fault -> names.add(fault.kind().code()));
    return names;
  }

  /** The register as text with its decimals. */
  String text(long register) {
    return BigDecimal.valueOf(register, group.scale()).toPlainString();
  }
}
