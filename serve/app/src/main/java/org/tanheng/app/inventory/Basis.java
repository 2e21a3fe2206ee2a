// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

/**
 * By what a document is computed.
 *
 * @param factors the release of published factors
 * @param method an earlier edition of the pack that the document names, null for that of this
 *     release
 */
record Basis(FactorLibrary factors, @Nullable MethodPack method) {

  /** What the product brings. */
  static final Basis CURRENT = new Basis(FactorLibrary.bundled(), null);

  /** The pack of a document: its own, the earlier edition, or that of this release. */
  Outcome<MethodPack> pack(InventoryInput input) {
    MethodPack earlier = method;
    return earlier != null && input.own() == null && earlier.id().equals(input.method())
        ? Outcome.done(earlier)
        : MethodPacks.of(input);
  }

  /** Whether a calculation was posted by these factors. */
  boolean hasFactorsOf(StoredCalculation stored) {
    return factors.hash().hex().equals(stored.factorHash());
  }
}
