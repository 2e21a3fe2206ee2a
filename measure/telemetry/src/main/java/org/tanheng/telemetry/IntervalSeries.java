// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * Use per slot as primitive columns: {@code value(i)} x 10^-{@code scale()} in the point's unit and
 * sign, with quality and the part of the slot that is known. The values add up exactly to what the
 * readings say, whatever the step.
 */
public final class IntervalSeries {
  /** A bound that is not known. */
  public static final long NO_BOUND = Cells.NONE;

  private final Slots slots;
  private final int scale;
  private final Cells cells;
  private final List<RegisterEvent> events;

  IntervalSeries(Slots slots, int scale, Cells cells, List<RegisterEvent> events) {
    this.slots = slots;
    this.scale = scale;
    this.cells = cells;
    this.events = List.copyOf(events);
  }

  /** The least of a slot as it is kept, {@link #NO_BOUND} where none is known. */
  public long lowBits(int slot) {
    return cells.lows[slot];
  }

  /** The most of a slot as it is kept, {@link #NO_BOUND} where none is known. */
  public long highBits(int slot) {
    return cells.highs[slot];
  }

  /** A slot's flags as they are kept, a bit for each in the order of {@link Flag}. */
  public int flagBits(int slot) {
    return cells.flags[slot];
  }

  /** Collects slots one by one; a slot that is never set is missing. */
  public static Builder builder(Slots slots, int scale) {
    return new Builder(slots, scale);
  }

  /** Slots being collected, at one scale; used up once it has built. */
  public static final class Builder {
    private final Slots slots;
    private final int scale;
    private final Cells cells;
    private boolean built;

    private Builder(Slots slots, int scale) {
      this.slots = slots;
      this.scale = scale;
      cells = new Cells(slots.count());
    }

    /** Sets a slot's value, its quality and how many of its milliseconds are known. */
    public Builder set(int slot, BigDecimal value, Quality quality, long known, Set<Flag> flags) {
      requireOpen();
      cells.values[slot] = scaled(value, RoundingMode.HALF_EVEN);
      cells.qualities[slot] = quality;
      cells.known[slot] = known;
      cells.flags[slot] = Flag.bits(flags);
      return this;
    }

    /** Sets a slot's bounds, rounded outwards. */
    public Builder bounds(int slot, BigDecimal low, BigDecimal high) {
      requireOpen();
      cells.lows[slot] = scaled(low, RoundingMode.FLOOR);
      cells.highs[slot] = scaled(high, RoundingMode.CEILING);
      return this;
    }

    /**
     * Sets a slot as it was kept.
     *
     * @param value scaled, 0 where missing
     * @param low scaled, {@link #NO_BOUND} where none is known; so is the high
     * @param flags see {@link #flagBits}
     */
    public Builder kept(
        int slot, long value, Quality quality, long known, long low, long high, int flags) {
      requireOpen();
      cells.values[slot] = value;
      cells.qualities[slot] = quality;
      cells.known[slot] = known;
      cells.lows[slot] = low;
      cells.highs[slot] = high;
      cells.flags[slot] = flags;
      return this;
    }

    private void requireOpen() {
      if (built) {
        throw new IllegalStateException("these slots were built already");
      }
    }

    private long scaled(BigDecimal value, RoundingMode rounding) {
      return value.setScale(scale, rounding).unscaledValue().longValueExact();
    }

    public IntervalSeries build() {
      built = true;
      return new IntervalSeries(slots, scale, cells, List.of());
    }
  }

  /** These columns with a flag on all slots that a range touches. */
  public IntervalSeries flagged(TimeRange range, Flag flag) {
    Cells made = cells.copy();
    for (int i = 0; i < count(); i++) {
      if (slots.start(i) < range.endMillis() && slots.end(i) > range.startMillis()) {
        made.flags[i] |= flag.bit();
      }
    }
    return new IntervalSeries(slots, scale, made, events);
  }

  /** These columns with some slots taken from others of the same scale. */
  IntervalSeries splice(IntervalSeries part) {
    Cells made = cells.copy();
    made.put(part.cells, slots.slotAt(part.slots.start(0)));
    return new IntervalSeries(slots, scale, made, List.of());
  }

  public Slots slots() {
    return slots;
  }

  public int scale() {
    return scale;
  }

  public int count() {
    return cells.values.length;
  }

  public boolean isMissing(int slot) {
    return cells.qualities[slot] == Quality.MISSING;
  }

  /** The scaled value, 0 where it is missing: ask {@link #isMissing}. */
  public long value(int slot) {
    return cells.values[slot];
  }

  public Quality quality(int slot) {
    return cells.qualities[slot];
  }

  /** Milliseconds of the slot that are known. */
  public long knownMillis(int slot) {
    return cells.known[slot];
  }

  /** Share of the slot that is known, 0 to 1, at most six decimals, rounded down. */
  public BigDecimal coverage(int slot) {
    return share(cells.known[slot], slots.end(slot) - slots.start(slot));
  }

  static BigDecimal share(long part, long whole) {
    BigDecimal share =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.DOWN);
    return share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
  }

  /** Rollovers, resets and steps back that were met, in time order. */
  public List<RegisterEvent> events() {
    return events;
  }

  /** Sum of all known slots, scaled. */
  public long sum() {
    long sum = 0;
    for (int i = 0; i < count(); i++) {
      sum = Math.addExact(sum, isMissing(i) ? 0 : cells.values[i]);
    }
    return sum;
  }

  /** The slot's value as a decimal, null where it is missing. */
  public @Nullable BigDecimal decimal(int slot) {
    return isMissing(slot) ? null : BigDecimal.valueOf(cells.values[slot], scale);
  }

  /** The least that can have been used in the slot, null where no bound is known. */
  public @Nullable BigDecimal low(int slot) {
    return bound(cells.lows[slot]);
  }

  /** The most that can have been used in the slot, null where no bound is known. */
  public @Nullable BigDecimal high(int slot) {
    return bound(cells.highs[slot]);
  }

  private @Nullable BigDecimal bound(long bound) {
    return bound == Cells.NONE ? null : BigDecimal.valueOf(bound, scale);
  }

  /** What happened to the slot's value. */
  public Set<Flag> flags(int slot) {
    return Flag.of(cells.flags[slot]);
  }

  /** Milliseconds of all slots together that are known. */
  public long knownMillis() {
    return Arrays.stream(cells.known).sum();
  }

  /** Equal slots with equal values, bounds and flags; how counters were read does not matter. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntervalSeries that
        && slots.equals(that.slots)
        && scale == that.scale
        && Arrays.equals(cells.values, that.cells.values)
        && Arrays.equals(cells.qualities, that.cells.qualities)
        && Arrays.equals(cells.known, that.cells.known)
        && Arrays.equals(cells.lows, that.cells.lows)
        && Arrays.equals(cells.highs, that.cells.highs)
        && Arrays.equals(cells.flags, that.cells.flags);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells.values) * 31 + scale;
  }

  /** The slots as values in {@code unit}, the point's own. */
  public List<Interval> intervals(Unit unit) {
    return IntStream.range(0, count())
        .mapToObj(
            slot ->
                new Interval(
                    Instant.ofEpochMilli(slots.start(slot)),
                    Instant.ofEpochMilli(slots.end(slot)),
                    decimal(slot),
                    unit,
                    cells.qualities[slot],
                    coverage(slot),
                    low(slot),
                    high(slot),
                    flags(slot)))
        .toList();
  }
}
