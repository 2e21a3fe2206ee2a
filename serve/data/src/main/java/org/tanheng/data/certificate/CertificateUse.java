// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The part of a lot that a source uses in a period.
 *
 * @param to day after the last
 * @param amount in the unit of the lot
 */
public record CertificateUse(
    UUID id,
    UUID certificateId,
    UUID sourceId,
    LocalDate from,
    LocalDate to,
    BigDecimal amount,
    UUID usedBy,
    Instant usedAt) {}
