// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.gateways;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.metering.SigningKey;
import org.tanheng.data.metering.SigningKeyRepository;
import org.tanheng.data.metering.StoredGateway;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** The keys with which gateways sign their batches; each change is a leaf of the log. */
@Service
class SigningKeys {
  private static final String NONE = "none";
  private final Gateways gateways;
  private final SigningKeyRepository keys;
  private final EvidenceOutbox evidence;
  private final AuditTrail audit;

  SigningKeys(
      Gateways gateways, SigningKeyRepository keys, EvidenceOutbox evidence, AuditTrail audit) {
    this.gateways = gateways;
    this.keys = keys;
    this.evidence = evidence;
    this.audit = audit;
  }

  List<SigningKey> of(CurrentUser user, UUID id) {
    return keys.of(gateways.requireChange(user, id, Role.ADMINISTRATOR).id());
  }

  /** Registers the key of a device, in place of the one before; null ends signing. */
  @Transactional
  public List<SigningKey> register(CurrentUser user, UUID id, @Nullable String text) {
    StoredGateway gateway = gateways.requireChange(user, id, Role.ADMINISTRATOR);
    String next = text == null || text.isBlank() ? null : checked(text.strip());
    String before =
        keys.of(id).stream()
            .filter(key -> key.endedAt() == null)
            .map(SigningKey::key)
            .findFirst()
            .orElse(NONE);
    keys.replace(id, next, user.id());
    evidence.record(
        LeafKind.DEVICE_KEY,
        id.toString(),
        null,
        JsonObject.builder()
            .put("gateway", id.toString())
            .put("old", before)
            .put("next", next == null ? NONE : next)
            .build(),
        Map.of("by", EvidenceOutbox.person(user)));
    audit.record(user, "gateway-signing-key", "gateway", id, gateway.orgUnitId(), before, next);
    return keys.of(id);
  }

  private static String checked(String text) {
    NoteKey key = NoteKey.parse(text).orElseThrow();
    if (key.type() != KeyType.ED25519) {
      throw new FindingException(
          Finding.error(
              "key-malformed",
              "key",
              "a key of another kind",
              "name+id+key, Ed25519",
              "Copy it from the status of the gateway."));
    }
    return text;
  }
}
