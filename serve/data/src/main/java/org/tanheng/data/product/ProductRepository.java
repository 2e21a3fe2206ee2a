// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.product;

import static org.tanheng.data.jooq.Tables.PRODUCT;
import static org.tanheng.data.jooq.Tables.PRODUCT_VERSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends versions of models; every read is confined to a scope. */
public final class ProductRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public ProductRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new product without a version; empty if the unit has one of that code. */
  public Optional<UUID> create(UUID orgUnit, String code) {
    return sql.insertInto(PRODUCT)
        .set(PRODUCT.ORG_UNIT_ID, orgUnit)
        .set(PRODUCT.CODE, code)
        .onConflictDoNothing()
        .returning(PRODUCT.ID)
        .fetchOptional(PRODUCT.ID);
  }

  /** Holds the product until the transaction ends, so that versions are counted one by one. */
  public void hold(UUID product) {
    sql.select(PRODUCT.ID).from(PRODUCT).where(PRODUCT.ID.eq(product)).forUpdate().fetch();
  }

  /** Keeps a version under the number that it has. */
  public StoredProduct append(StoredProduct draft) {
    sql.insertInto(PRODUCT_VERSION)
        .set(PRODUCT_VERSION.PRODUCT_ID, draft.id())
        .set(PRODUCT_VERSION.NUMBER, draft.number())
        .set(PRODUCT_VERSION.NAME_ZH, draft.nameZh())
        .set(PRODUCT_VERSION.NAME_EN, draft.nameEn())
        .set(PRODUCT_VERSION.BODY, draft.body())
        .set(PRODUCT_VERSION.HASH, draft.hash())
        .set(PRODUCT_VERSION.INTENSITY, draft.intensity())
        .set(PRODUCT_VERSION.UNIT, draft.unit())
        .set(PRODUCT_VERSION.RECORDED_BY, draft.recordedBy())
        .execute();
    return history(draft.id(), OrgScope.everything()).getLast();
  }

  /** The newest version of each product, by code. */
  public List<StoredProduct> known(OrgScope scope) {
    var later = PRODUCT_VERSION.as("later");
    return fetch(
        scope
            .covers(PRODUCT.ORG_UNIT_ID)
            .and(
                DSL.notExists(
                    DSL.selectOne()
                        .from(later)
                        .where(
                            later.PRODUCT_ID.eq(PRODUCT_VERSION.PRODUCT_ID),
                            later.NUMBER.gt(PRODUCT_VERSION.NUMBER)))));
  }

  /** Every version of a product, oldest first. */
  public List<StoredProduct> history(UUID product, OrgScope scope) {
    return fetch(PRODUCT.ID.eq(product).and(scope.covers(PRODUCT.ORG_UNIT_ID)));
  }

  private List<StoredProduct> fetch(Condition condition) {
    return sql.select()
        .from(PRODUCT)
        .join(PRODUCT_VERSION)
        .on(PRODUCT_VERSION.PRODUCT_ID.eq(PRODUCT.ID))
        .where(condition)
        .orderBy(PRODUCT.CODE, PRODUCT.ID, PRODUCT_VERSION.NUMBER)
        .fetch(ProductRepository::product);
  }

  private static StoredProduct product(Record row) {
    return new StoredProduct(
        row.get(PRODUCT.ID),
        row.get(PRODUCT_VERSION.NUMBER),
        row.get(PRODUCT.ORG_UNIT_ID),
        row.get(PRODUCT.CODE),
        row.get(PRODUCT_VERSION.NAME_ZH),
        row.get(PRODUCT_VERSION.NAME_EN),
        row.get(PRODUCT_VERSION.BODY),
        row.get(PRODUCT_VERSION.HASH),
        row.get(PRODUCT_VERSION.INTENSITY),
        row.get(PRODUCT_VERSION.UNIT),
        row.get(PRODUCT_VERSION.RECORDED_BY),
        row.get(PRODUCT_VERSION.KNOWN_AT));
  }
}
