// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.organisation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;

/**
 * The organisation units that a query may touch. Every repository method that reads or changes
 * confined rows takes one and adds {@link #covers}; there is no other way to confine a query.
 */
public final class OrgScope {
  private static final OrgScope EVERYTHING = new OrgScope(null);

  private final @Nullable Set<UUID> units;

  private OrgScope(@Nullable Set<UUID> units) {
    this.units = units;
  }

  /** These units alone; their children are not implied. */
  public static OrgScope of(Set<UUID> units) {
    return new OrgScope(Set.copyOf(units));
  }

  /** No limit; for work of the system itself, never for a request. */
  public static OrgScope everything() {
    return EVERYTHING;
  }

  /** Whether the unit may be touched. */
  public boolean contains(UUID unit) {
    return units == null || units.contains(unit);
  }

  /** Whether nothing may be touched. */
  public boolean isEmpty() {
    return units != null && units.isEmpty();
  }

  /** The units, or null when there is no limit. */
  public @Nullable Set<UUID> units() {
    return units;
  }

  /** The part of this scope that the other one covers as well. */
  public OrgScope and(OrgScope other) {
    if (units == null) {
      return other;
    }
    return new OrgScope(
        units.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet()));
  }

  /** True for rows whose unit is in the scope; never for rows without a unit, unless unlimited. */
  public Condition covers(Field<UUID> unit) {
    return units == null ? DSL.trueCondition() : Sql.in(unit, units);
  }
}
