// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.baseyear;

import static org.tanheng.data.jooq.Tables.BASE_YEAR;
import static org.tanheng.data.jooq.Tables.BASE_YEAR_CHANGE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.Sql;
import org.tanheng.data.baseyear.StoredBaseYear.Reference;
import org.tanheng.data.jooq.tables.records.BaseYearChangeRecord;
import org.tanheng.data.jooq.tables.records.BaseYearRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends base years and the changes since; every read is confined to a scope. */
public final class BaseYearRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public BaseYearRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** The base year of a unit as it is stated now. */
  public Optional<StoredBaseYear> of(UUID unit, OrgScope scope) {
    return history(unit, scope).stream().filter(y -> y.supersededAt() == null).findFirst();
  }

  /** Every version of it, oldest first. */
  public List<StoredBaseYear> history(UUID unit, OrgScope scope) {
    return sql.selectFrom(BASE_YEAR)
        .where(BASE_YEAR.ORG_UNIT_ID.eq(unit))
        .and(scope.covers(BASE_YEAR.ORG_UNIT_ID))
        .orderBy(BASE_YEAR.VERSION_ID)
        .fetch(BaseYearRepository::year);
  }

  /** Makes this the base year; number and time of knowledge are given by the store. */
  public StoredBaseYear append(StoredBaseYear draft) {
    sql.update(BASE_YEAR)
        .set(BASE_YEAR.SUPERSEDED_AT, Sql.NOW)
        .where(BASE_YEAR.ORG_UNIT_ID.eq(draft.orgUnitId()), BASE_YEAR.SUPERSEDED_AT.isNull())
        .execute();
    BaseYearRecord row = sql.newRecord(BASE_YEAR);
    row.setOrgUnitId(draft.orgUnitId());
    row.setReason(draft.reason());
    row.setThreshold(draft.threshold());
    row.setTriggers(String.join(" ", draft.triggers()));
    row.setCumulative(draft.cumulative());
    row.setInventories(
        draft.inventories().stream().map(Reference::text).collect(Collectors.joining(" ")));
    row.setRecordedBy(draft.recordedBy());
    return year(sql.insertInto(BASE_YEAR).set(row).returning().fetchSingle());
  }

  /** The changes of a unit that stand, in the order in which they happened. */
  public List<BaseYearChange> changes(UUID unit, OrgScope scope) {
    return changes(BASE_YEAR_CHANGE.ORG_UNIT_ID.eq(unit), scope);
  }

  /** One change that stands. */
  public Optional<BaseYearChange> change(UUID id, OrgScope scope) {
    return changes(BASE_YEAR_CHANGE.ID.eq(id), scope).stream().findFirst();
  }

  /** A new change; id and time of knowledge are given by the store. */
  public BaseYearChange add(BaseYearChange draft) {
    BaseYearChangeRecord row = sql.newRecord(BASE_YEAR_CHANGE);
    row.setOrgUnitId(draft.orgUnitId());
    row.setHappenedOn(draft.happenedOn());
    row.setTriggerKind(draft.kind());
    row.setDescription(draft.description());
    row.setEffect(draft.effect());
    row.setBasis(draft.basis());
    row.setComputed(draft.computed());
    row.setComputation(draft.computation());
    row.setRecordedBy(draft.recordedBy());
    return change(sql.insertInto(BASE_YEAR_CHANGE).set(row).returning().fetchSingle());
  }

  /** Marks a change as held by a restated inventory. */
  public void include(UUID id, Reference restated) {
    sql.update(BASE_YEAR_CHANGE)
        .set(BASE_YEAR_CHANGE.INCLUDED_IN, restated.text())
        .where(BASE_YEAR_CHANGE.ID.eq(id))
        .execute();
  }

  /** Withdraws a change; the row stays. */
  public void withdraw(UUID id) {
    sql.update(BASE_YEAR_CHANGE)
        .set(BASE_YEAR_CHANGE.SUPERSEDED_AT, Sql.NOW)
        .where(BASE_YEAR_CHANGE.ID.eq(id))
        .execute();
  }

  private List<BaseYearChange> changes(Condition condition, OrgScope scope) {
    return sql.selectFrom(BASE_YEAR_CHANGE)
        .where(condition)
        .and(BASE_YEAR_CHANGE.SUPERSEDED_AT.isNull())
        .and(scope.covers(BASE_YEAR_CHANGE.ORG_UNIT_ID))
        .orderBy(BASE_YEAR_CHANGE.HAPPENED_ON, BASE_YEAR_CHANGE.ID)
        .fetch(BaseYearRepository::change);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  private static StoredBaseYear year(BaseYearRecord row) {
    return new StoredBaseYear(
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getReason(),
        row.getThreshold(),
        words(row.getTriggers()),
        row.getCumulative(),
        words(row.getInventories()).stream().map(Reference::of).toList(),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }

  private static BaseYearChange change(BaseYearChangeRecord row) {
    String included = row.getIncludedIn();
    return new BaseYearChange(
        row.getId(),
        row.getOrgUnitId(),
        row.getHappenedOn(),
        row.getTriggerKind(),
        row.getDescription(),
        row.getEffect(),
        row.getBasis(),
        row.getComputed(),
        row.getComputation(),
        included == null ? null : Reference.of(included),
        row.getRecordedBy(),
        row.getKnownAt(),
        row.getSupersededAt());
  }
}
