// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/**
 * Estimates for missing interval values, from the point's own slots at the length of its values. A
 * sibling gives its course times the ratio that both had in slots they both know; a weekday's
 * profile gives the mean of the same slots of that weekday.
 */
public final class ValueFill {
  private final List<FillRule> rules;
  private final IntervalSeries own;
  private final Map<String, IntervalSeries> siblings;

  /**
   * A filler for one point.
   *
   * @param own the point's slots, as long as its values
   * @param siblings slots of other points of the same unit, by point id, in the same slots
   */
  public ValueFill(List<FillRule> rules, IntervalSeries own, Map<String, IntervalSeries> siblings) {
    this.rules = List.copyOf(rules);
    this.own = own;
    this.siblings = new TreeMap<>(siblings);
  }

  /** An estimate for each run of missing slots that a rule can fill; the others are left. */
  public List<ValueFilling> propose(String pointId, Instant now) {
    List<ValueFilling> fillings = new ArrayList<>();
    int slot = 0;
    while (slot < own.count()) {
      int end = slot;
      while (end < own.count() && own.isMissing(end)) {
        end++;
      }
      if (end > slot) {
        fill(pointId, slot, end, now).ifPresent(fillings::add);
      }
      slot = end + 1;
    }
    return fillings;
  }

  private Optional<ValueFilling> fill(String pointId, int from, int to, Instant now) {
    TimeRange gap =
        new TimeRange(
            Instant.ofEpochMilli(own.slots().start(from)),
            Instant.ofEpochMilli(own.slots().end(to - 1)));
    Duration length = Duration.between(gap.start(), gap.end());
    for (FillRule rule : rules) {
      if (length.compareTo(rule.longest()) <= 0) {
        Map<String, long[][]> donors = donors(rule, from, to);
        for (Map.Entry<String, long[][]> donor : donors.entrySet()) {
          return Optional.of(
              new ValueFilling(
                  pointId,
                  gap,
                  rule.id(),
                  donor.getKey(),
                  values(pointId, from, donor.getValue(), now)));
        }
      }
    }
    return Optional.empty();
  }

  private List<ValueFilling.Value> values(String pointId, int from, long[][] columns, Instant now) {
    List<ValueFilling.Value> values = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      Instant time = Instant.ofEpochMilli(own.slots().start(from + i));
      Reading reading =
          new Reading(pointId, time, columns[i][0], own.scale(), Quality.ESTIMATED, now);
      values.add(new ValueFilling.Value(reading, columns[i][1], columns[i][2]));
    }
    return values;
  }

  /** Value, least and most of each slot by the first donor that knows them all. */
  private Map<String, long[][]> donors(FillRule rule, int from, int to) {
    return switch (rule.shape()) {
      case LINEAR -> Map.of();
      case PROFILE -> {
        long[][] columns = new long[to - from][];
        for (int i = from; i < to; i++) {
          long[] donors = sameSlots(i);
          if (donors.length < Math.max(1, rule.leastDonors())) {
            yield Map.of();
          }
          long mean = Math.round(Arrays.stream(donors).average().orElseThrow());
          columns[i - from] = new long[] {mean, donors[0], donors[donors.length - 1]};
        }
        yield Map.of("weekday", columns);
      }
      case SIBLING -> {
        for (Map.Entry<String, IntervalSeries> sibling : siblings.entrySet()) {
          Optional<long[][]> columns = scaled(sibling.getValue(), from, to);
          if (columns.isPresent()) {
            yield Map.of(sibling.getKey(), columns.get());
          }
        }
        yield Map.of();
      }
    };
  }

  /** Measured values of the same slot of the same weekday, ascending. */
  private long[] sameSlots(int slot) {
    var zone = own.slots().zone();
    var local = Instant.ofEpochMilli(own.slots().start(slot)).atZone(zone);
    List<Long> found = new ArrayList<>();
    for (int week = -60; week <= 60; week++) {
      long time = local.plusWeeks(week).toInstant().toEpochMilli();
      int other = own.slots().slotAt(time);
      if (other >= 0 && other < own.count() && isMeasured(own, other)) {
        found.add(own.value(other));
      }
    }
    return found.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static boolean isMeasured(IntervalSeries slots, int slot) {
    long length = slots.slots().end(slot) - slots.slots().start(slot);
    return slots.knownMillis(slot) == length
        && slots.quality(slot).compareTo(Quality.INTERPOLATED) <= 0;
  }

  private Optional<long[][]> scaled(IntervalSeries sibling, int from, int to) {
    double mine = 0;
    double theirs = 0;
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 0; i < own.count(); i++) {
      if (isMeasured(own, i) && isMeasured(sibling, i) && sibling.value(i) > 0) {
        mine += own.value(i);
        theirs += sibling.value(i);
        double ratio = own.value(i) / (double) sibling.value(i);
        least = Math.min(least, ratio);
        most = Math.max(most, ratio);
      }
    }
    long[][] columns = new long[to - from][];
    for (int i = from; i < to; i++) {
      if (theirs == 0 || !isMeasured(sibling, i)) {
        return Optional.empty();
      }
      long shown = sibling.value(i);
      columns[i - from] =
          new long[] {
            Math.round(shown * (mine / theirs)),
            (long) Math.floor(shown * least),
            (long) Math.ceil(shown * most)
          };
    }
    return Optional.of(columns);
  }
}
