// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is remembered.
 *
 * @param id job
 * @param owner who started it
 * @param state where it stands
 * @param startedAt when it was started
 * @param endedAt when it ended, null while it runs
 * @param body the job as JSON
 */
public record StoredJob(
    UUID id, UUID owner, String state, Instant startedAt, @Nullable Instant endedAt, String body) {}
