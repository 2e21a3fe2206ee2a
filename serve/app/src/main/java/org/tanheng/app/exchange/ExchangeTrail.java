// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.exchange.Partner;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;

/** Writes down what passed between a partner and us: in the audit trail and as a leaf. */
@Component
class ExchangeTrail {
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;

  ExchangeTrail(AuditTrail audit, EvidenceOutbox evidence) {
    this.audit = audit;
    this.evidence = evidence;
  }

  /** Which way something went. */
  enum Way {
    /** From us. */
    SENT,
    /** To us. */
    RECEIVED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps an exchange, in the transaction of what it changes. */
  void record(Partner partner, Way way, String form, String body) {
    Hash content = Hash.of(body.getBytes(StandardCharsets.UTF_8));
    audit.recordOwn(
        "exchange-" + way.word(),
        "partner",
        partner.id(),
        partner.orgUnitId(),
        null,
        Map.of("partner", partner.name(), "form", form, "sha256", content.hex()));
    evidence.record(
        LeafKind.EXCHANGE,
        partner.id().toString(),
        null,
        JsonObject.builder()
            .put("id", partner.id().toString())
            .put("way", way.word())
            .put("form", form)
            .put("content", content.hex())
            .build(),
        Map.of("partner", Json.of(partner.name())));
  }
}
