// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tanheng.data.factor.FactorReleaseRepository;
import org.tanheng.data.factor.FactorReleaseRepository.KeptRelease;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.evidence.Hash;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * The releases of published factors by their hashes. New results follow from the one that the
 * product brings; what an older one computed is opened by that one, as it was kept when it ran.
 */
@Component
class FactorReleases {
  private final FactorReleaseRepository kept;
  private final Map<String, FactorLibrary> opened = new ConcurrentHashMap<>();

  FactorReleases(FactorReleaseRepository kept) {
    this.kept = kept;
  }

  @PostConstruct
  void keepCurrent() {
    keep(current());
  }

  /** The release that the product brings. */
  FactorLibrary current() {
    return FactorLibrary.bundled();
  }

  /** Keeps a release, once. */
  void keep(FactorLibrary library) {
    kept.keep(library.hash().hex(), new KeptRelease(library.release(), library.tables()));
  }

  /**
   * The release by which a calculation was posted. Finding: {@code factor-release-unknown} where it
   * was never kept here, or is not what its hash says.
   */
  FactorLibrary of(StoredCalculation stored) {
    String hash = stored.factorHash();
    return hash.equals(current().hash().hex())
        ? current()
        : opened.computeIfAbsent(hash, missing -> open(stored));
  }

  private FactorLibrary open(StoredCalculation stored) {
    Hash hash = new Hash(stored.factorHash());
    return kept.find(hash.hex())
        .filter(found -> FactorLibrary.hashOf(found.tables().stream()).equals(hash))
        .flatMap(found -> FactorLibrary.of(found.release(), found.tables()))
        .orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "factor-release-unknown",
                        "calculation " + stored.id(),
                        "release " + stored.factorRelease() + " with hash " + hash,
                        "a release of factors that this installation has kept",
                        "Open it with the release of the product that posted it, or restate it.")));
  }
}
