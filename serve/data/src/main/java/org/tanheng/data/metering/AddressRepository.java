// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import static org.tanheng.data.jooq.Tables.CONNECTION_ADDRESS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The addresses that the server may open, for the whole installation. */
public final class AddressRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public AddressRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** All, by pattern; none: any address may be opened. */
  public List<AllowedAddress> all() {
    return sql.select(
            CONNECTION_ADDRESS.PATTERN,
            CONNECTION_ADDRESS.NOTE,
            CONNECTION_ADDRESS.ENTERED_BY,
            CONNECTION_ADDRESS.ENTERED_AT)
        .from(CONNECTION_ADDRESS)
        .orderBy(CONNECTION_ADDRESS.PATTERN)
        .fetch(Records.mapping(AllowedAddress::new));
  }

  /** Puts others in the place of all, patterns with their notes. */
  public void replace(Map<String, String> patterns, UUID by) {
    sql.deleteFrom(CONNECTION_ADDRESS).execute();
    patterns.forEach(
        (pattern, note) ->
            sql.insertInto(CONNECTION_ADDRESS)
                .set(CONNECTION_ADDRESS.PATTERN, pattern)
                .set(CONNECTION_ADDRESS.NOTE, note)
                .set(CONNECTION_ADDRESS.ENTERED_BY, by)
                .execute());
  }
}
