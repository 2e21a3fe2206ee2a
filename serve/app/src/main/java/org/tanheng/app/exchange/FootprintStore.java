// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.exchange.StoredEvent;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.data.exchange.StoredPcf.Origin;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.CatenaFacts;
import org.tanheng.footprint.exchange.CatenaX;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;
import org.tanheng.footprint.exchange.PcfFilter;
import org.tanheng.footprint.exchange.SupplierInput;

/** Footprints that are exchanged: entered, published, received, handed out as files. */
@Service
public class FootprintStore {
  private static final String PCF = "pcf";

  private final PcfRepository footprints;
  private final ReceivedFootprints received;
  private final PartnerRepository partners;
  private final SharedFootprints shared;
  private final PactEvents events;
  private final AuditTrail audit;

  FootprintStore(
      PcfRepository footprints,
      ReceivedFootprints received,
      PartnerRepository partners,
      SharedFootprints shared,
      PactEvents events,
      AuditTrail audit) {
    this.footprints = footprints;
    this.received = received;
    this.partners = partners;
    this.shared = shared;
    this.events = events;
    this.audit = audit;
  }

  List<PcfView> all(CurrentUser user) {
    return footprints.all(user.ownScope()).reversed().stream().map(PcfView::of).toList();
  }

  /**
   * Publishes a footprint of ours: partners that may see the product are told. A footprint that is
   * replaced by it is deprecated.
   */
  @Transactional
  public UUID publish(CurrentUser user, UUID unit, Pcf pcf) {
    user.requireAny(unit, Role.MANAGER);
    requireSums(pcf);
    StoredPcf kept = received.keep(unit, Origin.OWN, null, user.id(), pcf);
    for (UUID before : pcf.preceding()) {
      footprints
          .byId(before, OrgScope.of(Set.of(unit)))
          .filter(old -> old.origin() == Origin.OWN)
          .ifPresent(old -> footprints.deprecate(unit, old.pfId()));
    }
    audit.record(user, "pcf-publish", PCF, kept.pfId(), unit, null, PcfView.of(kept));
    PcfFilter itself = PcfFilter.of(Map.of()).orElseThrow();
    for (Partner partner : partners.all(OrgScope.of(Set.of(unit)))) {
      boolean sees =
          partner.address() != null
              && partner.endedAt() == null
              && shared.of(partner, itself).stream().anyMatch(one -> one.id().equals(pcf.id()));
      if (sees) {
        events.send(
            partner,
            StoredEvent.Kind.PUBLISHED,
            null,
            JsonObject.builder()
                .put("pfIds", Json.of(List.of(Json.of(pcf.id().toString()))))
                .build());
      }
    }
    return kept.pfId();
  }

  /** Our own sums must fit: what we hand out has no rounding of others to excuse it. */
  private static void requireSums(Pcf pcf) {
    List<Finding> findings = Pact.read(Pact.write(pcf)).findings();
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  /** Takes a document: PACT 3.0, or a payload of Catena-X. */
  @Transactional
  PcfView enter(CurrentUser user, UUID unit, Origin origin, String document) {
    Pcf pcf = read(document);
    if (origin == Origin.OWN) {
      publish(user, unit, pcf);
    } else {
      user.requireAny(unit, Role.RECORDER, Role.MANAGER);
      StoredPcf kept = received.keep(unit, origin, null, user.id(), pcf);
      audit.record(user, "pcf-enter", PCF, kept.pfId(), unit, null, PcfView.of(kept));
    }
    return PcfView.of(footprints.byId(pcf.id(), OrgScope.of(Set.of(unit))).orElseThrow());
  }

  static Pcf read(String document) {
    Outcome<Json> parsed = Json.parse(document);
    boolean isCatena =
        parsed.isDone()
            && parsed.orElseThrow() instanceof JsonObject object
            && object.get("scopeOfPcfForm").isPresent();
    return isCatena
        ? CatenaX.read(document).orElseThrow().pcf()
        : parsed.flatMap(Pact::read).orElseThrow();
  }

  @Transactional
  PcfView deprecate(CurrentUser user, UUID id) {
    StoredPcf stored = require(user, id);
    user.requireAny(stored.orgUnitId(), Role.MANAGER);
    footprints.deprecate(stored.orgUnitId(), id);
    audit.record(user, "pcf-deprecate", PCF, id, stored.orgUnitId(), null, null);
    return PcfView.of(require(user, id));
  }

  String document(CurrentUser user, UUID id) {
    return Pact.write(SharedFootprints.read(require(user, id))).writeIndented();
  }

  String input(CurrentUser user, UUID id) {
    return SupplierInput.of(SharedFootprints.read(require(user, id))).writeIndented();
  }

  String catena(CurrentUser user, UUID id, CatenaFacts facts) {
    return CatenaX.write(new CatenaX.Payload(SharedFootprints.read(require(user, id)), facts))
        .orElseThrow()
        .writeIndented();
  }

  private StoredPcf require(CurrentUser user, UUID id) {
    return footprints.byId(id, user.ownScope()).orElseThrow(() -> ApiException.notFound(PCF, id));
  }
}
