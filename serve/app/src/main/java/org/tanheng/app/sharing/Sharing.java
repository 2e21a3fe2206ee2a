// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.sharing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.security.Role;
import org.tanheng.data.sharing.SharingGrant;
import org.tanheng.data.sharing.SharingRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;

/** Opens things to partners, shows them to who holds the key, and ends that again. */
@Service
class Sharing {
  private static final String BY = "by";
  private static final String GRANT = "grant";

  private final SharingRepository grants;
  private final Identifiers identifiers;
  private final SharedFiles files;
  private final FileStore store;
  private final EvidenceOutbox evidence;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  Sharing(
      SharingRepository grants,
      Identifiers identifiers,
      SharedFiles files,
      FileStore store,
      EvidenceOutbox evidence,
      AuditTrail audit,
      TransactionTemplate transactions) {
    this.grants = grants;
    this.identifiers = identifiers;
    this.files = files;
    this.store = store;
    this.evidence = evidence;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** A grant with the key that is told this once. */
  record Granted(SharingGrant grant, String key, String address) {}

  Granted grant(CurrentUser user, GrantWish wish) throws IOException {
    Identified thing =
        identifiers
            .find(wish.thing())
            .filter(found -> user.mayRead(found.orgUnitId()))
            .orElseThrow(() -> ApiException.notFound("identifier", wish.thing()));
    user.requireAny(thing.orgUnitId(), Role.MANAGER);
    check(wish);
    String base = identifiers.base();
    SharedFiles.SharedFile file = files.of(user, thing, wish, base);
    String key = Tokens.token();
    SharingGrant draft =
        new SharingGrant(
            UUID.randomUUID(),
            thing.id(),
            thing.orgUnitId(),
            file.form(),
            file.hash().hex(),
            file.name(),
            file.size(),
            wish.partner().strip(),
            wish.purpose().strip(),
            wish.until(),
            user.id(),
            Instant.EPOCH,
            null,
            0,
            null);
    SharingGrant made =
        Objects.requireNonNull(
            transactions.execute(
                status -> {
                  SharingGrant kept = grants.grant(draft, Tokens.hash(key));
                  audit.record(user, "grant", GRANT, kept.id(), kept.orgUnitId(), null, kept);
                  record(user, kept);
                  return kept;
                }));
    return new Granted(made, key, base + "/shared#" + key);
  }

  private void check(GrantWish wish) {
    if (wish.partner().isBlank() || wish.purpose().isBlank()) {
      throw ApiException.malformed(
          Finding.error(
              "grant-words",
              "grant",
              "no partner or no purpose",
              "who gets it, and what for",
              "Name the partner and the purpose; both are committed to in the log."));
    }
    if (!wish.until().isAfter(evidence.now())) {
      throw ApiException.malformed(
          Finding.error(
              "grant-past",
              "until",
              wish.until().toString(),
              "a time after " + evidence.now(),
              "Say until when the partner may look."));
    }
  }

  private void record(CurrentUser user, SharingGrant grant) {
    evidence.record(
        LeafKind.GRANT,
        grant.id().toString(),
        null,
        JsonObject.builder()
            .put("id", grant.id().toString())
            .put("thing", grant.thing())
            .put("content", grant.sha256())
            .put("until", grant.validUntil().toString())
            .build(),
        Map.of(
            "partner",
            Json.of(grant.partner()),
            "purpose",
            Json.of(grant.purpose()),
            BY,
            EvidenceOutbox.person(user)));
  }

  SharingGrant revoke(CurrentUser user, UUID id) {
    SharingGrant grant = require(user, id);
    user.requireAny(grant.orgUnitId(), Role.MANAGER);
    transactions.executeWithoutResult(
        status -> {
          if (grants.revoke(id, user.id())) {
            audit.record(user, "revoke", GRANT, id, grant.orgUnitId(), grant, null);
            evidence.record(
                LeafKind.REVOCATION,
                id.toString(),
                null,
                JsonObject.builder().put(GRANT, id.toString()).build(),
                Map.of(BY, EvidenceOutbox.person(user)));
          }
        });
    return require(user, id);
  }

  List<SharingGrant> all(CurrentUser user) {
    return grants.all(user.ownScope());
  }

  List<Instant> views(CurrentUser user, UUID id) {
    return grants.views(require(user, id).id());
  }

  private SharingGrant require(CurrentUser user, UUID id) {
    return grants.byId(id, user.ownScope()).orElseThrow(() -> ApiException.notFound(GRANT, id));
  }

  /** The grant of a key, as long as it is open. */
  SharingGrant opened(String key) {
    SharingGrant grant = grants.byKey(Tokens.hash(key)).orElseThrow(ApiException::linkUnknown);
    if (!grant.isOpen(evidence.now())) {
      boolean isRevoked = grant.revokedAt() != null;
      throw new ApiException(
          HttpStatus.GONE,
          Finding.error(
              "grant-ended",
              "grant",
              isRevoked ? "revoked " + grant.revokedAt() : "ended " + grant.validUntil(),
              "an open grant",
              "Ask the owner to open it again."));
    }
    return grant;
  }

  /** The file, after the look is kept and said to the log. */
  byte[] view(SharingGrant grant) throws IOException {
    byte[] bytes = store.read(new Hash(grant.sha256())).orElseThrow();
    transactions.executeWithoutResult(
        status -> {
          grants.viewed(grant.id());
          evidence.record(
              LeafKind.VIEW,
              grant.id().toString(),
              null,
              JsonObject.builder()
                  .put(GRANT, grant.id().toString())
                  .put("content", grant.sha256())
                  .build(),
              Map.of());
        });
    return bytes;
  }
}
