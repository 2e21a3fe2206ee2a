// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.data.exchange.PcfRepository;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.data.exchange.StoredPcf.Origin;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.footprint.exchange.Pcf;

/** Footprints of suppliers that models rest on, as they stand now. */
@Component
public class SuppliedFootprints {
  private final PcfRepository footprints;
  private final OrgTrees trees;

  SuppliedFootprints(PcfRepository footprints, OrgTrees trees) {
    this.footprints = footprints;
    this.trees = trees;
  }

  /**
   * A footprint that was received.
   *
   * @param active whether its sender has not withdrawn it
   * @param successor one in use that replaces it, null if there is none
   */
  public record Supplied(Pcf pcf, boolean active, @Nullable Pcf successor) {}

  /**
   * What stands under an id for a unit: its own and those of the units above it, else those of the
   * units below; what units beside it received is none of its business.
   */
  public Optional<Supplied> of(UUID unit, UUID pfId) {
    OrgTree tree = trees.today();
    return footprints
        .received(pfId, OrgScope.of(new HashSet<>(tree.above(unit))))
        .or(() -> footprints.received(pfId, OrgScope.of(tree.below(Set.of(unit)))))
        .map(this::supplied);
  }

  private Supplied supplied(StoredPcf stored) {
    return new Supplied(
        SharedFootprints.read(stored),
        stored.active(),
        successor(stored.orgUnitId(), stored.pfId()));
  }

  private @Nullable Pcf successor(UUID unit, UUID pfId) {
    return footprints.all(OrgScope.of(Set.of(unit))).reversed().stream()
        .filter(one -> one.active() && one.origin() == Origin.RECEIVED)
        .filter(one -> one.document().contains(pfId.toString()) && !one.pfId().equals(pfId))
        .map(SharedFootprints::read)
        .filter(pcf -> pcf.preceding().contains(pfId))
        .findFirst()
        .orElse(null);
  }
}
