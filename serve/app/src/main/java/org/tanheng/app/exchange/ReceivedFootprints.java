// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.data.exchange.StoredPcf.Origin;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;

/** Keeps footprints: what stands under an id never changes, it is only deprecated. */
@Component
class ReceivedFootprints {
  private final PcfRepository footprints;

  ReceivedFootprints(PcfRepository footprints) {
    this.footprints = footprints;
  }

  /** Keeps what a partner sent. */
  void keep(Partner partner, Pcf pcf) {
    keep(partner.orgUnitId(), Origin.RECEIVED, partner.id(), null, pcf);
  }

  /**
   * Keeps a footprint of a unit.
   *
   * @throws FindingException {@code pcf-changed} if another stands under the id
   */
  StoredPcf keep(UUID unit, Origin origin, @Nullable UUID partner, @Nullable UUID by, Pcf pcf) {
    JsonObject document = Pact.write(pcf);
    StoredPcf stored =
        new StoredPcf(
            pcf.id(),
            unit,
            origin,
            partner,
            document.write(),
            Hash.of(document).hex(),
            pcf.status() == Pcf.Status.ACTIVE,
            by,
            Instant.EPOCH);
    if (!footprints.add(stored)) {
      again(unit, stored, pcf);
    }
    return footprints.byId(pcf.id(), OrgScope.of(Set.of(unit))).orElseThrow();
  }

  private void again(UUID unit, StoredPcf stored, Pcf pcf) {
    StoredPcf there = footprints.byId(pcf.id(), OrgScope.of(Set.of(unit))).orElseThrow();
    if (there.sha256().equals(stored.sha256())) {
      return;
    }
    Pcf before = Pact.read(there.document()).orElseThrow();
    boolean isSameBut = Pact.write(before.deprecated()).equals(Pact.write(pcf));
    if (!isSameBut) {
      throw new FindingException(
          Finding.error(
              "pcf-changed",
              pcf.id().toString(),
              "another content under the same id",
              "a new id, with this one among those that it replaces",
              "Give a changed footprint an id of its own."));
    }
    footprints.deprecate(unit, pcf.id());
  }
}
