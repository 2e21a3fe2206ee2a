// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSigner;

/**
 * Gives the log another key: a leaf under the old key states the new one, then the log is handed
 * over. A crash between the two is finished at the next start.
 */
@Service
class KeyRotation {
  private final EvidenceLog log;
  private final EvidenceOutbox outbox;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  KeyRotation(
      EvidenceLog log, EvidenceOutbox outbox, AuditTrail audit, TransactionTemplate transactions) {
    this.log = log;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * The new public key; verifiers need it in their policies from now on. One at a time: the next
   * key waits in one file, and a second one there would not be the one that the leaf states.
   */
  synchronized NoteKey rotate(CurrentUser user) throws IOException {
    NoteKey old = log.key().orElseThrow();
    NoteSigner next = log.prepareRotation();
    transactions.executeWithoutResult(
        status -> {
          outbox.record(
              LeafKind.KEY_ROTATION,
              "log",
              null,
              JsonObject.builder()
                  .put("old", old.encoded())
                  .put("next", next.key().encoded())
                  .build(),
              Map.of());
          audit.record(
              user, "log-key", "evidence", "log", null, old.encoded(), next.key().encoded());
        });
    log.finishRotation();
    return next.key();
  }
}
