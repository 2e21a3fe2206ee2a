// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import org.jspecify.annotations.Nullable;

/** Tells counting, rollover, reset and plain steps back apart, by digits and believable moves. */
final class CounterJudge {
  /** A step back of so many resolutions is noise of the counter, no reset. */
  private static final int JITTER = 5;

  /** A wrap so many times faster than the readings around is none. */
  private static final int NEARBY_TIMES = 10;

  private static final double HOUR = 3.6e6;

  private final RegisterRules rules;
  private final int scale;
  private final long span;

  CounterJudge(RegisterRules rules, int scale) {
    this.rules = rules;
    this.scale = scale;
    Integer digits = rules.digits();
    this.span = digits == null ? 0 : Math.multiplyExact(Exact.power(digits), Exact.power(scale));
  }

  /**
   * How a step of the counter is to be understood; null is plain counting.
   *
   * @param nearby fastest move per hour of the readings around, null if there is none
   */
  RegisterEvent.@Nullable Kind kind(long t0, long v0, long t1, long v1, @Nullable Double nearby) {
    long move = Math.subtractExact(v1, v0);
    if (move >= 0) {
      return span > 0 && move > span / 2 && span - move <= jitter(v0)
          ? RegisterEvent.Kind.ROLLED_BACK
          : null;
    }
    if (-move <= jitter(v0)) {
      return RegisterEvent.Kind.BACKWARDS;
    }
    if (span > 0 && v0 < span && v1 >= 0 && wrapIsBelievable(move + span, t1 - t0, nearby)) {
      return RegisterEvent.Kind.ROLLOVER;
    }
    return v1 >= 0 && v1 <= v0 / 2 ? RegisterEvent.Kind.RESET : RegisterEvent.Kind.BACKWARDS;
  }

  /** The use in a step, 0 across a reset. */
  long move(RegisterEvent.@Nullable Kind kind, long v0, long v1) {
    long move = Math.subtractExact(v1, v0);
    if (kind == null) {
      return move;
    }
    return switch (kind) {
      case ROLLOVER -> move + span;
      case ROLLED_BACK -> move - span;
      case RESET -> 0;
      default -> move;
    };
  }

  private boolean wrapIsBelievable(long wrap, long millis, @Nullable Double nearby) {
    Double highest = rules.highestPerHour();
    if (highest != null) {
      return wrap <= most(highest, millis);
    }
    Double usual = rules.usualPerHour();
    if (usual != null) {
      return wrap <= Math.max(most(usual, millis), span / 100.0);
    }
    return wrap <= span / 2
        && (nearby == null || wrap <= Math.max(NEARBY_TIMES * most(nearby, millis), span / 10.0));
  }

  private double most(double perHour, long millis) {
    return perHour * (millis / HOUR) * Exact.power(scale);
  }

  /** Steps back up to this are noise. */
  long jitter(long value) {
    long noise = JITTER * resolution(value);
    return span > 0 ? Math.min(noise, Math.max(1, span / 1000)) : noise;
  }

  long resolution(long value) {
    Resolution resolution = rules.resolution();
    return resolution == null ? 1 : resolution.at(value, scale);
  }

  /** Whether a forward move is steeper than the counter is known to be able to. */
  boolean isTooSteep(long move, long millis) {
    Double highest = rules.believablePerHour();
    return highest != null && move > most(highest, millis) + 1;
  }

  /** Nothing is known of how steep it can count. */
  boolean isUnlimited() {
    return rules.believablePerHour() == null;
  }

  /** The same as {@link #isTooSteep} by the given limit alone. */
  boolean exceedsLimit(long move, long millis) {
    Double highest = rules.highestPerHour();
    return highest != null && move > most(highest, millis) + 1;
  }

  /** Whether a highest move is given. */
  boolean isLimited() {
    return rules.highestPerHour() != null;
  }

  /** The counter's whole span, 0 if not known. */
  long span() {
    return span;
  }
}
