// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verification of one version of an inventory, ISO 14064-3:2019, clause 6.
 *
 * @param assurance REASONABLE or LIMITED
 * @param threshold quantitative materiality, a share of the total
 * @param seed what the sample is drawn from
 * @param independence whether the verifier declared independence
 * @param approved whether the plan is approved
 * @param opinion UNMODIFIED, MODIFIED or ADVERSE once closed
 */
public record StoredCase(
    UUID id,
    UUID inventoryId,
    int version,
    UUID orgUnitId,
    String objective,
    String criteria,
    String scope,
    String assurance,
    BigDecimal threshold,
    long seed,
    boolean independence,
    boolean approved,
    @Nullable String opinion,
    @Nullable String statement,
    @Nullable String signer,
    @Nullable Instant closedAt,
    UUID createdBy,
    Instant createdAt) {

  /** Whether the case still takes entries. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
