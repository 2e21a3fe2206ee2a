// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.factor;

import static org.tanheng.data.jooq.Tables.FACTOR_RELEASE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Keeps the tables of releases of published factors; nothing here is ever changed. */
public final class FactorReleaseRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public FactorReleaseRepository(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A release as it was kept.
   *
   * @param tables texts in the order of its hash
   */
  public record KeptRelease(String release, List<String> tables) {
    public KeptRelease {
      tables = List.copyOf(tables);
    }
  }

  /** Keeps a release under its hash, once. */
  public void keep(String hash, KeptRelease kept) {
    sql.insertInto(FACTOR_RELEASE)
        .set(FACTOR_RELEASE.HASH, hash)
        .set(FACTOR_RELEASE.RELEASE, kept.release())
        .set(FACTOR_RELEASE.TABLES, kept.tables().toArray(String[]::new))
        .onConflictDoNothing()
        .execute();
  }

  /** The release of that hash. */
  public Optional<KeptRelease> find(String hash) {
    return sql.selectFrom(FACTOR_RELEASE)
        .where(FACTOR_RELEASE.HASH.eq(hash))
        .fetchOptional(row -> new KeptRelease(row.getRelease(), List.of(row.getTables())));
  }
}
