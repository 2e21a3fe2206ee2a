// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Changes the tree: each change is a new version, checked against every day that it touches. */
@Service
class OrganisationService {
  private final OrganisationRepository organisation;
  private final AuditTrail audit;

  OrganisationService(OrganisationRepository organisation, AuditTrail audit) {
    this.organisation = organisation;
    this.audit = audit;
  }

  @Transactional
  public UUID create(CurrentUser user, OrgUnitFacts facts) {
    requireParent(user, facts);
    organisation.lockTree();
    UUID id = organisation.create();
    apply(user, "organisation-create", id, List.of(), Revision.of(List.of(), facts.draft(id)));
    return id;
  }

  @Transactional
  public void revise(CurrentUser user, UUID id, long basedOn, OrgUnitFacts facts) {
    user.require(Role.ADMINISTRATOR, id);
    organisation.lockTree();
    List<OrgUnit> known = known(id, basedOn);
    boolean moves = known.stream().noneMatch(v -> Objects.equals(v.parentId(), facts.parentId()));
    if (moves) {
      requireParent(user, facts);
    }
    apply(user, "organisation-revise", id, known, Revision.of(known, facts.draft(id)));
  }

  @Transactional
  public void end(CurrentUser user, UUID id, long basedOn, LocalDate day) {
    user.require(Role.ADMINISTRATOR, id);
    organisation.lockTree();
    List<OrgUnit> known = known(id, basedOn);
    Revision revision = Revision.ending(known, day);
    if (revision.appliedTo(known).isEmpty()) {
      throw new FindingException(
          Finding.error(
              "organisation-end",
              "day",
              day.toString(),
              "a day after the unit's first",
              "Choose a later day; a unit once known cannot vanish."));
    }
    apply(user, "organisation-end", id, known, revision);
  }

  private static void requireParent(CurrentUser user, OrgUnitFacts facts) {
    if (facts.parentId() == null) {
      user.requireInstallationAdministrator();
    } else {
      user.require(Role.ADMINISTRATOR, facts.parentId());
    }
  }

  private List<OrgUnit> known(UUID id, long basedOn) {
    List<OrgUnit> known =
        organisation.known().stream().filter(unit -> unit.id().equals(id)).toList();
    long latest = known.stream().mapToLong(OrgUnit::versionId).max().orElse(0);
    if (latest != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "organisation-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(latest),
              "Another person changed the unit: look at it again, then repeat the change."));
    }
    return known;
  }

  private void apply(
      CurrentUser user, String action, UUID id, List<OrgUnit> known, Revision revision) {
    List<OrgUnit> all = new ArrayList<>(organisation.known());
    all.removeAll(known);
    all.addAll(revision.appliedTo(known));
    List<Finding> findings = new TreeRules(all).check(id);
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    revision.superseded().forEach(version -> organisation.supersede(version.versionId()));
    List<OrgUnit> appended =
        revision.appended().stream().map(unit -> organisation.append(unit, user.id())).toList();
    audit.record(
        user,
        action,
        "organisation",
        id,
        id,
        revision.superseded().isEmpty() ? null : revision.superseded(),
        appended);
  }
}
