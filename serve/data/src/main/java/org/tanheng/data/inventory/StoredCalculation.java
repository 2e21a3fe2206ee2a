// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A calculation as it is frozen: its input, the hashes of all that computed it, and the hash of the
 * result by a rule.
 */
public record StoredCalculation(
    long id,
    String input,
    String inputHash,
    String packId,
    String packHash,
    String factorRelease,
    String factorHash,
    LocalDate periodStart,
    LocalDate periodEnd,
    BigDecimal total,
    BigDecimal totalMarket,
    String resultHash,
    ResultRule resultRule) {}
