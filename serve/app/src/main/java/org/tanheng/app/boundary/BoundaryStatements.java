// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.boundary.BoundaryRepository;
import org.tanheng.data.boundary.BoundaryStatement;
import org.tanheng.data.boundary.UnitExclusion;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Keeps what is stated of boundaries: each change is a new version with its audit entry. */
@Service
class BoundaryStatements {
  private final BoundaryRepository boundaries;
  private final AuditTrail audit;

  BoundaryStatements(BoundaryRepository boundaries, AuditTrail audit) {
    this.boundaries = boundaries;
    this.audit = audit;
  }

  BoundaryView of(CurrentUser user, UUID unit) {
    user.requireRead(unit);
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(unit))));
    return BoundaryView.of(
        unit,
        user.tree().above(unit).stream()
            .flatMap(id -> boundaries.statement(id, user.scope()).stream())
            .findFirst()
            .orElse(null),
        boundaries.exclusions(below));
  }

  List<BoundaryStatement> history(CurrentUser user, UUID unit) {
    user.requireRead(unit);
    return boundaries.history(unit, user.scope());
  }

  @Transactional
  public BoundaryView state(CurrentUser user, UUID unit, long basedOn, BoundaryFacts facts) {
    user.requireAny(unit, Role.MANAGER, Role.ADMINISTRATOR);
    BoundaryStatement before = boundaries.statement(unit, user.scope()).orElse(null);
    long known = before == null ? 0 : before.versionId();
    if (known != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "boundary-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(known),
              "Another person changed the statement: look at it again."));
    }
    BoundaryStatement after = boundaries.append(facts.draft(unit, user.id()));
    audit.record(user, "boundary-state", "boundary", unit, unit, before, after);
    return of(user, unit);
  }

  @Transactional
  public UnitExclusion exclude(CurrentUser user, ExclusionFacts facts) {
    user.requireAny(facts.orgUnitId(), Role.MANAGER, Role.ADMINISTRATOR);
    UnitExclusion draft = facts.draft(user.id());
    boundaries.exclusions(OrgScope.of(Set.of(facts.orgUnitId()))).stream()
        .filter(other -> overlap(other, draft))
        .findFirst()
        .ifPresent(BoundaryStatements::refuseTwice);
    UnitExclusion made = boundaries.exclude(draft);
    audit.record(user, "unit-exclude", "unit-exclusion", made.id(), made.orgUnitId(), null, made);
    return made;
  }

  @Transactional
  public void include(CurrentUser user, UUID id) {
    UnitExclusion known =
        boundaries
            .exclusion(id, user.scope())
            .orElseThrow(() -> ApiException.notFound("exclusion", id));
    user.requireAny(known.orgUnitId(), Role.MANAGER, Role.ADMINISTRATOR);
    boundaries.withdraw(id);
    audit.record(user, "unit-include", "unit-exclusion", id, known.orgUnitId(), known, null);
  }

  private static boolean overlap(UnitExclusion a, UnitExclusion b) {
    return (a.validTo() == null || b.validFrom().isBefore(a.validTo()))
        && (b.validTo() == null || a.validFrom().isBefore(b.validTo()));
  }

  private static void refuseTwice(UnitExclusion other) {
    throw new FindingException(
        Finding.error(
            "excluded-twice",
            "validFrom",
            other.validFrom() + "/" + (other.validTo() == null ? "" : other.validTo()),
            "days on which the unit is not left out yet",
            "Withdraw the other exclusion first."));
  }
}
