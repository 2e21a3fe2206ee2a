// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.bill.BillState;
import org.tanheng.finding.Finding;

/**
 * A bill as it stands, with what does not fit on it.
 *
 * @param versionId version to base a change on
 * @param facts the bill as typed
 * @param reason why it was corrected or withdrawn
 * @param findings what the checks say of it today
 * @param parts its energy by calendar month
 * @param attachments files that prove it
 */
record BillView(
    UUID id,
    long versionId,
    BillFacts facts,
    BillState state,
    @Nullable String reason,
    UUID recordedBy,
    Instant knownAt,
    List<Finding> findings,
    List<BillPart> parts,
    List<UUID> attachments) {

  /**
   * Energy of a bill within one calendar month, in the bill's unit.
   *
   * @param from first day
   * @param to day after the last
   * @param basis WHOLE, PROFILE or DAYS
   */
  record BillPart(String from, String to, String energy, String basis) {}
}
