// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.certificate;

import java.time.Instant;
import java.util.UUID;
import org.tanheng.evidence.Hash;

/**
 * A file that proves something of a lot of certificates. Its bytes are found, and proved unchanged,
 * by their SHA-256.
 *
 * @param name file name as uploaded
 * @param proves what it proves: document, retirement-record, contract, settlement or records
 */
public record CertificateFile(
    UUID certificateId,
    UUID attachmentId,
    String proves,
    String name,
    Hash hash,
    UUID attachedBy,
    Instant attachedAt) {}
