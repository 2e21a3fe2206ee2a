// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.passport;

import static org.tanheng.data.jooq.Tables.PASSPORT;
import static org.tanheng.data.jooq.Tables.PRODUCT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.jooq.tables.records.PassportRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads passports; the newest version of a product counts. */
public final class PassportRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PassportRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a passport as the next version of its product. */
  public StoredPassport add(StoredPassport draft) {
    Integer last =
        sql.select(DSL.max(PASSPORT.NUMBER))
            .from(PASSPORT)
            .where(PASSPORT.PRODUCT_ID.eq(draft.productId()))
            .fetchSingle()
            .value1();
    PassportRecord row = sql.newRecord(PASSPORT);
    row.setProductId(draft.productId());
    row.setNumber(last == null ? 1 : last + 1);
    row.setGtin(draft.gtin());
    row.setBatch(draft.batch());
    row.setFootprintId(draft.footprintId());
    row.setOpen(draft.open());
    row.setBody(draft.body());
    row.setRecordedBy(draft.recordedBy());
    return passport(sql.insertInto(PASSPORT).set(row).returning().fetchSingle());
  }

  /** The newest passport of each product in a scope. */
  public List<StoredPassport> newest(OrgScope scope) {
    return sql.select(PASSPORT.fields())
        .distinctOn(PASSPORT.PRODUCT_ID)
        .from(PASSPORT)
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(PASSPORT.PRODUCT_ID))
        .where(scope.covers(PRODUCT.ORG_UNIT_ID))
        .orderBy(PASSPORT.PRODUCT_ID, PASSPORT.NUMBER.desc())
        .fetchInto(PASSPORT)
        .map(PassportRepository::passport);
  }

  /** The newest passport of a product. */
  public Optional<StoredPassport> of(UUID product) {
    return sql.selectFrom(PASSPORT)
        .where(PASSPORT.PRODUCT_ID.eq(product))
        .orderBy(PASSPORT.NUMBER.desc())
        .limit(1)
        .fetchOptional(PassportRepository::passport);
  }

  /** A version of the passport of a product. */
  public Optional<StoredPassport> version(UUID product, int number) {
    return sql.selectFrom(PASSPORT)
        .where(PASSPORT.PRODUCT_ID.eq(product), PASSPORT.NUMBER.eq(number))
        .fetchOptional(PassportRepository::passport);
  }

  /** The product whose newest passport carries this GTIN, if one and only one does. */
  public Optional<UUID> ofGtin(String gtin) {
    List<UUID> products =
        newest(OrgScope.everything()).stream()
            .filter(one -> gtin.equals(one.gtin()))
            .map(StoredPassport::productId)
            .toList();
    return products.size() == 1 ? Optional.of(products.getFirst()) : Optional.empty();
  }

  private static StoredPassport passport(PassportRecord row) {
    return new StoredPassport(
        row.getProductId(),
        row.getNumber(),
        row.getGtin(),
        row.getBatch(),
        row.getFootprintId(),
        row.getOpen(),
        row.getBody(),
        row.getRecordedBy(),
        row.getKnownAt());
  }
}
