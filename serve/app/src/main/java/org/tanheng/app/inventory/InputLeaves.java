// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.readings.CertificateEvidence;
import org.tanheng.app.readings.PointEvidence;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.verify.Facts;

/**
 * The leaves that a calculation names as what went in: the newest batch of readings, the facts of
 * every meter and formula behind its amounts, certificates of its devices, and the approval of each
 * own factor.
 */
@Component
class InputLeaves {
  private final ReadingProof readings;
  private final PointEvidence points;
  private final CertificateEvidence certificates;
  private final EvidenceOutbox outbox;

  InputLeaves(
      ReadingProof readings,
      PointEvidence points,
      CertificateEvidence certificates,
      EvidenceOutbox outbox) {
    this.certificates = certificates;
    this.readings = readings;
    this.points = points;
    this.outbox = outbox;
  }

  /** Their hashes; facts that were never said are said now, in the transaction of the caller. */
  List<Hash> of(InventoryInput input) {
    List<Hash> leaves = new ArrayList<>(readings.inputs(input));
    Set<String> read = ReadingProof.points(input);
    leaves.addAll(points.leaves(read));
    certificates.leaves(points.behind(read)).forEach(leaf -> leaves.add(Hash.ofText(leaf.leaf())));
    for (String id : Facts.ownFactors(input).keySet()) {
      approvals(id).stream()
          .reduce((first, second) -> second)
          .ifPresent(leaf -> leaves.add(Hash.ofText(leaf.leaf())));
    }
    return leaves;
  }

  /** Those of the leaves that a calculation names that are kept here, by their hash. */
  Map<Hash, StoredLeaf> named(InventoryInput input, Set<String> seen, Set<Hash> named) {
    Map<Hash, StoredLeaf> found = new LinkedHashMap<>();
    for (String point : seen) {
      points
          .stated(point, named)
          .map(PointEvidence.Stated::leaf)
          .ifPresent(leaf -> found.put(Hash.ofText(leaf.leaf()), leaf));
    }
    for (StoredLeaf leaf : certificates.stated(points.behind(seen))) {
      Hash hash = Hash.ofText(leaf.leaf());
      if (named.contains(hash)) {
        found.put(hash, leaf);
      }
    }
    for (String id : Facts.ownFactors(input).keySet()) {
      Optional<StoredLeaf> approved =
          approvals(id).stream()
              .filter(leaf -> named.contains(Hash.ofText(leaf.leaf())))
              .findFirst();
      approved.ifPresent(leaf -> found.put(Hash.ofText(leaf.leaf()), leaf));
    }
    return found;
  }

  private List<StoredLeaf> approvals(String id) {
    return outbox.of(id).stream()
        .filter(leaf -> leaf.kind().equals(LeafKind.OWN_FACTOR.code()))
        .toList();
  }
}
