// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.coil.StoredCoilMonth;

/** A month of items in the list. */
record CoilMonthView(
    UUID id,
    UUID orgUnitId,
    String month,
    String title,
    UUID attachmentId,
    @Nullable UUID inventoryId,
    int items,
    int heldBack,
    Instant madeAt) {

  static CoilMonthView of(StoredCoilMonth month) {
    return new CoilMonthView(
        month.id(),
        month.orgUnitId(),
        month.month().toString().substring(0, 7),
        month.title(),
        month.attachmentId(),
        month.inventoryId(),
        month.items(),
        month.heldBack(),
        month.madeAt());
  }
}
