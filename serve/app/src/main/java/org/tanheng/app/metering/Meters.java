// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.PointEvidence;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.TimeRange;

/** Metering places: what is counted where, behind which other meter, and what is read there. */
@Service
class Meters {
  private final MeterRepository meters;
  private final MeterRows rows;
  private final PointBook points;
  private final ReadingStore store;
  private final PointEvidence evidence;
  private final AuditTrail audit;

  Meters(
      MeterRepository meters,
      MeterRows rows,
      PointBook points,
      ReadingStore store,
      PointEvidence evidence,
      AuditTrail audit) {
    this.store = store;
    this.evidence = evidence;
    this.meters = meters;
    this.rows = rows;
    this.points = points;
    this.audit = audit;
  }

  List<MeterView> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    return rows.of(meters.all(below), user.scope());
  }

  StoredMeter require(CurrentUser user, UUID id) {
    return meters.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("meter", id));
  }

  /** The meter, if the user may change it. */
  StoredMeter requireChange(CurrentUser user, UUID id) {
    StoredMeter meter = require(user, id);
    user.require(Role.RECORDER, meter.orgUnitId());
    return meter;
  }

  MeterView view(CurrentUser user, StoredMeter meter) {
    return rows.of(List.of(meter), user.scope()).getFirst();
  }

  @Transactional
  public MeterView add(CurrentUser user, MeterFacts facts) {
    user.require(Role.RECORDER, facts.orgUnitId());
    StoredMeter draft = facts.draft(user.id());
    checkParent(user, draft);
    StoredMeter made = meters.add(draft, user.id());
    audit.record(user, "meter-add", "meter", made.id(), made.orgUnitId(), null, made);
    return view(user, made);
  }

  @Transactional
  public MeterView change(CurrentUser user, UUID id, MeterFacts facts) {
    meters.lockTree();
    StoredMeter before = requireChange(user, id);
    StoredMeter draft = facts.onto(before);
    checkParent(user, draft);
    StoredMeter after = meters.change(draft);
    audit.record(user, "meter-change", "meter", id, after.orgUnitId(), before, after);
    logFacts(id);
    return view(user, after);
  }

  /** Says that a point is read at the meter; the point moves if another meter had it. */
  @Transactional
  public MeterView assign(CurrentUser user, UUID id, UUID pointId, @Nullable String role) {
    StoredMeter meter = requireChange(user, id);
    StoredPoint point = points.require(user, pointId);
    user.require(Role.RECORDER, point.orgUnitId());
    if (role != null) {
      var said = new Said(200, "Choose what the point is to the meter.");
      said.oneOf("role", role, roles());
      said.orRefuse();
    }
    @Nullable MeterPoint before = meters.ofPoint(pointId).orElse(null);
    meters.assign(id, pointId, role);
    store.rollups().mark(pointId.toString(), TimeRange.ALWAYS);
    MeterPoint after = new MeterPoint(pointId, id, role);
    audit.record(user, "meter-point", "meter", id, meter.orgUnitId(), before, after);
    logFacts(id);
    return view(user, meter);
  }

  /** Says to the evidence log what is now known of the points that are read at a meter. */
  void logFacts(UUID id) {
    evidence.leaves(
        meters.points(List.of(id)).stream().map(one -> one.pointId().toString()).toList());
  }

  private static List<String> roles() {
    return java.util.Arrays.stream(RegisterSet.Role.values()).map(Enum::name).toList();
  }

  private void checkParent(CurrentUser user, StoredMeter meter) {
    Set<UUID> seen = new HashSet<>(Set.of(meter.id()));
    @Nullable UUID at = meter.parentId();
    while (at != null) {
      StoredMeter parent = require(user, at);
      if (!seen.add(at)) {
        throw new FindingException(
            Finding.error(
                "meter-circle",
                "parentId",
                meter.code() + " behind " + parent.code(),
                "a meter that does not stand behind this one",
                "Choose the meter that feeds it."));
      }
      if (!parent.carrier().equals(meter.carrier())) {
        throw new FindingException(
            Finding.error(
                "meter-carrier-differs",
                "parentId",
                parent.code() + " counts " + parent.carrier(),
                meter.carrier(),
                "Choose a meter of the same carrier."));
      }
      at = parent.parentId();
    }
  }
}
