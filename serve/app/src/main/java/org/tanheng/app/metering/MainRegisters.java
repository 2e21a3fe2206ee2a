// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.RegisterSet;

/** The one register that says how much went through a meter, for balances. */
@Service
public class MainRegisters {
  private static final List<String> ROLES = List.of("ACTIVE_IMPORT");

  private final MeterRepository meters;
  private final PointRepository points;

  MainRegisters(MeterRepository meters, PointRepository points) {
    this.meters = meters;
    this.points = points;
  }

  /** The register of a meter: one without a role, else active import. */
  public Optional<StoredPoint> of(UUID meter) {
    List<MeterPoint> read = meters.points(List.of(meter));
    Map<UUID, MeterPoint> roles =
        read.stream().collect(Collectors.toMap(MeterPoint::pointId, Function.identity()));
    return points
        .byIds(read.stream().map(MeterPoint::pointId).toList(), OrgScope.everything())
        .stream()
        .filter(point -> PointKind.valueOf(point.kind()).hasUse())
        .filter(point -> rank(roles.get(point.id())) <= ROLES.size())
        .min(
            Comparator.comparingInt((StoredPoint point) -> rank(roles.get(point.id())))
                .thenComparing(StoredPoint::code));
  }

  /** All points that are read at a meter, by code. */
  List<StoredPoint> all(UUID meter) {
    return points.byIds(
        meters.points(List.of(meter)).stream().map(MeterPoint::pointId).toList(),
        OrgScope.everything());
  }

  /** The registers of a meter that have a role, each by its role; of two the first by code. */
  public Map<RegisterSet.Role, StoredPoint> roles(UUID meter) {
    Map<UUID, RegisterSet.Role> named = new HashMap<>();
    for (MeterPoint read : meters.points(List.of(meter))) {
      String role = read.role();
      if (role != null) {
        named.put(read.pointId(), RegisterSet.Role.valueOf(role));
      }
    }
    Map<RegisterSet.Role, StoredPoint> roles = new EnumMap<>(RegisterSet.Role.class);
    for (StoredPoint point : points.byIds(named.keySet(), OrgScope.everything())) {
      RegisterSet.Role role = named.get(point.id());
      if (role != null && PointKind.valueOf(point.kind()).hasUse()) {
        roles.putIfAbsent(role, point);
      }
    }
    return roles;
  }

  /** The main registers of the meters that stand behind the same one as the meter of a point. */
  public List<StoredPoint> beside(StoredPoint point) {
    UUID own = meters.ofPoint(point.id()).map(MeterPoint::meterId).orElse(null);
    UUID parent =
        own == null
            ? null
            : meters.byId(own, OrgScope.everything()).map(StoredMeter::parentId).orElse(null);
    return parent == null
        ? List.of()
        : meters.all(OrgScope.of(Set.of(point.orgUnitId()))).stream()
            .filter(meter -> parent.equals(meter.parentId()) && !meter.id().equals(own))
            .flatMap(meter -> of(meter.id()).stream())
            .toList();
  }

  private static int rank(@Nullable MeterPoint point) {
    String role = point == null ? null : point.role();
    if (role == null) {
      return 0;
    }
    int at = ROLES.indexOf(role);
    return at < 0 ? ROLES.size() + 1 : at + 1;
  }
}
