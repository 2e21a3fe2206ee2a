// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Turns of phrase in SQL that every repository uses. */
public final class Sql {
  /** The instant at which the transaction began, by the clock of the database. */
  public static final Field<Instant> NOW = DSL.field("now()", Instant.class);

  private Sql() {}

  /** Whether an id is one of these; any number of them is one parameter. */
  public static Condition in(Field<UUID> id, Collection<UUID> ids) {
    return id.eq(DSL.any(ids.toArray(UUID[]::new)));
  }

  /** How many rows of a table belong to the row at hand. */
  public static Field<Integer> count(Table<?> children, Condition belongs) {
    return DSL.field(DSL.selectCount().from(children).where(belongs));
  }

  /** The last instant among the rows that belong to the row at hand; null where there is none. */
  public static Field<Instant> last(Field<Instant> at, Table<?> children, Condition belongs) {
    return DSL.field(DSL.select(DSL.max(at)).from(children).where(belongs));
  }
}
