// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.attachment;

import java.time.Instant;
import java.util.UUID;
import org.tanheng.evidence.Hash;

/**
 * An evidence file of an organisation unit: a bill, a lab sheet, a photo. Its bytes are found, and
 * proved unchanged, by their SHA-256.
 *
 * @param name file name as uploaded
 * @param size bytes
 */
public record Attachment(
    UUID id,
    UUID orgUnitId,
    Hash hash,
    String name,
    String mediaType,
    long size,
    UUID uploadedBy,
    Instant uploadedAt) {}
