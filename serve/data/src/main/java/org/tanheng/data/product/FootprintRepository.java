// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.product;

import static org.tanheng.data.jooq.Tables.PRODUCT;
import static org.tanheng.data.jooq.Tables.PRODUCT_FOOTPRINT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.jooq.tables.records.ProductFootprintRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends published footprints; every read is confined to a scope. */
public final class FootprintRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public FootprintRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a footprint; its id and time are given here. */
  public StoredFootprint add(StoredFootprint draft) {
    ProductFootprintRecord row = sql.newRecord(PRODUCT_FOOTPRINT);
    row.setProductId(draft.productId());
    row.setNumber(draft.number());
    row.setPeriodStart(draft.periodStart());
    row.setPeriodEnd(draft.periodEnd());
    row.setReference(draft.reference());
    row.setIntensity(draft.intensity());
    row.setUnit(draft.unit());
    row.setIllustrative(draft.illustrative());
    row.setModel(draft.model());
    row.setModelHash(draft.modelHash());
    row.setResult(draft.result());
    row.setResultHash(draft.resultHash());
    row.setPublishedBy(draft.publishedBy());
    return footprint(sql.insertInto(PRODUCT_FOOTPRINT).set(row).returning().fetchSingle());
  }

  /** What was published in a scope, by period, and within a period as it was published. */
  public List<StoredFootprint> all(OrgScope scope) {
    return fetch(scope.covers(PRODUCT.ORG_UNIT_ID));
  }

  /** What was published of a product, by period, and within a period as it was published. */
  public List<StoredFootprint> of(UUID product, OrgScope scope) {
    return fetch(PRODUCT.ID.eq(product).and(scope.covers(PRODUCT.ORG_UNIT_ID)));
  }

  /**
   * The footprints that count for their period and whose model names a certificate, of any unit.
   */
  public List<StoredFootprint> claiming(String certificate) {
    var later = PRODUCT_FOOTPRINT.as("later");
    return fetch(
        PRODUCT_FOOTPRINT
            .MODEL
            .containsIgnoreCase(certificate)
            .and(
                DSL.notExists(
                    DSL.selectOne()
                        .from(later)
                        .where(
                            later.PRODUCT_ID.eq(PRODUCT_FOOTPRINT.PRODUCT_ID),
                            later.PERIOD_START.eq(PRODUCT_FOOTPRINT.PERIOD_START),
                            later.PERIOD_END.eq(PRODUCT_FOOTPRINT.PERIOD_END),
                            later.PUBLISHED_AT.gt(PRODUCT_FOOTPRINT.PUBLISHED_AT)))));
  }

  /** The footprint of this id, if the scope covers its unit. */
  public Optional<StoredFootprint> byId(UUID id, OrgScope scope) {
    return fetch(PRODUCT_FOOTPRINT.ID.eq(id).and(scope.covers(PRODUCT.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  private List<StoredFootprint> fetch(Condition condition) {
    return sql.select(PRODUCT_FOOTPRINT.fields())
        .from(PRODUCT_FOOTPRINT)
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(PRODUCT_FOOTPRINT.PRODUCT_ID))
        .where(condition)
        .orderBy(PRODUCT_FOOTPRINT.PERIOD_START, PRODUCT_FOOTPRINT.PUBLISHED_AT)
        .fetchInto(PRODUCT_FOOTPRINT)
        .map(FootprintRepository::footprint);
  }

  private static StoredFootprint footprint(ProductFootprintRecord row) {
    return new StoredFootprint(
        row.getId(),
        row.getProductId(),
        row.getNumber(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getReference(),
        row.getIntensity(),
        row.getUnit(),
        row.getIllustrative(),
        row.getModel(),
        row.getModelHash(),
        row.getResult(),
        row.getResultHash(),
        row.getPublishedBy(),
        row.getPublishedAt());
  }
}
