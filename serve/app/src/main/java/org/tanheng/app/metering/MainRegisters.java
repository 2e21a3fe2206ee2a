// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.Comparator;
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
