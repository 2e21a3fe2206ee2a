// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a verifier says of a statement.
 *
 * @param accreditation number and body, empty if not stated
 * @param opinion {@code SATISFACTORY}, {@code WITH_COMMENTS} or {@code NOT_SATISFACTORY}
 * @param attachmentId the verifier's report
 */
public record StoredVerification(
    UUID id,
    UUID statementId,
    String verifier,
    String accreditation,
    String opinion,
    LocalDate dated,
    UUID attachmentId,
    UUID madeBy,
    Instant madeAt) {}
