// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import static org.tanheng.data.jooq.Tables.PARTNER;
import static org.tanheng.data.jooq.Tables.PARTNER_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.Sql;
import org.tanheng.data.jooq.tables.records.PartnerRecord;
import org.tanheng.data.organisation.OrgScope;

/** Keeps partners, the hashes of what they sign in with, and their tokens. */
public final class PartnerRepository {
  private static final String[] NO_TEXTS = new String[0];

  private final DSLContext sql;

  /** Works on the connection, and in the transaction, of {@code sql}. */
  public PartnerRepository(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a new partner. */
  public void add(Partner partner, byte[] secretHash, byte @Nullable [] theirSecret) {
    PartnerRecord row = sql.newRecord(PARTNER);
    row.setId(partner.id());
    row.setOrgUnitId(partner.orgUnitId());
    row.setName(partner.name());
    row.setClientId(partner.clientId());
    row.setSecretHash(secretHash);
    row.setProducts(partner.products().toArray(NO_TEXTS));
    if (partner.address() != null) {
      row.setAddress(partner.address());
      row.setTheirClient(partner.theirClient());
      row.setTheirSecret(theirSecret);
    }
    row.setMadeBy(partner.madeBy());
    sql.insertInto(PARTNER).set(row).execute();
  }

  /** Says anew which products a partner may see. */
  public void products(UUID id, List<String> products) {
    sql.update(PARTNER)
        .set(PARTNER.PRODUCTS, products.toArray(NO_TEXTS))
        .where(PARTNER.ID.eq(id))
        .execute();
  }

  /** Gives a partner another secret; tokens of the old one end. */
  public void secret(UUID id, byte[] secretHash) {
    sql.update(PARTNER).set(PARTNER.SECRET_HASH, secretHash).where(PARTNER.ID.eq(id)).execute();
    sql.deleteFrom(PARTNER_TOKEN).where(PARTNER_TOKEN.PARTNER_ID.eq(id)).execute();
  }

  /** Ends a partner at once, tokens included. */
  public void end(UUID id, UUID by) {
    sql.update(PARTNER)
        .set(PARTNER.ENDED_BY, by)
        .set(PARTNER.ENDED_AT, Sql.NOW)
        .where(PARTNER.ID.eq(id), PARTNER.ENDED_AT.isNull())
        .execute();
    sql.deleteFrom(PARTNER_TOKEN).where(PARTNER_TOKEN.PARTNER_ID.eq(id)).execute();
  }

  /** The partners of a scope, by name. */
  public List<Partner> all(OrgScope scope) {
    return fetch(scope.covers(PARTNER.ORG_UNIT_ID));
  }

  /** A partner of a scope. */
  public Optional<Partner> byId(UUID id, OrgScope scope) {
    return fetch(PARTNER.ID.eq(id).and(scope.covers(PARTNER.ORG_UNIT_ID))).stream().findFirst();
  }

  /** The partner of that name and secret, unless it has ended. */
  public Optional<Partner> bySecret(String clientId, byte[] secretHash) {
    return fetch(
            PARTNER
                .CLIENT_ID
                .eq(clientId)
                .and(PARTNER.SECRET_HASH.eq(secretHash))
                .and(PARTNER.ENDED_AT.isNull()))
        .stream()
        .findFirst();
  }

  /** What we sign in with there, as it was sealed. */
  public Optional<byte[]> theirSecret(UUID id) {
    return sql.select(PARTNER.THEIR_SECRET)
        .from(PARTNER)
        .where(PARTNER.ID.eq(id))
        .fetchOptional(PARTNER.THEIR_SECRET);
  }

  /** Keeps a token until its end, and forgets those of the partner that are over. */
  public void token(byte[] hash, UUID partner, Instant now, Instant until) {
    sql.deleteFrom(PARTNER_TOKEN)
        .where(PARTNER_TOKEN.PARTNER_ID.eq(partner), PARTNER_TOKEN.EXPIRES_AT.lt(now))
        .execute();
    sql.insertInto(PARTNER_TOKEN)
        .set(PARTNER_TOKEN.HASH, hash)
        .set(PARTNER_TOKEN.PARTNER_ID, partner)
        .set(PARTNER_TOKEN.EXPIRES_AT, until)
        .execute();
  }

  /** The partner who holds a token. */
  public Optional<Partner> byToken(byte[] hash, Instant now) {
    return sql.select(PARTNER_TOKEN.PARTNER_ID)
        .from(PARTNER_TOKEN)
        .where(PARTNER_TOKEN.HASH.eq(hash), PARTNER_TOKEN.EXPIRES_AT.gt(now))
        .fetchOptional(PARTNER_TOKEN.PARTNER_ID)
        .flatMap(
            id -> fetch(PARTNER.ID.eq(id).and(PARTNER.ENDED_AT.isNull())).stream().findFirst());
  }

  private List<Partner> fetch(Condition condition) {
    return sql.selectFrom(PARTNER)
        .where(condition)
        .orderBy(PARTNER.NAME, PARTNER.ID)
        .fetch(PartnerRepository::partner);
  }

  private static Partner partner(PartnerRecord row) {
    return new Partner(
        row.getId(),
        row.getOrgUnitId(),
        row.getName(),
        row.getClientId(),
        List.of(row.getProducts()),
        row.getAddress(),
        row.getTheirClient(),
        row.getMadeBy(),
        row.getMadeAt(),
        row.getEndedAt());
  }
}
