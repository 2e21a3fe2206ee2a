// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.edit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.fill.FillRule;
import org.tanheng.telemetry.fill.Filling;
import org.tanheng.telemetry.fill.Gap;
import org.tanheng.telemetry.fill.GapFill;
import org.tanheng.telemetry.fill.ValueFill;
import org.tanheng.telemetry.fill.ValueFilling;
import org.tanheng.units.Quality;

/**
 * Estimates in the place of what is missing or wrong in a range: the readings inside it are taken
 * back, and the estimation rules fill what is then open. A register keeps its move over the range,
 * for the readings at its edges stay; interval values are made from donors.
 */
public final class Estimation {
  private static final Duration BEFORE = Duration.ofDays(60);
  private static final Duration AFTER = Duration.ofDays(30);

  private final ReadingStore store;
  private final List<FillRule> rules;
  private final Map<String, Point> siblings;

  /**
   * An estimation.
   *
   * @param rules in order of choice
   * @param siblings points whose course may be taken, by id
   */
  public Estimation(ReadingStore store, List<FillRule> rules, Map<String, Point> siblings) {
    this.store = store;
    this.rules = List.copyOf(rules);
    this.siblings = new TreeMap<>(siblings);
  }

  /**
   * What would be written.
   *
   * @param entries readings taken back (no value) and estimates, by time
   * @param rules rules and donors that were used
   */
  public record Estimated(List<ReadingEdit.Entry> entries, List<String> rules) {}

  /** Estimates for a half-open range of a point. */
  public Outcome<Estimated> of(Metered metered, TimeRange range, Instant now) {
    Point point = metered.point();
    TimeRange wide = new TimeRange(range.start().minus(BEFORE), range.end().plus(AFTER));
    Series known = store.scan(point.id(), wide, ReadingStore.NOW);
    Map<Instant, @Nullable BigDecimal> entries = new LinkedHashMap<>();
    Series.Builder kept = Series.of(point.id());
    boolean isRegister = point.kind() == PointKind.REGISTER;
    for (int i = 0; i < known.size(); i++) {
      Instant time = Instant.ofEpochMilli(known.time(i));
      if (range.contains(time) && !(isRegister && time.equals(range.start()))) {
        entries.put(time, null);
      } else {
        kept.add(known, i);
      }
    }
    List<String> used = new ArrayList<>();
    if (isRegister) {
      register(metered, kept.build(), range, now, entries, used);
    } else {
      values(point, kept.build(), wide, range, now, entries, used);
    }
    if (entries.isEmpty() || used.isEmpty() && !isRegister) {
      return Outcome.refused(
          Finding.error(
              "estimate-without-donor",
              point.id(),
              range.start() + "/" + range.end(),
              "readings around it, weeks of the same weekday or a sibling meter",
              "Enter the values by hand with their reason."));
    }
    List<ReadingEdit.Entry> list =
        entries.entrySet().stream()
            .map(entry -> new ReadingEdit.Entry(entry.getKey(), entry.getValue()))
            .sorted(java.util.Comparator.comparing(ReadingEdit.Entry::time))
            .toList();
    return Outcome.done(new Estimated(list, used));
  }

  private void register(
      Metered metered,
      Series kept,
      TimeRange range,
      Instant now,
      Map<Instant, @Nullable BigDecimal> entries,
      List<String> used) {
    if (kept.size() < 2) {
      return;
    }
    Point point = metered.point();
    Slots hours =
        Slots.covering(
            Instant.ofEpochMilli(kept.time(0)),
            Instant.ofEpochMilli(kept.time(kept.size() - 1)),
            Step.HOUR,
            point.zone());
    Metered plain = Metered.of(point);
    IntervalSeries history = plain.cut(kept, hours).orElseThrow();
    var fill =
        new GapFill(rules, metered.rules(), Gap.cadence(metered, kept), history, donors(hours));
    for (Filling filling : fill.propose(kept, now)) {
      if (filling.gap().start().isBefore(range.end())
          && filling.gap().end().isAfter(range.start())) {
        used.add((filling.ruleId() + " " + filling.donor()).strip());
        for (Reading reading : filling.readings()) {
          entries.put(reading.time(), reading.value());
        }
      }
    }
  }

  private void values(
      Point point,
      Series kept,
      TimeRange wide,
      TimeRange range,
      Instant now,
      Map<Instant, @Nullable BigDecimal> entries,
      List<String> used) {
    Step length = point.length();
    if (point.kind() != PointKind.INTERVAL || length == null) {
      return;
    }
    Slots slots = Slots.covering(wide.start(), wide.end(), length, point.zone());
    IntervalSeries own = Metered.of(point).cut(kept, slots).orElseThrow();
    for (ValueFilling filling : new ValueFill(rules, own, donors(slots)).propose(point.id(), now)) {
      boolean inside = false;
      for (ValueFilling.Value value : filling.values()) {
        if (range.contains(value.reading().time())) {
          entries.put(value.reading().time(), value.reading().value());
          inside = true;
        }
      }
      if (inside) {
        used.add((filling.ruleId() + " " + filling.donor()).strip());
      }
    }
  }

  private Map<String, IntervalSeries> donors(Slots slots) {
    Map<String, IntervalSeries> donors = new TreeMap<>();
    siblings.forEach(
        (id, point) ->
            donors.put(id, Metered.of(point).cut(store, slots, ReadingStore.NOW).orElseThrow()));
    return donors;
  }

  /** Estimates as an edit of a user; what was taken back has no value. */
  public static Outcome<ReadingEdit> edit(
      String pointId, List<ReadingEdit.Entry> entries, String user, String reason) {
    return ReadingEdit.manual(pointId, entries, user, reason)
        .map(
            edit ->
                new ReadingEdit(
                    pointId, edit.entries(), edit.user(), edit.reason(), Quality.ESTIMATED));
  }
}
