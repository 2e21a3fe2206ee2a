// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.factors.FactorInlining;
import org.tanheng.app.factors.OwnPackService;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;

/** Keeps emission sources: each change is a new version. */
@Service
class Sources {
  private final SourceRepository sources;
  private final AuditTrail audit;
  private final FactorInlining factors;
  private final OwnPackService packs;

  Sources(
      SourceRepository sources, AuditTrail audit, FactorInlining factors, OwnPackService packs) {
    this.packs = packs;
    this.sources = sources;
    this.audit = audit;
    this.factors = factors;
  }

  List<Source> of(CurrentUser user, @Nullable UUID org) {
    if (org == null) {
      return sources.known(user.scope());
    }
    user.requireRead(org);
    return sources.known(user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  List<Source> history(CurrentUser user, UUID id) {
    List<Source> history = sources.history(id, user.scope());
    if (history.isEmpty()) {
      throw ApiException.notFound("source", id);
    }
    return history;
  }

  @Transactional
  public Source create(CurrentUser user, SourceFacts facts) {
    user.require(Role.RECORDER, facts.orgUnitId());
    checkCode(facts, null);
    Source made =
        sources.append(
            facts.draft(sources.create(), user.id(), inlined(user, facts), isOwnKind(user, facts)),
            user.id());
    audit.record(user, "source-create", "source", made.id(), made.orgUnitId(), null, made);
    return made;
  }

  @Transactional
  public Source revise(CurrentUser user, UUID id, long basedOn, SourceFacts facts) {
    Source before =
        sources.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("source", id));
    user.require(Role.RECORDER, before.orgUnitId());
    if (!before.orgUnitId().equals(facts.orgUnitId())) {
      throw ApiException.conflict(
          Finding.error(
              "source-moved",
              "orgUnitId",
              facts.orgUnitId().toString(),
              before.orgUnitId().toString(),
              "End the source and begin a new one in the other unit: history stays true."));
    }
    if (before.versionId() != basedOn) {
      throw ApiException.conflict(
          Finding.error(
              "source-changed",
              "basedOn",
              Long.toString(basedOn),
              Long.toString(before.versionId()),
              "Another person changed the source: look at it again, then repeat the change."));
    }
    checkCode(facts, id);
    Source after =
        sources.append(
            facts.draft(id, user.id(), inlined(user, facts), isOwnKind(user, facts)), user.id());
    audit.record(user, "source-revise", "source", id, after.orgUnitId(), before, after);
    return after;
  }

  /** Codes that differ by capitals alone would be one id in the inventory. */
  private void checkCode(SourceFacts facts, @Nullable UUID id) {
    sources.known(OrgScope.of(Set.of(facts.orgUnitId()))).stream()
        .filter(other -> !other.id().equals(id))
        .filter(other -> other.code().equalsIgnoreCase(facts.code().strip()))
        .filter(other -> !other.code().equals(facts.code().strip()))
        .findFirst()
        .ifPresent(
            other -> {
              throw ApiException.conflict(
                  Finding.error(
                      "duplicate-id",
                      "code",
                      facts.code(),
                      "a code that differs from " + other.code() + " by more than capitals",
                      "Choose another code."));
            });
  }

  private UnaryOperator<JsonObject> inlined(CurrentUser user, SourceFacts facts) {
    return definition ->
        factors.inline(
            definition,
            user.tree(),
            facts.orgUnitId(),
            facts.validFrom(),
            facts.validFrom().plusYears(1),
            true);
  }

  private Predicate<String> isOwnKind(CurrentUser user, SourceFacts facts) {
    return kind -> packs.hasKind(kind, user.tree(), facts.orgUnitId());
  }
}
