// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * Where the evidence log of this server stands.
 *
 * @param origin name of the log, null if it could not be opened
 * @param key public key in the form of signed notes
 * @param size leaves
 * @param checkpoint signed note
 * @param waiting leaves that are not in the log yet
 * @param protectedSize leaves that a witness has seen, null if none
 * @param protectedAt when it says to have seen them
 * @param findings why nothing is written into it; empty if all is well
 */
public record EvidenceStatus(
    @Nullable String origin,
    @Nullable String key,
    long size,
    @Nullable String root,
    @Nullable String checkpoint,
    long waiting,
    @Nullable Long protectedSize,
    @Nullable Instant protectedAt,
    List<Finding> findings) {}
