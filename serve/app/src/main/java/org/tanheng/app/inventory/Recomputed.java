// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;

/**
 * Opens versions of inventories for other parts of the server: computed again from the frozen
 * document and held against what was posted.
 */
@Service
public class Recomputed {
  private final Inventories inventories;

  Recomputed(Inventories inventories) {
    this.inventories = inventories;
  }

  /** A version with its result, the release of factors that gave it and the result's hash. */
  public record Version(
      StoredInventory stored, Inventory inventory, FactorLibrary library, String resultHash) {

    /** Another input by the same factors, and by the same edition of the method if it names it. */
    public Outcome<Inventory> with(InventoryInput changed) {
      return new Basis(library, inventory.pack())
          .pack(changed)
          .flatMap(pack -> InventoryEngine.run(changed, pack, library));
    }
  }

  /** The version, if the user may read it. */
  public Version version(CurrentUser user, UUID id, int version) {
    StoredInventory stored =
        inventories.versions(user, id).stream()
            .filter(v -> v.version() == version)
            .findFirst()
            .orElseThrow(() -> ApiException.notFound("version", version));
    StoredCalculation calculation = inventories.calculation(user, id, version);
    Calculation again = inventories.again(user, id, version);
    return new Version(stored, again.inventory(), again.library(), calculation.resultHash());
  }

  /** The newest version, without computing it. */
  public StoredInventory newest(CurrentUser user, UUID id) {
    return inventories.versions(user, id).getFirst();
  }

  /** The inventory of the same unit whose period ends where this one begins, the newest of them. */
  public Optional<StoredInventory> before(CurrentUser user, StoredInventory one) {
    return inventories.all(user).stream()
        .filter(other -> other.orgUnitId().equals(one.orgUnitId()))
        .filter(other -> other.periodEnd().equals(one.periodStart()))
        .max(Comparator.comparing(StoredInventory::calculatedAt));
  }

  /** What a version was computed from, with the hashes of all that computed it. */
  public StoredCalculation frozen(CurrentUser user, UUID id, int version) {
    return inventories.calculation(user, id, version);
  }

  /** The posted lines of a version. */
  public List<PostedLine> lines(CurrentUser user, UUID id, int version) {
    return inventories.lines(user, id, version);
  }
}
