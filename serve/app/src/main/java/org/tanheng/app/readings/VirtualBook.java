// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.StoredVirtual;
import org.tanheng.data.metering.VirtualRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.virtual.VirtualMeter;
import org.tanheng.telemetry.virtual.VirtualMeters;
import org.tanheng.units.Unit;

/** The formulas of virtual points as the interval engine knows them. */
@Component
class VirtualBook {
  private final VirtualRepository formulas;
  private final PointRepository points;

  VirtualBook(VirtualRepository formulas, PointRepository points) {
    this.formulas = formulas;
    this.points = points;
  }

  /** The formulas that were in force at an instant. */
  VirtualMeters known(Instant at) {
    List<StoredVirtual> found =
        at.equals(ReadingStore.NOW)
            ? formulas.inForce()
            : formulas.ever().stream().filter(formula -> formula.wasKnown(at)).toList();
    return compiled(found).orElseThrow();
  }

  /** What the formulas in force would be with one more, in place of its point's own. */
  Outcome<VirtualMeters> with(StoredVirtual draft, StoredPoint point) {
    List<StoredVirtual> all = new ArrayList<>(formulas.inForce());
    all.removeIf(formula -> formula.pointId().equals(draft.pointId()));
    all.add(draft);
    Map<UUID, StoredPoint> known = pointsOf(all);
    known.put(point.id(), point);
    return compiled(all, known);
  }

  private Outcome<VirtualMeters> compiled(List<StoredVirtual> found) {
    return compiled(found, pointsOf(found));
  }

  private Map<UUID, StoredPoint> pointsOf(Collection<StoredVirtual> found) {
    List<UUID> ids = new ArrayList<>();
    for (StoredVirtual formula : found) {
      ids.add(formula.pointId());
      ids.addAll(formula.inputs().values());
    }
    return points.byIds(ids, OrgScope.everything()).stream()
        .collect(Collectors.toMap(StoredPoint::id, Function.identity()));
  }

  private static Outcome<VirtualMeters> compiled(
      List<StoredVirtual> found, Map<UUID, StoredPoint> known) {
    List<VirtualMeter> meters = new ArrayList<>();
    for (StoredVirtual formula : found) {
      StoredPoint point = known.get(formula.pointId());
      if (point != null) {
        meters.add(engine(formula, point));
      }
    }
    return VirtualMeters.of(
        meters,
        id ->
            Optional.ofNullable(known.get(UUID.fromString(id)))
                .map(StoredPoint::unit)
                .map(Unit::of));
  }

  private static VirtualMeter engine(StoredVirtual formula, StoredPoint point) {
    return new VirtualMeter(
        point.id().toString(),
        formula.formula(),
        Unit.of(point.unit()),
        point.scale(),
        formula.inputs().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, input -> input.getValue().toString())));
  }
}
