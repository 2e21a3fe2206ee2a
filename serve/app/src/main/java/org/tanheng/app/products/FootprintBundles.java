// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.publish.FootprintBundle;
import org.tanheng.footprint.publish.FootprintZip;

/**
 * A published footprint to be taken away: the model that computes it again, the result, and the
 * log's proof that both were published as they are.
 */
@Component
class FootprintBundles {
  private final EvidenceOutbox outbox;
  private final EvidenceLog log;

  FootprintBundles(EvidenceOutbox outbox, EvidenceLog log) {
    this.outbox = outbox;
    this.log = log;
  }

  byte[] of(StoredFootprint footprint) throws IOException {
    @Nullable String leaf = null;
    @Nullable String proof = null;
    @Nullable String policy = null;
    Optional<StoredLeaf> stored =
        outbox.of(footprint.id().toString()).stream()
            .filter(one -> one.kind().equals(LeafKind.FOOTPRINT.code()))
            .findFirst();
    if (stored.isPresent()) {
      leaf = stored.get().leaf();
      policy = log.policy();
      if (stored.get().index() instanceof Long index
          && log.proof(index) instanceof Outcome.Done<TlogProof> done) {
        proof = done.value().write();
      }
    }
    return FootprintZip.write(
        new FootprintBundle(footprint.model(), footprint.result(), leaf, proof, policy));
  }
}
