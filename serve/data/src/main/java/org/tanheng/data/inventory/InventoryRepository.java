// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import static org.tanheng.data.jooq.Tables.APP_USER;
import static org.tanheng.data.jooq.Tables.CALCULATION;
import static org.tanheng.data.jooq.Tables.INVENTORY;
import static org.tanheng.data.jooq.Tables.INVENTORY_TRANSITION;
import static org.tanheng.data.jooq.Tables.INVENTORY_VERSION;
import static org.tanheng.data.jooq.Tables.ORG_UNIT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.organisation.OrgScope;

/** Inventories and their versions; every read is confined to a scope. */
public final class InventoryRepository {

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public InventoryRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new inventory with its first version, a draft. */
  public UUID create(UUID orgUnit, String title, UUID by) {
    UUID id =
        sql.insertInto(INVENTORY)
            .set(INVENTORY.ORG_UNIT_ID, orgUnit)
            .set(INVENTORY.TITLE, title)
            .set(INVENTORY.CREATED_BY, by)
            .returning(INVENTORY.ID)
            .fetchSingle()
            .getId();
    addVersion(id, 1, null, by);
    return id;
  }

  /** A further version; its reason says what is restated and why. */
  public void addVersion(UUID id, int version, @Nullable String reason, UUID by) {
    sql.insertInto(INVENTORY_VERSION)
        .set(INVENTORY_VERSION.INVENTORY_ID, id)
        .set(INVENTORY_VERSION.VERSION, version)
        .set(INVENTORY_VERSION.STATE, InventoryState.DRAFT.name())
        .set(INVENTORY_VERSION.REASON, reason)
        .set(INVENTORY_VERSION.CREATED_BY, by)
        .execute();
  }

  /** The newest version of every inventory in the scope. */
  public List<StoredInventory> newest(OrgScope scope) {
    return fetch(
        scope.covers(INVENTORY.ORG_UNIT_ID).and(INVENTORY_VERSION.VERSION.eq(newestVersion())));
  }

  /** All versions of one inventory, newest first; empty outside the scope. */
  public List<StoredInventory> versions(UUID id, OrgScope scope) {
    return fetch(INVENTORY.ID.eq(id).and(scope.covers(INVENTORY.ORG_UNIT_ID)));
  }

  /** Holds the inventory against other changes until the transaction ends. */
  public void lock(UUID id) {
    sql.select(INVENTORY.ID).from(INVENTORY).where(INVENTORY.ID.eq(id)).forUpdate().fetch();
  }

  /**
   * Whether another inventory of the same unit, method and period has a locked version. Whoever
   * asks holds the unit until the transaction ends, so that two are not locked at one instant.
   */
  public boolean lockedBeside(StoredInventory one) {
    sql.select(ORG_UNIT.ID)
        .from(ORG_UNIT)
        .where(ORG_UNIT.ID.eq(one.orgUnitId()))
        .forNoKeyUpdate()
        .fetch();
    return fetch(
            INVENTORY
                .ORG_UNIT_ID
                .eq(one.orgUnitId())
                .and(INVENTORY.ID.ne(one.id()))
                .and(INVENTORY_VERSION.STATE.eq(InventoryState.LOCKED.name())))
        .stream()
        .anyMatch(
            other ->
                other.method().equals(one.method())
                    && other.periodStart().equals(one.periodStart())
                    && other.periodEnd().equals(one.periodEnd()));
  }

  /** The newest locked version of every inventory whose period meets this one, of all units. */
  public List<StoredInventory> locked(LocalDate from, LocalDate to) {
    var newest = new LinkedHashMap<UUID, StoredInventory>();
    fetch(
            INVENTORY_VERSION
                .STATE
                .eq(InventoryState.LOCKED.name())
                .and(CALCULATION.PERIOD_START.lt(to))
                .and(CALCULATION.PERIOD_END.gt(from)))
        .forEach(one -> newest.merge(one.id(), one, (a, b) -> a.version() >= b.version() ? a : b));
    return List.copyOf(newest.values());
  }

  /** Moves a version to another state and remembers who did it. */
  public void move(
      UUID id,
      int version,
      InventoryState from,
      InventoryState to,
      UUID by,
      @Nullable String comment) {
    sql.update(INVENTORY_VERSION)
        .set(INVENTORY_VERSION.STATE, to.name())
        .where(INVENTORY_VERSION.INVENTORY_ID.eq(id))
        .and(INVENTORY_VERSION.VERSION.eq(version))
        .execute();
    sql.insertInto(INVENTORY_TRANSITION)
        .set(INVENTORY_TRANSITION.INVENTORY_ID, id)
        .set(INVENTORY_TRANSITION.VERSION, version)
        .set(INVENTORY_TRANSITION.FROM_STATE, from.name())
        .set(INVENTORY_TRANSITION.TO_STATE, to.name())
        .set(INVENTORY_TRANSITION.BY_USER, by)
        .set(INVENTORY_TRANSITION.COMMENT, comment)
        .execute();
  }

  /** The history of an inventory, oldest first. */
  public List<StateChange> changes(UUID id) {
    return sql.select(INVENTORY_TRANSITION.asterisk(), APP_USER.DISPLAY_NAME)
        .from(INVENTORY_TRANSITION)
        .join(APP_USER)
        .on(APP_USER.ID.eq(INVENTORY_TRANSITION.BY_USER))
        .where(INVENTORY_TRANSITION.INVENTORY_ID.eq(id))
        .orderBy(INVENTORY_TRANSITION.ID)
        .fetch(InventoryRepository::change);
  }

  /** Who last submitted a version, if anybody did. */
  public Optional<UUID> submitter(UUID id, int version) {
    return sql.select(INVENTORY_TRANSITION.BY_USER)
        .from(INVENTORY_TRANSITION)
        .where(INVENTORY_TRANSITION.INVENTORY_ID.eq(id))
        .and(INVENTORY_TRANSITION.VERSION.eq(version))
        .and(INVENTORY_TRANSITION.TO_STATE.eq(InventoryState.SUBMITTED.name()))
        .orderBy(INVENTORY_TRANSITION.ID.desc())
        .limit(1)
        .fetchOptional(INVENTORY_TRANSITION.BY_USER);
  }

  /** Whether there is any inventory at all. */
  public boolean isEmpty() {
    return !sql.fetchExists(INVENTORY);
  }

  private static org.jooq.Field<Integer> newestVersion() {
    var other = INVENTORY_VERSION.as("other");
    return DSL.field(
        DSL.select(DSL.max(other.VERSION)).from(other).where(other.INVENTORY_ID.eq(INVENTORY.ID)));
  }

  private List<StoredInventory> fetch(Condition condition) {
    var other = CALCULATION.as("other");
    return sql.select(INVENTORY.asterisk(), INVENTORY_VERSION.asterisk(), CALCULATION.asterisk())
        .from(INVENTORY)
        .join(INVENTORY_VERSION)
        .on(INVENTORY_VERSION.INVENTORY_ID.eq(INVENTORY.ID))
        .join(CALCULATION)
        .on(CALCULATION.INVENTORY_ID.eq(INVENTORY.ID))
        .and(CALCULATION.VERSION.eq(INVENTORY_VERSION.VERSION))
        .where(condition)
        .and(
            CALCULATION.ID.eq(
                DSL.select(DSL.max(other.ID))
                    .from(other)
                    .where(other.INVENTORY_ID.eq(INVENTORY.ID))
                    .and(other.VERSION.eq(INVENTORY_VERSION.VERSION))))
        .orderBy(CALCULATION.PERIOD_START.desc(), INVENTORY.TITLE, INVENTORY_VERSION.VERSION.desc())
        .fetch(InventoryRepository::inventory);
  }

  private static StoredInventory inventory(Record row) {
    return new StoredInventory(
        row.get(INVENTORY.ID),
        row.get(INVENTORY.ORG_UNIT_ID),
        row.get(INVENTORY.TITLE),
        row.get(INVENTORY_VERSION.VERSION),
        InventoryState.valueOf(row.get(INVENTORY_VERSION.STATE)),
        row.get(INVENTORY_VERSION.REASON),
        row.get(CALCULATION.PACK_ID),
        row.get(CALCULATION.PERIOD_START),
        row.get(CALCULATION.PERIOD_END),
        row.get(CALCULATION.TOTAL),
        row.get(CALCULATION.TOTAL_MARKET),
        row.get(CALCULATION.INPUT_HASH),
        row.get(CALCULATION.AT));
  }

  private static StateChange change(Record row) {
    return new StateChange(
        row.get(INVENTORY_TRANSITION.VERSION),
        InventoryState.valueOf(row.get(INVENTORY_TRANSITION.FROM_STATE)),
        InventoryState.valueOf(row.get(INVENTORY_TRANSITION.TO_STATE)),
        row.get(INVENTORY_TRANSITION.BY_USER),
        row.get(APP_USER.DISPLAY_NAME),
        row.get(INVENTORY_TRANSITION.AT),
        row.get(INVENTORY_TRANSITION.COMMENT));
  }
}
