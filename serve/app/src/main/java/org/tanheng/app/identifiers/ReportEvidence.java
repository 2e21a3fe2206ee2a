// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a report, so that a reader can compare the file in hand.
 *
 * @param file SHA-256 of the file as it was issued
 * @param status DRAFT or FINAL
 * @param leaf canonical JSON of its leaf, byte for byte
 * @param proof that the leaf is in the log (C2SP tlog-proof), null while it waits
 * @param policy that believes the log, to be compared with the one that the reader keeps
 * @param steps what the log says of the same result before and after
 */
record ReportEvidence(
    String file,
    String status,
    @Nullable String leaf,
    @Nullable String proof,
    String policy,
    List<ReportStep> steps) {}
