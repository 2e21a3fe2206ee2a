// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.MethodPack;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.pack.OwnPackRepository;
import org.tanheng.data.pack.StoredPack;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.exchange.OwnPacks;
import org.tanheng.finding.Finding;
import org.tanheng.verify.Computation;

/** Keeps the method packs that an organisation wrote; units below may account by them. */
@Service
public class OwnPackService {
  private final OwnPackRepository packs;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;

  OwnPackService(OwnPackRepository packs, AuditTrail audit, EvidenceOutbox evidence) {
    this.evidence = evidence;
    this.packs = packs;
    this.audit = audit;
  }

  /** The pack of that name that the unit has, else that of the nearest unit above it. */
  public Optional<StoredPack> find(String name, OrgTree tree, UUID unit) {
    for (UUID at : tree.above(unit)) {
      for (StoredPack pack : packs.known(OrgScope.of(Set.of(at)))) {
        if (pack.name().equals(name)) {
          return Optional.of(pack);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a pack of the unit or one above it has a source kind. */
  public boolean hasKind(String kind, OrgTree tree, UUID unit) {
    return packs.known(OrgScope.of(Set.copyOf(tree.above(unit)))).stream()
        .anyMatch(pack -> OwnPacks.read(pack.body()).orElseThrow().kind(kind).isPresent());
  }

  List<StoredPack> all(CurrentUser user) {
    return packs.known(OwnFactors.visible(user));
  }

  List<StoredPack> history(CurrentUser user, UUID id) {
    List<StoredPack> history = packs.history(id, OwnFactors.visible(user));
    if (history.isEmpty()) {
      throw ApiException.notFound("method pack", id);
    }
    return history;
  }

  @Transactional
  public StoredPack create(CurrentUser user, UUID unit, String body) {
    user.require(Role.MANAGER, unit);
    StoredPack made = packs.append(draft(packs.create(), unit, body, user.id()), user.id());
    said(made);
    audit.record(user, "pack-create", "method-pack", made.id(), unit, null, made);
    return made;
  }

  @Transactional
  public StoredPack revise(CurrentUser user, UUID id, long basedOn, String body) {
    StoredPack before = history(user, id).getLast();
    user.require(Role.MANAGER, before.orgUnitId());
    if (before.versionId() != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "pack-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(before.versionId()),
              "Another person changed the pack: look at it again."));
    }
    StoredPack after = packs.append(draft(id, before.orgUnitId(), body, user.id()), user.id());
    said(after);
    audit.record(user, "pack-revise", "method-pack", id, after.orgUnitId(), before, after);
    return after;
  }

  /** The log knows a pack from the moment that it is kept, and not only when it is used. */
  private void said(StoredPack pack) {
    evidence.recordOnce(
        LeafKind.METHOD_PACK,
        pack.name(),
        Computation.methodHash(OwnPacks.read(pack.body()).orElseThrow()));
  }

  private static StoredPack draft(UUID id, UUID unit, String body, UUID by) {
    MethodPack pack = OwnPacks.read(body).orElseThrow();
    return new StoredPack(id, 0, unit, pack.id(), body, pack.hash(), by, Instant.EPOCH, null);
  }
}
