// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.plan.PlanParameter;
import org.tanheng.data.plan.PlanRepository;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** Keeps the control plan: each change of a parameter is a new version. */
@Service
class Plans {
  private final PlanRepository plans;
  private final SourceRepository sources;
  private final AuditTrail audit;

  Plans(PlanRepository plans, SourceRepository sources, AuditTrail audit) {
    this.plans = plans;
    this.sources = sources;
    this.audit = audit;
  }

  List<PlanParameter> of(CurrentUser user, UUID org, @Nullable Instant at) {
    user.requireRead(org);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    return at == null ? plans.known(scope) : plans.knownAt(at, scope);
  }

  List<PlanParameter> history(CurrentUser user, UUID id) {
    List<PlanParameter> history = plans.history(id, user.scope());
    if (history.isEmpty()) {
      throw ApiException.notFound("plan parameter", id);
    }
    return history;
  }

  @Transactional
  public PlanParameter create(CurrentUser user, PlanFacts facts) {
    user.requireAny(facts.orgUnitId(), Role.RECORDER, Role.MANAGER);
    checkSource(user, facts);
    PlanParameter made = plans.append(facts.draft(plans.create(), user.id(), null), user.id());
    audit.record(user, "plan-create", "plan-parameter", made.id(), made.orgUnitId(), null, made);
    return made;
  }

  @Transactional
  public PlanParameter revise(
      CurrentUser user, UUID id, long basedOn, PlanFacts facts, @Nullable String reason) {
    PlanParameter before = changeable(user, id, basedOn);
    if (!before.orgUnitId().equals(facts.orgUnitId())) {
      throw ApiException.conflict(
          Finding.error(
              "plan-moved",
              "orgUnitId",
              facts.orgUnitId().toString(),
              before.orgUnitId().toString(),
              "Take it out of this plan and enter it in the other."));
    }
    checkSource(user, facts);
    PlanParameter after = plans.append(facts.draft(id, user.id(), reason), user.id());
    audit.record(user, "plan-revise", "plan-parameter", id, after.orgUnitId(), before, after);
    return after;
  }

  @Transactional
  public PlanParameter remove(CurrentUser user, UUID id, long basedOn, @Nullable String reason) {
    PlanParameter before = changeable(user, id, basedOn);
    PlanParameter after = plans.append(before.without(reason), user.id());
    audit.record(user, "plan-remove", "plan-parameter", id, after.orgUnitId(), before, null);
    return after;
  }

  private void checkSource(CurrentUser user, PlanFacts facts) {
    UUID source = facts.sourceId();
    OrgScope below = OrgScope.of(user.tree().below(List.of(facts.orgUnitId())));
    if (source != null && sources.byId(source, user.scope().and(below)).isEmpty()) {
      throw ApiException.notFound("source", source);
    }
  }

  private PlanParameter changeable(CurrentUser user, UUID id, long basedOn) {
    PlanParameter known =
        plans.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("plan parameter", id));
    user.requireAny(known.orgUnitId(), Role.RECORDER, Role.MANAGER);
    if (known.versionId() != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "plan-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(known.versionId()),
              "Another person changed the parameter: look at it again."));
    }
    return known;
  }
}
