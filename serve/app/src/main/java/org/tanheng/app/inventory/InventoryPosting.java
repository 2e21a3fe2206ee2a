// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.LedgerRepository;

/** Posts an inventory for work of the system itself; requests go through the controller. */
@Service
public class InventoryPosting {

  private final InventoryRepository inventories;
  private final LedgerRepository ledger;
  private final Calculations calculations;
  private final InventoryEvidence evidence;

  InventoryPosting(
      InventoryRepository inventories,
      LedgerRepository ledger,
      Calculations calculations,
      InventoryEvidence evidence) {
    this.inventories = inventories;
    this.ledger = ledger;
    this.calculations = calculations;
    this.evidence = evidence;
  }

  /** Posts a new inventory and answers its location-based total in tCO2e. */
  @Transactional(propagation = Propagation.MANDATORY)
  public BigDecimal post(UUID orgUnit, String title, String yaml, UUID by) {
    Calculation calculation = calculations.of(yaml);
    UUID id = inventories.create(orgUnit, title, by);
    ledger.post(id, 1, calculation.stored(), calculation.lines(), by);
    evidence.calculated(id, calculation);
    return calculation.inventory().total();
  }
}
