// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.bill;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a bill. The period is half-open.
 *
 * @param versionId number of the version, rising over all bills
 * @param sourceId source whose use it bills, null while nobody has said
 * @param account 户号
 * @param energy energy billed in {@code unit}, zero or more
 * @param amount money in {@code currency}, null if not printed
 * @param content canonical JSON of the whole bill as printed
 * @param reason why it was corrected or withdrawn, null for the first version
 */
public record StoredBill(
    UUID id,
    long versionId,
    UUID orgUnitId,
    @Nullable UUID sourceId,
    String account,
    String meter,
    LocalDate periodStart,
    LocalDate periodEnd,
    BigDecimal energy,
    String unit,
    @Nullable BigDecimal amount,
    String currency,
    String content,
    BillState state,
    @Nullable String reason,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {

  /** The same bill in another state. */
  public StoredBill in(BillState next, @Nullable String why) {
    return new StoredBill(
        id,
        versionId,
        orgUnitId,
        sourceId,
        account,
        meter,
        periodStart,
        periodEnd,
        energy,
        unit,
        amount,
        currency,
        content,
        next,
        why,
        recordedBy,
        knownAt,
        supersededAt);
  }
}
