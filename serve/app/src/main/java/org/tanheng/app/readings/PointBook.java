// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.Metered;

/** The points as the interval engine and other modules know them. */
@Service
public class PointBook {
  private final PointRepository points;
  private final MeterBook meters;
  private final AuditTrail audit;

  PointBook(PointRepository points, MeterBook meters, AuditTrail audit) {
    this.points = points;
    this.meters = meters;
    this.audit = audit;
  }

  /** A point that the user may read. */
  public StoredPoint require(CurrentUser user, UUID id) {
    return points.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("point", id));
  }

  /** Makes a point of readings that lie under this id already, audited. */
  @Transactional
  public StoredPoint add(CurrentUser user, UUID id, PointFacts facts) {
    user.require(Role.RECORDER, facts.orgUnitId());
    facts.requireReadings();
    StoredPoint made = points.add(id, facts.draft(user.id()), user.id());
    audit.record(user, "point-add", "point", made.id(), made.orgUnitId(), null, made);
    return made;
  }

  /** A point that the user may read, and whose readings may be changed: not a virtual one. */
  public StoredPoint requireRead(CurrentUser user, UUID id) {
    StoredPoint point = require(user, id);
    PointFacts.requireReadings(point);
    return point;
  }

  /**
   * The points whose readings lie in the store under these ids, with their meters; without those of
   * no point, which must not hold up the others.
   */
  public Map<String, Metered> byStoreIds(Collection<String> ids) {
    List<UUID> asked = ids.stream().flatMap(id -> uuid(id).stream()).toList();
    return meters.of(points.byIds(asked, OrgScope.everything())).stream()
        .collect(Collectors.toMap(metered -> metered.point().id(), Function.identity()));
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The point with its meter as the interval engine knows them. */
  public Metered metered(StoredPoint stored) {
    return meters.of(stored);
  }
}
