// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceLog;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.passport.PassportRepository;
import org.tanheng.data.passport.StoredPassport;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.finding.Outcome;

/**
 * What the log says of things whose leaves anybody may see: the bytes of a file, certificates of a
 * device, open passports, statements. Of others it says nothing to a stranger.
 */
@Component
class ThingLeaves {
  private static final int MOST = 20;

  private final EvidenceOutbox outbox;
  private final EvidenceLog log;
  private final PassportRepository passports;

  ThingLeaves(EvidenceOutbox outbox, EvidenceLog log, PassportRepository passports) {
    this.outbox = outbox;
    this.log = log;
    this.passports = passports;
  }

  /** The newest leaves about a thing, the last first. */
  List<ThingLeaf> of(Identified thing) {
    return kind(thing)
        .map(
            kind ->
                outbox.of(kind, List.of(thing.subject().toString())).reversed().stream()
                    .limit(MOST)
                    .map(this::leaf)
                    .toList())
        .orElse(List.of());
  }

  private Optional<LeafKind> kind(Identified thing) {
    return switch (thing.kind()) {
      case DATASET -> Optional.of(LeafKind.ATTACHMENT);
      case DEVICE -> Optional.of(LeafKind.METER_CERTIFICATE);
      case STATEMENT -> Optional.of(LeafKind.CBAM_STATEMENT);
      case PRODUCT ->
          passports.of(thing.subject()).filter(StoredPassport::open).map(any -> LeafKind.PASSPORT);
      case METER, GATEWAY, BATCH, INVENTORY, REPORT, READINGS -> Optional.empty();
    };
  }

  private ThingLeaf leaf(StoredLeaf stored) {
    Leaf leaf = Leaf.parse(stored.leaf().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    @Nullable String proof = null;
    if (stored.index() instanceof Long index
        && log.proof(index) instanceof Outcome.Done<TlogProof> done) {
      proof = done.value().write();
    }
    return new ThingLeaf(stored.kind(), leaf.at(), stored.leaf(), proof);
  }
}
