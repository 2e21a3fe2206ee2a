// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.inventory.FactorUse;
import org.tanheng.data.inventory.LedgerRepository;

/** Where a factor is used. */
@Service
class Uses {
  private final LedgerRepository ledger;

  Uses(LedgerRepository ledger) {
    this.ledger = ledger;
  }

  /** A row counts under its own id, a parameter of a fuel under the table and the fuel. */
  List<FactorUse> of(CurrentUser user, String id) {
    var keys = new ArrayList<String>(List.of(id));
    int last = id.lastIndexOf('/');
    if (last > 0) {
      keys.add(id.substring(0, last));
    }
    List<FactorUse> own = ledger.uses(keys, user.ownScope());
    return ledger.uses(keys, user.scope()).stream()
        .filter(use -> own.contains(use) || user.verifies(use.inventoryId()))
        .toList();
  }
}
