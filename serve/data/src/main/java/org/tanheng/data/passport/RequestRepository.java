// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.passport;

import static org.tanheng.data.jooq.Tables.CERTIFICATE_REQUEST;
import static org.tanheng.data.jooq.Tables.CERTIFICATE_REQUEST_STEP;
import static org.tanheng.data.jooq.Tables.PRODUCT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.tanheng.data.jooq.tables.records.CertificateRequestRecord;
import org.tanheng.data.jooq.tables.records.CertificateRequestStepRecord;
import org.tanheng.data.organisation.OrgScope;

/** Appends and reads requests for certificates and their steps. */
public final class RequestRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public RequestRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a request; its id and time are given here. */
  public UUID add(StoredRequest draft) {
    CertificateRequestRecord row = sql.newRecord(CERTIFICATE_REQUEST);
    row.setProductId(draft.productId());
    row.setFootprintId(draft.footprintId());
    row.setAddressee(draft.addressee());
    row.setWish(draft.wish());
    row.setRequestedBy(draft.requestedBy());
    return sql.insertInto(CERTIFICATE_REQUEST).set(row).returning().fetchSingle().getId();
  }

  /** Keeps a step; its number is the one after the last that was seen. */
  public void step(UUID request, StoredRequest.Step draft) {
    CertificateRequestStepRecord row = sql.newRecord(CERTIFICATE_REQUEST_STEP);
    row.setRequestId(request);
    row.setNumber(draft.number());
    row.setState(draft.state());
    row.setNote(draft.note());
    row.setCertificate(draft.certificate());
    row.setValidUntil(draft.validUntil());
    row.setAttachmentId(draft.attachmentId());
    row.setRecordedBy(draft.recordedBy());
    sql.insertInto(CERTIFICATE_REQUEST_STEP).set(row).execute();
  }

  /** The requests of a product, in order. */
  public List<StoredRequest> of(UUID product) {
    return fetch(CERTIFICATE_REQUEST.PRODUCT_ID.eq(product));
  }

  /** The request of this id, if the scope covers the unit of its product. */
  public Optional<StoredRequest> byId(UUID id, OrgScope scope) {
    return fetch(CERTIFICATE_REQUEST.ID.eq(id).and(scope.covers(PRODUCT.ORG_UNIT_ID))).stream()
        .findFirst();
  }

  private List<StoredRequest> fetch(Condition condition) {
    return sql.select(CERTIFICATE_REQUEST.fields())
        .from(CERTIFICATE_REQUEST)
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(CERTIFICATE_REQUEST.PRODUCT_ID))
        .where(condition)
        .orderBy(CERTIFICATE_REQUEST.REQUESTED_AT)
        .fetchInto(CERTIFICATE_REQUEST)
        .map(this::request);
  }

  private StoredRequest request(CertificateRequestRecord row) {
    return new StoredRequest(
        row.getId(),
        row.getProductId(),
        row.getFootprintId(),
        row.getAddressee(),
        row.getWish(),
        row.getRequestedBy(),
        row.getRequestedAt(),
        sql.selectFrom(CERTIFICATE_REQUEST_STEP)
            .where(CERTIFICATE_REQUEST_STEP.REQUEST_ID.eq(row.getId()))
            .orderBy(CERTIFICATE_REQUEST_STEP.NUMBER)
            .fetch(RequestRepository::step));
  }

  private static StoredRequest.Step step(CertificateRequestStepRecord row) {
    return new StoredRequest.Step(
        row.getNumber(),
        row.getState(),
        row.getNote(),
        row.getCertificate(),
        row.getValidUntil(),
        row.getAttachmentId(),
        row.getRecordedBy(),
        row.getKnownAt());
  }
}
