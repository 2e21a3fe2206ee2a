// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.evidence.receipt.Receipt;

/** What other parts of the server hand out of an inventory, as files that prove themselves. */
@Service
public class InventoryFiles {
  private final BundleExport bundles;
  private final ReceiptExport receipts;

  InventoryFiles(BundleExport bundles, ReceiptExport receipts) {
    this.bundles = bundles;
    this.receipts = receipts;
  }

  /** The proof bundle of the total, with all inputs and without names of people. */
  public byte[] bundle(CurrentUser user, UUID id, int version) throws IOException {
    return bundles.bundle(
        user, id, version, "total", new BundleExport.Shown(false, false, Set.of()));
  }

  /** A receipt that shows its totals and of the hidden claims only these. */
  public String receipt(CurrentUser user, UUID id, int version, String base, Set<String> show) {
    return Receipt.parse(receipts.issue(user, id, version, base, null))
        .orElseThrow()
        .showing(show)
        .write();
  }
}
