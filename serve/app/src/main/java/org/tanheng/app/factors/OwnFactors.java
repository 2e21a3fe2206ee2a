// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.factor.OwnFactor;
import org.tanheng.data.factor.OwnFactorRepository;
import org.tanheng.data.factor.OwnFactorState;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;
import org.tanheng.verify.Facts;

/**
 * Keeps the factors that an organisation brings itself. A unit may use its own and those of the
 * units above it; one person records, another approves.
 */
@Service
class OwnFactors {
  private final OwnFactorRepository factors;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;

  OwnFactors(OwnFactorRepository factors, AuditTrail audit, EvidenceOutbox evidence) {
    this.evidence = evidence;
    this.factors = factors;
    this.audit = audit;
  }

  /** What the user may see: the own units and what the units above them share. */
  static OrgScope visible(CurrentUser user) {
    Set<UUID> readable = user.scope().units();
    if (readable == null) {
      return OrgScope.everything();
    }
    var visible = new HashSet<UUID>();
    readable.forEach(unit -> visible.addAll(user.tree().above(unit)));
    visible.addAll(readable);
    return OrgScope.of(visible);
  }

  List<OwnFactor> all(CurrentUser user) {
    return factors.known(visible(user));
  }

  List<OwnFactor> history(CurrentUser user, UUID id) {
    List<OwnFactor> history = factors.history(id, visible(user));
    if (history.isEmpty()) {
      throw ApiException.notFound("own factor", id);
    }
    return history;
  }

  @Transactional
  public OwnFactor create(CurrentUser user, OwnFactorFacts facts) {
    user.requireAny(facts.orgUnitId(), Role.RECORDER, Role.MANAGER);
    OwnFactor made = factors.append(facts.draft(factors.create(), user.id()), user.id());
    audit.record(user, "factor-create", "own-factor", made.id(), made.orgUnitId(), null, made);
    return made;
  }

  @Transactional
  public OwnFactor revise(CurrentUser user, UUID id, long basedOn, OwnFactorFacts facts) {
    OwnFactor before = history(user, id).getLast();
    user.requireAny(before.orgUnitId(), Role.RECORDER, Role.MANAGER);
    changeable(before, basedOn);
    if (!before.orgUnitId().equals(facts.orgUnitId())) {
      throw ApiException.conflict(
          Finding.error(
              "factor-moved",
              "orgUnitId",
              facts.orgUnitId().toString(),
              before.orgUnitId().toString(),
              "Withdraw it here and enter it in the other unit."));
    }
    OwnFactor after = factors.append(facts.draft(id, user.id()), user.id());
    audit.record(user, "factor-revise", "own-factor", id, after.orgUnitId(), before, after);
    return after;
  }

  @Transactional
  public OwnFactor decide(
      CurrentUser user, UUID id, long basedOn, OwnFactorState decision, @Nullable String comment) {
    OwnFactor before = history(user, id).getLast();
    user.requireAny(before.orgUnitId(), Role.REVIEWER, Role.MANAGER);
    changeable(before, basedOn);
    List<Finding> findings = new ArrayList<>();
    if (!allowed(before.state(), decision)) {
      findings.add(
          Finding.error(
              "state-move",
              "decision",
              before.state() + " to " + decision,
              "a draft approved or returned, an approved one withdrawn",
              "Look at the factor again."));
    }
    if (decision == OwnFactorState.APPROVED && before.recordedBy().equals(user.id())) {
      findings.add(
          Finding.error(
              "reviewer-is-recorder",
              "decision",
              user.login() + " recorded it",
              "another person",
              "Ask a reviewer or a manager who did not enter it."));
    }
    if (decision != OwnFactorState.APPROVED && (comment == null || comment.isBlank())) {
      findings.add(
          Finding.error(
              "comment-missing", "comment", "", "what is to be corrected", "Say what is wrong."));
    }
    if (!findings.isEmpty()) {
      throw ApiException.conflict(findings.getFirst());
    }
    OwnFactor after = factors.decide(before.versionId(), decision, user.id(), comment);
    audit.record(user, "factor-decide", "own-factor", id, after.orgUnitId(), before, after);
    if (decision == OwnFactorState.APPROVED) {
      logApproved(user, after);
    }
    return after;
  }

  /** What was approved, under the name by which inventories cite it. */
  private void logApproved(CurrentUser user, OwnFactor factor) {
    String name = factor.id() + "/" + factor.versionId();
    evidence.record(
        LeafKind.OWN_FACTOR,
        name,
        null,
        JsonObject.builder().put("id", name).build(),
        Map.of(
            "content",
            Facts.ofFactor(Quantity.of(factor.amount(), factor.unit()), factor.document()),
            "by",
            EvidenceOutbox.person(user)));
  }

  private static boolean allowed(OwnFactorState from, OwnFactorState to) {
    return switch (to) {
      case APPROVED, RETURNED -> from == OwnFactorState.DRAFT;
      case WITHDRAWN -> from == OwnFactorState.APPROVED;
      case DRAFT -> false;
    };
  }

  private static void changeable(OwnFactor known, long basedOn) {
    if (!Objects.equals(known.versionId(), basedOn)) {
      throw ApiException.conflict(
          Finding.error(
              "factor-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(known.versionId()),
              "Another person changed the factor: look at it again."));
    }
  }
}
