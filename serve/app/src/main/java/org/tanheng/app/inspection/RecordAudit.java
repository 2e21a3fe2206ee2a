// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.passports.PassportEvidence;
import org.tanheng.app.readings.CertificateEvidence;
import org.tanheng.data.cbam.CbamRepository;
import org.tanheng.data.cbam.StoredStatement;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.passport.PassportRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Commitment;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;

/**
 * Holds certificates of meters, passports and statements against the leaves that commit to them.
 */
@Component
class RecordAudit {
  private final EvidenceRepository leaves;
  private final EvidenceOutbox outbox;
  private final DeviceRepository devices;
  private final PassportRepository passports;
  private final CbamRepository statements;

  RecordAudit(
      EvidenceRepository leaves,
      EvidenceOutbox outbox,
      DeviceRepository devices,
      PassportRepository passports,
      CbamRepository statements) {
    this.leaves = leaves;
    this.outbox = outbox;
    this.devices = devices;
    this.passports = passports;
    this.statements = statements;
  }

  /** Checks every record whose commitment can still be opened. */
  void run(Consumer<Finding> found) {
    for (LeafKind kind :
        List.of(LeafKind.METER_CERTIFICATE, LeafKind.PASSPORT, LeafKind.CBAM_STATEMENT)) {
      for (StoredLeaf leaf : leaves.ofKind(kind.code())) {
        JsonObject fields = (JsonObject) Json.parse(leaf.leaf()).orElseThrow();
        Map<String, Commitment> opened = outbox.openings(leaf);
        if (opened.isEmpty()) {
          continue;
        }
        now(kind, leaf, fields)
            .forEach(
                (field, content) -> {
                  Commitment made = opened.get(field);
                  if (made != null && !holds(made, fields, field, content)) {
                    found.accept(changed(leaf, field));
                  }
                });
      }
    }
  }

  private static boolean holds(
      Commitment made, JsonObject fields, String field, Optional<Json> content) {
    return fields.text(field).equals(Optional.of(made.hash().hex()))
        && content.equals(Optional.of(made.content()));
  }

  /** What the fields would commit to now; empty where the record is gone. */
  private Map<String, Optional<Json>> now(LeafKind kind, StoredLeaf leaf, JsonObject fields) {
    UUID subject = UUID.fromString(leaf.subject());
    if (kind == LeafKind.METER_CERTIFICATE) {
      return Map.of(
          "content",
          devices.certificates(List.of(subject)).stream()
              .filter(one -> fields.text("id").equals(Optional.of(one.id().toString())))
              .findFirst()
              .<Json>map(CertificateEvidence::content));
    }
    if (kind == LeafKind.PASSPORT) {
      int version = Integer.parseInt(fields.text("version").orElse("0"));
      return Map.of(
          "content", passports.version(subject, version).<Json>map(PassportEvidence::content));
    }
    Optional<StoredStatement> kept = statements.byId(subject, OrgScope.everything());
    return Map.of(
        "content",
        kept.map(one -> hash(one.statement())),
        "books",
        kept.map(one -> hash(one.books())));
  }

  private static Json hash(String text) {
    return Json.of(Hash.ofText(text).hex());
  }

  private static Finding changed(StoredLeaf leaf, String field) {
    return Finding.error(
        "record-changed",
        leaf.kind() + " " + leaf.subject(),
        field + " of leaf " + leaf.index(),
        "what the leaf commits to",
        "Restore the record from a backup; the log says when it was entered.");
  }
}
