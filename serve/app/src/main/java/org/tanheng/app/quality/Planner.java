// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.metering.MainRegisters;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.edit.Estimation;
import org.tanheng.telemetry.edit.ReadingEdit;
import org.tanheng.telemetry.fill.FillRule;
import org.tanheng.units.Quality;

/** Works out what the changes that a person asks for would write. */
@Component
class Planner {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MOST_VALUES = 10_000;
  private static final int MOST_DIGITS = 18;

  private final PointBook points;
  private final UnitRules fills;
  private final MainRegisters registers;
  private final ReadingStore store;
  private final Clock clock;

  Planner(
      PointBook points, UnitRules fills, MainRegisters registers, ReadingStore store, Clock clock) {
    this.points = points;
    this.fills = fills;
    this.registers = registers;
    this.store = store;
    this.clock = clock;
  }

  /** One plan for each point, in the order asked for; all that is wrong is told at once. */
  List<Plan> plans(CurrentUser user, List<ReadingOrder> orders) {
    Map<UUID, Plan> plans = new LinkedHashMap<>();
    Map<UUID, StoredPoint> known = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (ReadingOrder order : orders) {
      StoredPoint point =
          known.computeIfAbsent(order.pointId(), id -> points.requireRead(user, id));
      user.require(Role.RECORDER, point.orgUnitId());
      Plan plan = plan(user, point, order, findings);
      if (plan != null) {
        plans.merge(point.id(), plan, Plan::and);
      }
    }
    if (plans.isEmpty() && findings.isEmpty()) {
      findings.add(wrong("changes", "nothing", "at least one change"));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return List.copyOf(plans.values());
  }

  private @Nullable Plan plan(
      CurrentUser user, StoredPoint point, ReadingOrder order, List<Finding> findings) {
    Metered metered = points.metered(point);
    return order.kind() == ReadingOrder.Kind.EDIT
        ? edit(point, metered, order, findings)
        : estimate(user, point, metered, order, findings);
  }

  private @Nullable Plan edit(
      StoredPoint point, Metered metered, ReadingOrder order, List<Finding> findings) {
    var readings = new TreeMap<Instant, Plan.Written>();
    List<ReadingOrder.Value> values = order.values() == null ? List.of() : order.values();
    for (ReadingOrder.Value value : values) {
      if (value.time().isAfter(clock.instant())) {
        findings.add(wrong(point.code(), value.time().toString(), "a time that has passed"));
      } else if (!fits(value.value())) {
        findings.add(
            wrong(point.code(), String.valueOf(value.value()), "9 decimals and 18 digits at most"));
      } else {
        readings.put(value.time(), new Plan.Written(value.value(), Quality.MANUAL));
      }
    }
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      findings.add(wrong(point.code(), values.size() + " values", "1 to " + MOST_VALUES));
    }
    return readings.isEmpty() ? null : new Plan(point, metered, "EDIT", readings, List.of());
  }

  static boolean fits(@Nullable BigDecimal value) {
    return value == null
        || (value.scale() <= Point.MOST_DECIMALS
            && value.scale() >= -Point.MOST_DECIMALS
            && value.precision() - value.scale() <= MOST_DIGITS - Point.MOST_DECIMALS);
  }

  private @Nullable Plan estimate(
      CurrentUser user,
      StoredPoint point,
      Metered metered,
      ReadingOrder order,
      List<Finding> findings) {
    Instant from = order.from();
    Instant to = order.to();
    if (from == null
        || to == null
        || !to.isAfter(from)
        || Duration.between(from, to).compareTo(LONGEST) > 0) {
      findings.add(wrong(point.code(), from + "/" + to, "a range of at most 366 days"));
      return null;
    }
    List<FillRule> rules = rules(fills.fills(point.orgUnitId()), order.rule());
    if (rules.isEmpty()) {
      findings.add(wrong("rule", String.valueOf(order.rule()), ids(point)));
      return null;
    }
    var estimated =
        new Estimation(store, rules, siblings(user, point, order.sibling()))
            .of(metered, new TimeRange(from, to), clock.instant());
    if (!estimated.isDone()) {
      estimated.findings().forEach(finding -> findings.add(finding.at(point.code())));
      return null;
    }
    var readings = new TreeMap<Instant, Plan.Written>();
    for (ReadingEdit.Entry entry : estimated.orElseThrow().entries()) {
      readings.put(entry.time(), new Plan.Written(entry.value(), Quality.ESTIMATED));
    }
    return new Plan(point, metered, "ESTIMATE", readings, estimated.orElseThrow().rules());
  }

  private static List<FillRule> rules(List<FillRule> known, @Nullable String id) {
    return id == null ? known : known.stream().filter(rule -> rule.id().equals(id)).toList();
  }

  private String ids(StoredPoint point) {
    return String.join(", ", fills.fills(point.orgUnitId()).stream().map(FillRule::id).toList());
  }

  /** The point that was named, else the main registers of the meters beside its own. */
  private Map<String, Point> siblings(CurrentUser user, StoredPoint point, @Nullable UUID named) {
    return named == null ? beside(point) : alike(point, List.of(points.require(user, named)));
  }

  /** The main registers of the meters beside a point's own, whose course its gaps may take. */
  Map<String, Point> beside(StoredPoint point) {
    return alike(point, registers.beside(point));
  }

  private Map<String, Point> alike(StoredPoint point, List<StoredPoint> found) {
    return found.stream()
        .filter(other -> other.unit().equals(point.unit()) && !other.id().equals(point.id()))
        .map(points::metered)
        .map(Metered::point)
        .collect(java.util.stream.Collectors.toMap(Point::id, Function.identity()));
  }

  private static Finding wrong(String subject, String got, String wanted) {
    return Finding.error("reading-change-invalid", subject, got, wanted, "Correct the change.");
  }

  /** How many readings plans write. */
  static int readings(Collection<Plan> plans) {
    return plans.stream().mapToInt(plan -> plan.readings().size()).sum();
  }
}
