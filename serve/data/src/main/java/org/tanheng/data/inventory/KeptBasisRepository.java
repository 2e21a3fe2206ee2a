// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import static org.tanheng.data.jooq.Tables.CALCULATION;
import static org.tanheng.data.jooq.Tables.KEPT_FACTORS;
import static org.tanheng.data.jooq.Tables.KEPT_METHOD;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Keeps the factors and methods that calculations follow from; nothing here is ever changed. */
public final class KeptBasisRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public KeptBasisRepository(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A release of published factors as it was kept.
   *
   * @param tables texts in the order of its hash
   */
  public record KeptFactors(String release, List<String> tables) {
    public KeptFactors {
      tables = List.copyOf(tables);
    }
  }

  /** Keeps a release of factors under its hash, once. */
  public void keepFactors(String hash, KeptFactors kept) {
    sql.insertInto(KEPT_FACTORS)
        .set(KEPT_FACTORS.HASH, hash)
        .set(KEPT_FACTORS.RELEASE, kept.release())
        .set(KEPT_FACTORS.TABLES, kept.tables().toArray(String[]::new))
        .onConflictDoNothing()
        .execute();
  }

  /** The release of factors of that hash. */
  public Optional<KeptFactors> factors(String hash) {
    return sql.selectFrom(KEPT_FACTORS)
        .where(KEPT_FACTORS.HASH.eq(hash))
        .fetchOptional(row -> new KeptFactors(row.getRelease(), List.of(row.getTables())));
  }

  /** Keeps the text of a method pack under its hash, once. */
  public void keepMethod(String hash, String packId, String whole) {
    sql.insertInto(KEPT_METHOD)
        .set(KEPT_METHOD.HASH, hash)
        .set(KEPT_METHOD.PACK_ID, packId)
        .set(KEPT_METHOD.WHOLE, whole)
        .onConflictDoNothing()
        .execute();
  }

  /** Whether a method pack of that hash was kept. */
  public boolean hasMethod(String hash) {
    return sql.fetchExists(KEPT_METHOD, KEPT_METHOD.HASH.eq(hash));
  }

  /** The text of the method pack of that hash. */
  public Optional<String> method(String hash) {
    return sql.select(KEPT_METHOD.WHOLE)
        .from(KEPT_METHOD)
        .where(KEPT_METHOD.HASH.eq(hash))
        .fetchOptional(KEPT_METHOD.WHOLE);
  }

  /** Ids of the packs that calculations were posted by. */
  public Set<String> used() {
    return sql.selectDistinct(CALCULATION.PACK_ID).from(CALCULATION).fetchSet(CALCULATION.PACK_ID);
  }
}
