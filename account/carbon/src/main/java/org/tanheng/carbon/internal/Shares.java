// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * What the consolidation approach counts of each datum. Where the share changed within the span of
 * a datum, its days weigh it: the same as splitting the datum evenly over its days.
 */
public final class Shares {

  private record Part(LocalDate from, LocalDate to, BigDecimal counted) {
    long days() {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  private final InventoryInput input;
  private final Map<List<Object>, Share> known = new HashMap<>();

  /** For one inventory. */
  public Shares(InventoryInput input) {
    this.input = input;
  }

  /** The share of a datum; empty where it counts in full without a share to show. */
  Optional<Share> of(SourceInput source, ActivityDatum datum) {
    Approach approach = input.boundary().approach();
    List<Holding> holdings = input.boundary().holdings(source.id(), source.place().unit());
    if (holdings.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = Objects.requireNonNullElse(datum.from(), input.start());
    LocalDate to = Objects.requireNonNullElse(datum.to(), input.end());
    if (!to.isAfter(from)) {
      return Optional.empty();
    }
    return Optional.of(
        known.computeIfAbsent(
            List.of(holdings, from, to), key -> share(parts(approach, holdings, from, to))));
  }

  /** Whether the share of a datum had to be weighed by days. */
  public boolean isByDays(SourceInput source, ActivityDatum datum) {
    return of(source, datum).filter(Share::byDays).isPresent();
  }

  private static List<Part> parts(
      @Nullable Approach approach, List<Holding> holdings, LocalDate from, LocalDate to) {
    var days = new TreeSet<LocalDate>(List.of(from, to));
    for (Holding holding : holdings) {
      for (LocalDate day : new LocalDate[] {holding.from(), holding.to()}) {
        if (day != null && day.isAfter(from) && day.isBefore(to)) {
          days.add(day);
        }
      }
    }
    var parts = new ArrayList<Part>();
    LocalDate start = from;
    for (LocalDate end : days.tailSet(from, false)) {
      LocalDate first = start;
      BigDecimal counted =
          holdings.stream()
              .filter(holding -> holding.isOn(first))
              .findFirst()
              .map(holding -> holding.counted(approach))
              .orElse(BigDecimal.ZERO);
      Part last = parts.isEmpty() ? null : parts.getLast();
      if (last != null && last.counted().compareTo(counted) == 0) {
        parts.set(parts.size() - 1, new Part(last.from(), end, counted));
      } else {
        parts.add(new Part(first, end, counted));
      }
      start = end;
    }
    return parts;
  }

  private static Share share(List<Part> parts) {
    if (parts.size() == 1) {
      BigDecimal counted = parts.getFirst().counted();
      return new Share(Rational.of(counted), false, stated("share", counted));
    }
    Rational sum = Rational.ZERO;
    long days = 0;
    var terms = new ArrayList<String>();
    var inputs = new ArrayList<Trace>();
    for (Part part : parts) {
      sum = sum.plus(Rational.of(part.counted()).times(Rational.of(part.days())));
      days += part.days();
      terms.add("share-" + (terms.size() + 1) + "*" + part.days());
      inputs.add(stated("share " + part.from() + "/" + part.to(), part.counted()));
    }
    Rational mean = sum.dividedBy(Rational.of(days));
    String rule = "(" + String.join("+", terms) + ")/" + days;
    Quantity shown = new Quantity(mean.toBigDecimal(), Unit.ONE);
    return new Share(
        mean, true, new Trace("share", shown, rule, Quality.INTERPOLATED, null, inputs));
  }

  private static Trace stated(String label, BigDecimal counted) {
    return Trace.input(label, new Quantity(counted, Unit.ONE), Quality.MANUAL);
  }
}
