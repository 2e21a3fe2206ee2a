// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/**
 * The links from readings in their batches to the amounts of activity that the calculation used:
 * each is computed again by the interval engine. Only batches that stand in the log before the
 * calculation count; of one instant the reading that came last.
 */
final class AmountLinks {
  private static final String READINGS = "readings:";
  private static final String AMOUNT = "amount";

  private final Bundle bundle;
  private final List<Link> links;

  AmountLinks(Bundle bundle, List<Link> links) {
    this.bundle = bundle;
    this.links = links;
  }

  void check(InventoryInput input, long calculation) {
    Map<String, List<Quantity>> named = named(input);
    for (Amount amount : bundle.amounts()) {
      List<Quantity> stated = named.remove(amount.evidence());
      if (stated == null) {
        links.add(Link.broken(AMOUNT, amount.evidence() + " is named by no activity data"));
      } else {
        check(amount, stated, calculation);
      }
    }
    named
        .keySet()
        .forEach(
            evidence ->
                links.add(
                    Link.notProven(
                        AMOUNT, evidence + ": its readings are not shown in this bundle")));
  }

  private static Map<String, List<Quantity>> named(InventoryInput input) {
    Map<String, List<Quantity>> named = new TreeMap<>();
    input.sources().stream()
        .flatMap(source -> source.data().stream())
        .forEach(
            datum -> {
              String evidence = evidence(datum);
              if (evidence.startsWith(READINGS)) {
                named.computeIfAbsent(evidence, e -> new ArrayList<>()).add(datum.value());
              }
            });
    return named;
  }

  private static String evidence(ActivityDatum datum) {
    String evidence = datum.evidence();
    return evidence == null ? "" : evidence;
  }

  private void check(Amount amount, List<Quantity> stated, long calculation) {
    Held held = held(amount.metered().point().id(), calculation);
    Optional<Quantity> again = again(amount, held.series());
    boolean same =
        again.isPresent()
            && stated.stream()
                .allMatch(
                    one ->
                        one.unit().isCommensurable(again.get().unit())
                            && one.in(again.get().unit()).compareTo(again.get().value()) == 0);
    String text = amount.evidence() + " = " + again.map(AmountLinks::text).orElse("nothing");
    links.add(
        same
            ? Link.holds(
                AMOUNT,
                text
                    + " from "
                    + held.series().size()
                    + " readings in "
                    + held.batches()
                    + " batches, to the last digit, by the facts of the meter as shown")
            : Link.broken(AMOUNT, text + ", the calculation used " + text(stated.getFirst())));
  }

  private static String text(Quantity quantity) {
    return quantity.value().toPlainString() + " " + quantity.unit().symbol();
  }

  private record Held(Series series, int batches) {}

  /** The readings of a point that are proven to stand in the log before the calculation. */
  private Held held(String point, long calculation) {
    List<ShownRun> runs =
        bundle.runs().stream()
            .filter(run -> run.run().point().equals(point))
            .filter(run -> isHeld(run, calculation))
            .sorted(Comparator.comparingInt(ShownRun::leaf))
            .toList();
    Map<Long, RunReading> readings = new TreeMap<>();
    TreeSet<Integer> batches = new TreeSet<>();
    for (ShownRun shown : runs) {
      batches.add(shown.leaf());
      shown.run().readings().forEach(r -> readings.put(r.time().toEpochMilli(), r));
    }
    Series.Builder series = Series.of(point);
    readings.forEach(
        (time, reading) -> {
          Quality quality = quality(reading.quality());
          if (quality != Quality.MISSING) {
            series.add(time, reading.unscaled(), reading.scale(), quality, 0);
          }
        });
    return new Held(series.build(), batches.size());
  }

  private boolean isHeld(ShownRun shown, long calculation) {
    if (shown.leaf() < 0 || shown.leaf() >= bundle.leaves().size()) {
      return false;
    }
    ProvenLeaf proven = bundle.leaves().get(shown.leaf());
    return proven.leaf().kind() == LeafKind.READING_BATCH
        && proven.index() < calculation
        && ReadingBatch.check(proven.leaf(), shown.number(), shown.run(), shown.path()) == null;
  }

  private static Quality quality(int code) {
    return switch (code) {
      case 0 -> Quality.MEASURED;
      case 1 -> Quality.READ_BACK;
      case 2 -> Quality.INTERPOLATED;
      case 3 -> Quality.ESTIMATED;
      case 4 -> Quality.MANUAL;
      case 5 -> Quality.SUBSTITUTED;
      default -> Quality.MISSING;
    };
  }

  /** The use over the days that the evidence names, by the facts shown. */
  private static Optional<Quantity> again(Amount amount, Series series) {
    Metered metered = amount.metered();
    String[] parts = amount.evidence().substring(READINGS.length()).split("/", -1);
    if (parts.length != 3 || !parts[0].equals(metered.point().id())) {
      return Optional.empty();
    }
    try {
      ZoneId zone = metered.point().zone();
      Instant start = LocalDate.parse(parts[1]).atStartOfDay(zone).toInstant();
      Instant end = LocalDate.parse(parts[2]).atStartOfDay(zone).toInstant();
      return metered.cut(series, Slots.covering(start, end, Step.HOUR, zone))
              instanceof Outcome.Done<IntervalSeries> done
          ? used(done.value(), metered)
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Quantity> used(IntervalSeries cut, Metered metered) {
    return cut.knownMillis() == 0
        ? Optional.empty()
        : Optional.of(
            new Quantity(BigDecimal.valueOf(cut.sum(), cut.scale()), metered.point().unit()));
  }
}
