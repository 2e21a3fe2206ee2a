// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.time.LocalDate;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.finding.Finding;

/**
 * What keeps a locked period as it is: only a restatement changes it, with its reason and for the
 * same period, and no second inventory is locked beside it.
 */
final class Restatements {

  private static final int LONGEST_TITLE = 200;

  private Restatements() {}

  static void titled(String title) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw ApiException.malformed(
          Finding.error(
              "title-missing",
              "title",
              title.isBlank() ? "" : title.length() + " characters",
              "1 to " + LONGEST_TITLE + " characters",
              "Name the inventory, for example by unit and year."));
    }
  }

  static void begun(StoredInventory inventory, String reason) {
    if (inventory.state() != InventoryState.LOCKED) {
      throw ApiException.conflict(
          Finding.error(
              "not-locked",
              "inventory",
              inventory.state().name(),
              "LOCKED",
              "Change the draft; only a locked inventory is restated."));
    }
    if (reason.isBlank()) {
      throw ApiException.malformed(
          Finding.error(
              "comment-missing",
              "reason",
              "",
              "why the locked inventory changes",
              "Say what was wrong and how it was found."));
    }
  }

  static void samePeriod(StoredInventory before, InventoryInput after) {
    if (!after.start().equals(before.periodStart()) || !after.end().equals(before.periodEnd())) {
      throw new ApiException(
          org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT,
          Finding.error(
              "restatement-period",
              "period",
              span(after.start(), after.end()),
              span(before.periodStart(), before.periodEnd()),
              "A restatement is of the same period; make another inventory for another one."));
    }
  }

  static ApiException lockedBeside(StoredInventory inventory) {
    return ApiException.conflict(
        Finding.error(
            "period-locked",
            "inventory",
            "a second inventory of "
                + span(inventory.periodStart(), inventory.periodEnd())
                + " by "
                + inventory.method(),
            "one locked inventory of a unit, period and method",
            "Restate the locked one; its bridge shows what changed."));
  }

  private static String span(LocalDate from, LocalDate to) {
    return from + "/" + to;
  }
}
