// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.data.baseyear.BaseYearRepository;
import org.tanheng.data.baseyear.StoredBaseYear;
import org.tanheng.data.baseyear.StoredBaseYear.Reference;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps base years and the changes since: every change in one transaction with its audit entry. */
@Service
class BaseYears {
  private final BaseYearRepository years;
  private final InventoryRepository inventories;
  private final BaseYearReading reading;
  private final BaseYearEffects effects;
  private final AuditTrail audit;
  private final JsonMapper json;

  BaseYears(
      BaseYearRepository years,
      InventoryRepository inventories,
      BaseYearReading reading,
      BaseYearEffects effects,
      AuditTrail audit,
      JsonMapper json) {
    this.years = years;
    this.inventories = inventories;
    this.reading = reading;
    this.effects = effects;
    this.audit = audit;
    this.json = json;
  }

  /** What is kept of a computed effect. */
  record Computation(@Nullable EffectOrder what, EffectView effect) {}

  /** The base year with a change, computed now. */
  EffectView effect(CurrentUser user, UUID unit, LocalDate day, Trigger kind, EffectOrder what) {
    BaseYearView year = of(user, unit);
    if (year.inventories().isEmpty()) {
      throw new FindingException(
          Finding.error(
              "base-year-missing",
              "base year",
              "none",
              "a stated base year",
              "Choose the base year first."));
    }
    return effects.of(user, unit, year, day, kind, what);
  }

  BaseYearView of(CurrentUser user, UUID unit) {
    user.requireRead(unit);
    return years
        .of(unit, user.scope())
        .map(year -> reading.view(year, years.changes(unit, user.scope()), user.scope()))
        .orElse(BaseYearView.NONE);
  }

  List<StoredBaseYear> history(CurrentUser user, UUID unit) {
    user.requireRead(unit);
    return years.history(unit, user.scope());
  }

  @Transactional
  public BaseYearView state(CurrentUser user, UUID unit, long basedOn, BaseYearFacts facts) {
    user.require(Role.MANAGER, unit);
    StoredBaseYear before = years.of(unit, user.scope()).orElse(null);
    long known = before == null ? 0 : before.versionId();
    if (known != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "base-year-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(known),
              "Another person changed the base year: look at it again."));
    }
    StoredBaseYear draft = facts.draft(unit, user.id());
    draft.inventories().forEach(reference -> require(user, unit, reference));
    StoredBaseYear after = years.append(draft);
    audit.record(user, "base-year-state", "base-year", unit, unit, before, after);
    return of(user, unit);
  }

  @Transactional
  public BaseYearChange add(CurrentUser user, UUID unit, ChangeFacts facts) {
    user.requireAny(unit, Role.MANAGER, Role.RECORDER);
    EffectOrder what = facts.what();
    EffectView computed =
        what == null ? null : effect(user, unit, facts.happenedOn(), facts.kind(), what);
    String computation =
        computed == null ? null : json.writeValueAsString(new Computation(what, computed));
    BaseYearChange made = years.add(facts.draft(unit, user.id(), computed, computation));
    audit.record(user, "base-year-change", "base-year-change", made.id(), unit, null, made);
    return made;
  }

  @Transactional
  public BaseYearChange include(CurrentUser user, UUID id, Reference restated) {
    BaseYearChange before = known(user, id);
    user.require(Role.MANAGER, before.orgUnitId());
    require(user, before.orgUnitId(), restated);
    years.include(id, restated);
    BaseYearChange after = known(user, id);
    audit.record(
        user, "base-year-include", "base-year-change", id, after.orgUnitId(), before, after);
    return after;
  }

  @Transactional
  public void withdraw(CurrentUser user, UUID id) {
    BaseYearChange before = known(user, id);
    user.requireAny(before.orgUnitId(), Role.MANAGER, Role.RECORDER);
    years.withdraw(id);
    audit.record(
        user, "base-year-withdraw", "base-year-change", id, before.orgUnitId(), before, null);
  }

  private BaseYearChange known(CurrentUser user, UUID id) {
    return years.change(id, user.scope()).orElseThrow(() -> ApiException.notFound("change", id));
  }

  /** A version of an inventory of the unit or below it, which the user may read. */
  private void require(CurrentUser user, UUID unit, Reference reference) {
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(unit))));
    List<StoredInventory> versions = inventories.versions(reference.id(), below);
    if (versions.stream().noneMatch(v -> v.version() == reference.version())) {
      throw ApiException.notFound("inventory", reference.id());
    }
  }
}
