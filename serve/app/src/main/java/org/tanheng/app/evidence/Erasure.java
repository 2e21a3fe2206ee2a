// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;

/**
 * Takes persons out from behind the evidence log: salts and names are deleted, the leaves stay as
 * they are, and all that was proven of figures still is. It cannot be undone.
 */
@Service
class Erasure {
  private final EvidenceOutbox outbox;
  private final AuditTrail audit;

  Erasure(EvidenceOutbox outbox, AuditTrail audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Erases a person by the id of the account, and answers behind how many leaves. */
  @Transactional
  public int person(CurrentUser user, UUID person) {
    int leaves = outbox.erase(person);
    audit.record(user, "erase", "user", person, null, null, leaves);
    return leaves;
  }
}
