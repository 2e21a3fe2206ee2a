// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.certificate;

import static org.tanheng.data.jooq.Tables.CERTIFICATE;
import static org.tanheng.data.jooq.Tables.CERTIFICATE_USE;
import static org.tanheng.data.jooq.Tables.CERTIFICATE_VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.CertificateUseRecord;
import org.tanheng.data.jooq.tables.records.CertificateVersionRecord;
import org.tanheng.data.organisation.OrgScope;

/** Reads and appends lots of certificates and their uses; every read is confined to a scope. */
public final class CertificateRepository {
  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public CertificateRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** A new lot, without facts yet. */
  public UUID create() {
    return sql.insertInto(CERTIFICATE)
        .defaultValues()
        .returning(CERTIFICATE.ID)
        .fetchSingle()
        .getId();
  }

  /** Makes these the current facts. */
  public StoredCertificate append(StoredCertificate draft, UUID by) {
    sql.update(CERTIFICATE_VERSION)
        .set(CERTIFICATE_VERSION.SUPERSEDED_AT, Sql.NOW)
        .where(
            CERTIFICATE_VERSION.CERTIFICATE_ID.eq(draft.id()),
            CERTIFICATE_VERSION.SUPERSEDED_AT.isNull())
        .execute();
    CertificateVersionRecord row = sql.newRecord(CERTIFICATE_VERSION);
    row.setCertificateId(draft.id());
    row.setOrgUnitId(draft.orgUnitId());
    row.setSerial(draft.serial());
    row.setAmount(draft.amount());
    row.setUnit(draft.unit());
    row.setMarket(draft.market());
    row.setTechnology(draft.technology());
    row.setGeneratedFrom(draft.generatedFrom());
    row.setGeneratedTo(draft.generatedTo());
    row.setRetiredOn(draft.retiredOn());
    row.setDocument(draft.document());
    row.setEvidence(draft.evidence());
    row.setInstrument(draft.instrument());
    row.setContract(draft.contract());
    row.setSettlement(draft.settlement());
    row.setRecords(draft.records());
    row.setRetirementRecord(draft.retirementRecord());
    row.setRecordedBy(by);
    return lot(sql.insertInto(CERTIFICATE_VERSION).set(row).returning().fetchSingle());
  }

  /** The lots of a scope by their number. */
  public List<StoredCertificate> known(OrgScope scope) {
    return fetch(scope.covers(CERTIFICATE_VERSION.ORG_UNIT_ID));
  }

  /** The lot of this id. */
  public Optional<StoredCertificate> byId(UUID id, OrgScope scope) {
    return fetch(
            CERTIFICATE_VERSION
                .CERTIFICATE_ID
                .eq(id)
                .and(scope.covers(CERTIFICATE_VERSION.ORG_UNIT_ID)))
        .stream()
        .findFirst();
  }

  /** Lets no other transaction use the lot until this one ends, and says what is used already. */
  public BigDecimal lockUsed(UUID id) {
    sql.selectFrom(CERTIFICATE).where(CERTIFICATE.ID.eq(id)).forUpdate().fetchSingle();
    return sql.select(DSL.coalesce(DSL.sum(CERTIFICATE_USE.AMOUNT), BigDecimal.ZERO))
        .from(CERTIFICATE_USE)
        .where(CERTIFICATE_USE.CERTIFICATE_ID.eq(id), CERTIFICATE_USE.WITHDRAWN_AT.isNull())
        .fetchSingle()
        .value1();
  }

  /** Uses a part of a lot; the caller has checked that it is left. */
  public CertificateUse use(
      UUID certificate, UUID source, LocalDate from, LocalDate to, BigDecimal amount, UUID by) {
    CertificateUseRecord row = sql.newRecord(CERTIFICATE_USE);
    row.setCertificateId(certificate);
    row.setSourceId(source);
    row.setPeriodStart(from);
    row.setPeriodEnd(to);
    row.setAmount(amount);
    row.setUsedBy(by);
    return use(sql.insertInto(CERTIFICATE_USE).set(row).returning().fetchSingle());
  }

  /** The uses in force of these lots. */
  public List<CertificateUse> usesOf(List<UUID> certificates) {
    return uses(CERTIFICATE_USE.CERTIFICATE_ID.in(certificates));
  }

  /** The uses in force by a source in periods that have a day in common with this one. */
  public List<CertificateUse> usedBy(UUID source, LocalDate from, LocalDate to) {
    return uses(
        CERTIFICATE_USE
            .SOURCE_ID
            .eq(source)
            .and(CERTIFICATE_USE.PERIOD_START.lt(to))
            .and(CERTIFICATE_USE.PERIOD_END.gt(from)));
  }

  /** Ends a use; the part is free again. */
  public void withdraw(UUID use, UUID by) {
    sql.update(CERTIFICATE_USE)
        .set(CERTIFICATE_USE.WITHDRAWN_BY, by)
        .set(CERTIFICATE_USE.WITHDRAWN_AT, Sql.NOW)
        .where(CERTIFICATE_USE.ID.eq(use), CERTIFICATE_USE.WITHDRAWN_AT.isNull())
        .execute();
  }

  private List<CertificateUse> uses(Condition condition) {
    return sql.selectFrom(CERTIFICATE_USE)
        .where(condition)
        .and(CERTIFICATE_USE.WITHDRAWN_AT.isNull())
        .orderBy(CERTIFICATE_USE.PERIOD_START, CERTIFICATE_USE.USED_AT)
        .fetch(CertificateRepository::use);
  }

  private List<StoredCertificate> fetch(Condition condition) {
    return sql.selectFrom(CERTIFICATE_VERSION)
        .where(condition)
        .and(CERTIFICATE_VERSION.SUPERSEDED_AT.isNull())
        .orderBy(CERTIFICATE_VERSION.GENERATED_FROM.desc(), CERTIFICATE_VERSION.SERIAL)
        .fetch(CertificateRepository::lot);
  }

  private static CertificateUse use(CertificateUseRecord row) {
    return new CertificateUse(
        row.getId(),
        row.getCertificateId(),
        row.getSourceId(),
        row.getPeriodStart(),
        row.getPeriodEnd(),
        row.getAmount(),
        row.getUsedBy(),
        row.getUsedAt());
  }

  private static StoredCertificate lot(CertificateVersionRecord row) {
    return new StoredCertificate(
        row.getCertificateId(),
        row.getVersionId(),
        row.getOrgUnitId(),
        row.getSerial(),
        row.getAmount(),
        row.getUnit(),
        row.getMarket(),
        row.getTechnology(),
        row.getGeneratedFrom(),
        row.getGeneratedTo(),
        row.getRetiredOn(),
        row.getDocument(),
        row.getEvidence(),
        row.getInstrument(),
        row.getContract(),
        row.getSettlement(),
        row.getRecords(),
        row.getRetirementRecord(),
        row.getRecordedBy(),
        row.getKnownAt());
  }
}
